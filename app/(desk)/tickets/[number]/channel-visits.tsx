import { ChannelVisitsPanel } from '@/components/channels/channel-visits-panel'
import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { listChannels, listVisits } from '@/lib/channels/queries'
import type { TicketView } from '@/lib/tickets/view'
import { addChannelAction, leaveAction, prolongAction, visitAction } from '../../channels/actions'
import { channelRights } from '../../channels/channel-rights'

const MOST = 50
const ACTIONS = {
  add: addChannelAction,
  visit: visitAction,
  prolong: prolongAction,
  leave: leaveAction,
}

interface ChannelVisitsProps {
  viewer: Viewer
  ticket: Pick<TicketView, 'number' | 'account' | 'status'>
}

/** The panel of channel visits; an account without channels has none. */
export async function ChannelVisits({ viewer, ticket }: ChannelVisitsProps) {
  if (!canSome(viewer, 'channel.see')) return null
  const { number, account, status } = ticket
  const [channels, visits] = await Promise.all([
    listChannels(viewer, { limit: MOST, account }),
    listVisits(viewer, { limit: MOST, ticket: number }),
  ])
  if (!channels.ok || !visits.ok) return null
  if (channels.value.items.length + visits.value.items.length === 0) return null
  return (
    <ChannelVisitsPanel
      ticket={number}
      open={status !== 'SOLVED' && status !== 'CLOSED'}
      channels={channels.value.items.map(({ id, name }) => ({ id, name }))}
      visits={visits.value.items}
      rights={channelRights(viewer)}
      actions={ACTIONS}
    />
  )
}
