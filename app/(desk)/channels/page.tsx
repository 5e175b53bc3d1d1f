import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { PageLinks } from '@/components/accounts/page-links'
import { ChannelsScreen } from '@/components/channels/channels-screen'
import { can, canSome } from '@/lib/auth/permissions'
import { requireViewer } from '@/lib/auth/session'
import { listChannels, listStillIn, listVisits } from '@/lib/channels/queries'
import { findAccountsAction } from '../tickets/new/actions'
import { addChannelAction, leaveAction, prolongAction, visitAction } from './actions'
import { channelRights } from './channel-rights'

export const metadata: Metadata = { title: 'Channels' }

const ROWS = 50
const OVERDUE = 100
const ACTIONS = {
  add: addChannelAction,
  visit: visitAction,
  prolong: prolongAction,
  leave: leaveAction,
}
const paramsOf = z.object({ after: z.string().optional().catch(undefined) })

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ChannelsPage({ searchParams }: PageProps) {
  const viewer = await requireViewer('/channels')
  if (!canSome(viewer, 'channel.see')) notFound()
  const { after } = paramsOf.parse(await searchParams)
  const oversees = can(viewer, 'visit.end') || can(viewer, 'exception.decide')
  const [page, overdue, stillIn] = await Promise.all([
    listChannels(viewer, { limit: ROWS, after }),
    oversees ? listVisits(viewer, { states: ['OVERDUE'], limit: OVERDUE }) : null,
    listStillIn(viewer),
  ])
  // A place that is none: the list from its beginning.
  if (!page.ok) redirect('/channels')
  return (
    <ChannelsScreen
      channels={page.value.items}
      overdue={overdue?.ok ? overdue.value.items : []}
      stillIn={stillIn}
      rights={channelRights(viewer)}
      actions={ACTIONS}
      findAccounts={findAccountsAction}
    >
      <PageLinks path="/channels" name="after" query={{}} at={after} next={page.value.next} />
    </ChannelsScreen>
  )
}
