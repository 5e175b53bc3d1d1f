import { needsReason, type SettableStatus } from '@/lib/tickets/transitions'
import type { TicketView } from '@/lib/tickets/view'

/** Whether the policy wants a reason for this move, told from what the screen shows of the ticket. */
export function needsStatusReason(
  ticket: Pick<TicketView, 'messages'>,
  to: SettableStatus,
): boolean {
  return needsReason({ replied: ticket.messages.some((each) => each.kind === 'REPLY') }, to)
}
