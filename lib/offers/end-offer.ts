import type { Change } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'

/** What takes a ticket that is offered: the reason that its event keeps. */
export const OFFER_REASON = 'It was offered: its assignee is off duty.'

/** A word of ours, and another assignee or none, end an offer. */
export function endOffer(row: Pick<TicketRow, 'offeredAt' | 'assigneeId'>, change: Change): Change {
  if (row.offeredAt === null) return change
  const { set, type } = change
  const moved = set.assigneeId !== undefined && set.assigneeId !== row.assigneeId
  return type === 'REPLIED' || moved ? { ...change, set: { ...set, offeredAt: null } } : change
}
