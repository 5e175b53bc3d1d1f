import type { Metadata } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { PageLinks } from '@/components/accounts/page-links'
import { ExceptionList } from '@/components/exceptions/exception-list'
import { endsSoon } from '@/components/exceptions/exception-words'
import { ExceptionsRefresh } from '@/components/exceptions/exceptions-refresh'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { Button } from '@/components/ui/button'
import { can, canSome } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { listExceptions } from '@/lib/exceptions/queries'
import { type ExceptionState, type ExceptionView, PAST_STATES } from '@/lib/exceptions/view'

export const metadata: Metadata = { title: 'Exceptions' }

/** More open ones than this at once are no exceptions. */
const OPEN = 200
const PAST = 25
const paramsOf = z.object({ past: z.string().optional().catch(undefined) })

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ExceptionsPage({ searchParams }: PageProps) {
  const viewer = await requireViewer('/exceptions')
  const { past: after } = paramsOf.parse(await searchParams)
  const list = (
    states: readonly ExceptionState[],
    place: { limit: number; after?: string | undefined },
  ) => listExceptions(viewer, { states, ...place })
  const [waiting, running, past] = await Promise.all([
    list(['REQUESTED', 'RETURNED'], { limit: OPEN }),
    list(['APPROVED', 'ACTIVE'], { limit: OPEN }),
    list(PAST_STATES, { limit: PAST, after }),
  ])
  const open = running.ok ? running.value.items : []
  const at = now().getTime()
  const bySoonest = (a: ExceptionView, b: ExceptionView) => a.until.localeCompare(b.until)
  const soon = open.filter((each) => endsSoon(each, at)).sort(bySoonest)
  const active = open.filter((each) => !endsSoon(each, at)).sort(bySoonest)
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 p-3 sm:p-5">
      <ExceptionsRefresh />
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto font-semibold text-xl">Exceptions</h1>
        {can(viewer, 'exception.see') && (
          <Button asChild>
            <a href="/api/v1/exceptions.csv" download>
              Audit (CSV)
            </a>
          </Button>
        )}
        {canSome(viewer, 'exception.ask') && (
          <Button asChild variant="primary">
            <Link href="/exceptions/new">Ask for an exception</Link>
          </Button>
        )}
      </header>
      {soon.length > 0 && <ExceptionList title="Ending soon" none="" exceptions={soon} />}
      <ExceptionList
        title="Waiting"
        none="Nothing waits for a decision."
        exceptions={waiting.ok ? waiting.value.items : []}
      />
      <ExceptionList title="Active" none="None runs beyond this week." exceptions={active} />
      {past.ok ? (
        <ExceptionList title="Past" none="None yet." exceptions={past.value.items}>
          <PageLinks path="/exceptions" name="past" query={{}} at={after} next={past.value.next} />
        </ExceptionList>
      ) : (
        <FormTrouble message={past.message} />
      )}
    </div>
  )
}
