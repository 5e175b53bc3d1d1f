import type { Metadata } from 'next'
import { z } from 'zod'
import { AccountsFilter } from '@/components/accounts/accounts-filter'
import { AccountsTable } from '@/components/accounts/accounts-table'
import { PageLinks } from '@/components/accounts/page-links'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { listAccounts } from '@/lib/accounts/queries'
import { requireViewer } from '@/lib/auth/session'
import { SEGMENTS } from '@/lib/priority/types'
import { text } from '@/lib/tickets/schema'

export const metadata: Metadata = { title: 'Accounts' }

const LIMIT = 50

/** What the address says; anything else in it is as if it were not there. */
const paramsOf = z.object({
  search: text(200).optional().catch(undefined),
  segment: z.enum(SEGMENTS).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
})

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AccountsPage({ searchParams }: PageProps) {
  const viewer = await requireViewer('/accounts')
  const { after, ...filter } = paramsOf.parse(await searchParams)
  const page = await listAccounts(viewer, { limit: LIMIT, after, ...filter })
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-3 sm:p-5">
      <h1 className="font-semibold text-xl">Accounts</h1>
      <AccountsFilter {...filter} />
      {page.ok ? (
        <>
          <AccountsTable accounts={page.value.items} filtered={Object.keys(filter).length > 0} />
          <PageLinks
            name="after"
            path="/accounts"
            query={filter}
            next={page.value.next}
            at={after}
          />
        </>
      ) : (
        <FormTrouble message={page.message} />
      )}
    </div>
  )
}
