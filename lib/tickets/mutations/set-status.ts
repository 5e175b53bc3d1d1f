import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { WriteOptions } from '@/lib/db/run-write'
import { done, fail, invalid, type Outcome } from '@/lib/outcome'
import type { Change } from '@/lib/tickets/record-change'
import type { StatusInput } from '@/lib/tickets/schema'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { checkMove, listMoves, type SettableStatus } from '@/lib/tickets/transitions'
import type { TicketView } from '@/lib/tickets/view'
import { changeTicket } from './change-ticket'

/** Moves a ticket by hand (policy section 10). The same status again is no change. */
export async function setStatus(
  viewer: Viewer,
  number: number,
  ...[input, options = {}]: [input: StatusInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  return changeTicket(
    { number, viewer, action: 'ticket.set-status' },
    options,
    async (_tx, ticket, at) => decideStatus(ticket, input, at),
  )
}

/** The move as a change; null when nothing changes. */
export function decideStatus(
  ticket: TicketRow,
  input: StatusInput,
  at: Date,
): Outcome<Change | null> {
  // A move that is no move is said before what is wrong with its parts (409 before 422).
  const moved = input.status === ticket.status ? done(null) : legalMove(ticket, input)
  if (!moved.ok) return moved
  const wake = checkWake(input, at)
  if (!wake.ok) return wake
  const sameWake = sameInstant(wake.value, ticket.wakeAt)
  if (input.status === ticket.status && (sameWake || input.wakeAt === undefined)) return done(null)
  return done({
    type: 'STATUS_CHANGED',
    set: { status: input.status, wakeAt: wake.value },
    detail: { from: ticket.status, to: input.status, wakeAt: wake.value },
    reason: input.reason ?? null,
  })
}

function legalMove(ticket: TicketRow, input: StatusInput): Outcome<null> {
  if (input.status === 'NEW' || input.status === 'CLOSED') {
    const legal = listMoves(ticket.status).join(', ') || 'none'
    return fail(
      'CONFLICT',
      `Nobody moves a ticket to ${input.status} by hand; legal moves: ${legal}.`,
    )
  }
  const status: SettableStatus = input.status
  return checkMove(ticket, { status, reason: input.reason ?? undefined })
}

function checkWake(input: StatusInput, at: Date): Outcome<string | null> {
  if (!input.wakeAt) return done(null)
  if (input.status !== 'ON_HOLD') return invalid('wakeAt', 'goes with ON_HOLD only')
  return new Date(input.wakeAt) > at
    ? done(input.wakeAt)
    : invalid('wakeAt', 'must lie in the future')
}

function sameInstant(a: string | null, b: string | null): boolean {
  return (a && Date.parse(a)) === (b && Date.parse(b))
}
