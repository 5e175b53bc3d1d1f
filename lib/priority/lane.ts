import type { Policy } from './policy'
import type { Lane, Reason, TicketFacts } from './types'

/** A lane with the reason for standing outside the order; null in the order. */
export type Place = { lane: Lane; notRankedBecause: Reason | null }

const RANKED: Place = { lane: 'RANKED', notRankedBecause: null }

const BY_STATUS = {
  NEW: null,
  OPEN: null,
  PENDING: outside('WAITING', 'pending: the next action is the requester’s'),
  ON_HOLD: outside('WAITING', 'on hold: the next action is another team’s or a third party’s'),
  SOLVED: outside('DONE', 'solved: nobody owes anything; a reply re-opens it'),
  CLOSED: outside('DONE', 'closed for good; a reply starts a follow-up ticket'),
} as const

const WITH_CE = outside(
  'WITH_CE',
  'a prospect’s ticket that no CE opened and no exception covers: the account’s CE has it',
)

/**
 * Where a ticket is listed. Status speaks first, since a pending or solved ticket is nobody's turn
 * here whoever opened it; cover (R28) is asked of new and open pre-sales tickets only.
 */
export function placeOf(
  policy: Policy,
  ticket: Pick<TicketFacts, 'status' | 'segment' | 'preSales'>,
): Place {
  const byStatus = BY_STATUS[ticket.status]
  if (byStatus) return byStatus
  const { openedByCe, exceptionActive } = ticket.preSales
  const covered = !policy.segments[ticket.segment].needsCover || openedByCe || exceptionActive
  return covered ? RANKED : WITH_CE
}

function outside(lane: Lane, text: string): Place {
  return { lane, notRankedBecause: { rule: 'R28', text } }
}
