import { done, fail, invalid, type Outcome } from '@/lib/outcome'
import type { TicketStatus } from '@/lib/priority/types'

/** What a person may set; `CLOSED` comes from time, merging or import only, and nothing leads back to `NEW`. */
export const SETTABLE_STATUSES = ['OPEN', 'PENDING', 'ON_HOLD', 'SOLVED'] as const
export type SettableStatus = (typeof SETTABLE_STATUSES)[number]

/**
 * The legal moves of policy section 10.
 *
 * @example listMoves('PENDING') → ['OPEN', 'ON_HOLD', 'SOLVED']
 */
export function listMoves(from: TicketStatus): SettableStatus[] {
  return from === 'CLOSED' ? [] : SETTABLE_STATUSES.filter((status) => status !== from)
}

/** Turning to the requester, or calling it solved, before any reply of ours has to be explained. */
export function needsReason(ticket: { replied: boolean }, to: SettableStatus): boolean {
  return (to === 'PENDING' || to === 'SOLVED') && !ticket.replied
}

export interface StatusMove {
  status: SettableStatus
  reason?: string | undefined
}

/** Whether a person may make this move now; a refusal names the legal ones. */
export function checkMove(
  ticket: { status: TicketStatus; replied: boolean },
  move: StatusMove,
): Outcome<null> {
  const legal = listMoves(ticket.status)
  if (!legal.includes(move.status)) {
    const rest = legal.length > 0 ? `it can go to ${legal.join(', ')}` : 'it is final'
    return fail('CONFLICT', `From ${ticket.status} to ${move.status} is no move; ${rest}.`)
  }
  if (needsReason(ticket, move.status) && !move.reason) {
    return invalid('reason', `${move.status} before any reply of ours needs a reason.`)
  }
  return done(null)
}

/** Where a requester's message takes a ticket (policy section 10). */
export function statusAfterRequester(from: TicketStatus): TicketStatus {
  return from === 'PENDING' || from === 'ON_HOLD' || from === 'SOLVED' ? 'OPEN' : from
}

/** How long a solved ticket waits for a word before it closes by itself (policy section 10). */
export const CLOSES_AFTER_MS = 72 * 3_600_000

/** What a ticket's status depends on as time goes by; instants are ISO strings. */
export interface TimedTicket {
  status: TicketStatus
  statusSince: string
  wakeAt: string | null
  nextUpdateAt: string | null
}

/** A move that time alone makes, and what made it. */
export interface TimedMove {
  status: 'OPEN' | 'CLOSED'
  because: 'WAKE_UP' | 'PROMISE' | 'SILENCE'
}

/**
 * Where time takes a ticket by `at` (policy section 10): a wake-up or a promise that comes due wakes what waits,
 * and what is solved closes after 72 h without a word. Null when it stays.
 *
 * @example moveByTime({ status: 'ON_HOLD', wakeAt: '2026-11-25T09:00:00.000Z', … }, at nine) → OPEN by WAKE_UP
 */
export function moveByTime(ticket: TimedTicket, at: Date): TimedMove | null {
  const isDue = (instant: string | null) => instant !== null && new Date(instant) <= at
  if (ticket.status === 'SOLVED') {
    const closes = Date.parse(ticket.statusSince) + CLOSES_AFTER_MS
    return closes <= at.getTime() ? { status: 'CLOSED', because: 'SILENCE' } : null
  }
  if (ticket.status !== 'PENDING' && ticket.status !== 'ON_HOLD') return null
  if (isDue(ticket.wakeAt)) return { status: 'OPEN', because: 'WAKE_UP' }
  return isDue(ticket.nextUpdateAt) ? { status: 'OPEN', because: 'PROMISE' } : null
}
