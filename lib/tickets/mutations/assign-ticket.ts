import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { requireCapacity } from '@/lib/capacity/queries'
import type { WriteOptions } from '@/lib/db/run-write'
import { OFFER_REASON } from '@/lib/offers/end-offer'
import { done, invalid, type Outcome } from '@/lib/outcome'
import { ownerOf } from '@/lib/tickets/message-effects'
import { type Change, refuseClosed } from '@/lib/tickets/record-change'
import type { AssignmentInput } from '@/lib/tickets/schema'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import type { TicketView } from '@/lib/tickets/view'
import { changeTicket, findAssignable } from './change-ticket'

const NOBODY = { assigneeId: null, assigneeEmail: null, assigneeName: null }

/** Gives a ticket to somebody or to nobody; from a colleague it takes a reason. */
export async function assignTicket(
  viewer: Viewer,
  number: number,
  ...[input, options = {}]: [input: AssignmentInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  return changeTicket({ number, viewer, action: 'ticket.assign' }, options, async (tx, ticket) => {
    const change = await decideAssignment(viewer, ticket, input)
    const takes = change.ok && change.value?.set.assigneeId === viewer.id
    if (takes) await requireCapacity(tx, viewer.id)
    return change
  })
}

/** The assignment as a change; null when they have it already. */
export async function decideAssignment(
  viewer: Viewer,
  ticket: TicketRow,
  { assignee, reason = null }: AssignmentInput,
): Promise<Outcome<Change | null>> {
  refuseClosed(ticket)
  const person = assignee === null ? done(null) : await requireAssignable(assignee)
  return person.ok ? checkAssignment(viewer, ticket, { person: person.value, reason }) : person
}

/** Who is meant by an address, or why nobody is. */
export async function requireAssignable(email: string): Promise<Outcome<Assignee>> {
  const person = await findAssignable(email)
  return person
    ? done(person)
    : invalid('assignee', `nobody with the address “${email}” may have tickets`)
}

export interface Assignee {
  id: string
  email: string
  name: string
}

/** The assignment of a ticket that is not closed, as a change; null when they have it already. */
export function checkAssignment(
  viewer: Viewer,
  ticket: TicketRow,
  { person, reason }: { person: Assignee | null; reason: string | null },
): Outcome<Change | null> {
  if (ticket.assigneeId === (person?.id ?? null)) return done(null)
  const colleagues = ticket.assigneeId !== null && ticket.assigneeId !== viewer.id
  if (colleagues && !reason && ticket.offeredAt !== null && person?.id === viewer.id) {
    return done(assignment(ticket.assigneeId, person, OFFER_REASON))
  }
  if (colleagues && !reason) {
    return invalid('reason', 'taking a ticket from a colleague needs a reason')
  }
  return done(assignment(ticket.assigneeId, person, reason))
}

/** An assignment as a change; ids only, since it enters the chain. */
export function assignment(
  from: string | null,
  to: Assignee | null,
  reason: string | null,
): Change {
  return {
    type: 'ASSIGNED',
    set: to ? ownerOf(to) : NOBODY,
    detail: { from, to: to?.id ?? null },
    reason,
  }
}
