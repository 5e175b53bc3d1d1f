import type { TicketStatus } from '@/lib/priority/types'
import type { TicketView } from '@/lib/tickets/view'

/** What a person may set; `CLOSED` comes from time, merging or import only. */
export type SettableStatus = Exclude<TicketStatus, 'NEW' | 'CLOSED'>
const SETTABLE = ['OPEN', 'PENDING', 'ON_HOLD', 'SOLVED'] as const satisfies SettableStatus[]

/**
 * The legal moves of policy section 10: from anything but `CLOSED` to each other settable status, never
 * back to `NEW`.
 *
 * @example statusMoves('PENDING') → ['OPEN', 'ON_HOLD', 'SOLVED']
 */
export function statusMoves(from: TicketStatus): SettableStatus[] {
  return from === 'CLOSED' ? [] : SETTABLE.filter((status) => status !== from)
}

/** Turning to the requester, or calling it solved, before any reply of ours has to be explained. */
export function needsStatusReason(
  ticket: Pick<TicketView, 'messages'>,
  to: SettableStatus,
): boolean {
  return (to === 'PENDING' || to === 'SOLVED') && !hasReplied(ticket)
}

export function hasReplied(ticket: Pick<TicketView, 'messages'>): boolean {
  return ticket.messages.some((message) => message.kind === 'REPLY')
}
