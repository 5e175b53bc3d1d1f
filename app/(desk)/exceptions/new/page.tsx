import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { AskForm } from '@/components/exceptions/ask-form'
import { findAccount } from '@/lib/accounts/queries'
import { canSome } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { findChannel } from '@/lib/channels/queries'
import { askAction, findChannelsAction, findProspectsAction } from '../actions'

export const metadata: Metadata = { title: 'Ask for an exception' }

const id = z.guid().optional().catch(undefined)
const paramsOf = z.object({ account: id, channel: id })

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewExceptionPage({ searchParams }: PageProps) {
  const viewer = await requireViewer('/exceptions/new')
  if (!canSome(viewer, 'exception.ask')) notFound()
  const scope = await findScope(viewer, paramsOf.parse(await searchParams))
  return (
    <div className="mx-auto w-full max-w-2xl p-3 sm:p-5">
      <h1 className="font-semibold text-xl">Ask for an exception</h1>
      <p className="mb-4 text-muted-foreground text-sm">
        While it runs, prospects reach Support directly. CS leadership decides (R39).
      </p>
      <AskForm
        person={viewer.id}
        scope={scope}
        findAccounts={findProspectsAction}
        findChannels={findChannelsAction}
        ask={askAction}
      />
    </div>
  )
}

/** What the address names, as far as the viewer may see it. */
async function findScope(viewer: Viewer, asked: z.output<typeof paramsOf>) {
  const channel = asked.channel ? await findChannel(viewer, asked.channel) : null
  const at = channel?.account ?? asked.account
  const account = at ? await findAccount(viewer, at) : null
  return {
    account: account?.id ?? '',
    accountName: account?.name ?? '',
    channel: account && channel ? channel.id : '',
  }
}
