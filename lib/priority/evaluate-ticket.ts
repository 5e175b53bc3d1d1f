import { type Clocks, computeClocks, type PolicyContext, planOf } from './clocks'
import { placeOf } from './lane'
import type { Policy } from './policy'
import { type CurrentStanding, currentStanding } from './standing'
import { type Evaluation, type OrderKey, PRIORITIES, type TicketFacts } from './types'

/**
 * What the policy makes of one ticket: standing, clocks, lane and order key. Pure: the same facts,
 * policy and calendar give the same answer whenever one asks (R2).
 *
 * @example a new, untriaged self-hosted enterprise ticket is S1/P1, provisional, due in 4 business
 * hours by contract and in 2 by the goal, so `respondBy` is the goal
 */
export function evaluateTicket(ticket: TicketFacts, context: PolicyContext): Evaluation {
  const { policy } = context
  const standing = currentStanding(policy, ticket)
  const slaPlan = planOf(policy, ticket)
  const { severity, priority, provisional } = standing
  const clocks = computeClocks(ticket, { severity, slaPlan }, context)
  const { slaDueAt, goalDueAt, respondBy } = clocks
  const { lane, notRankedBecause } = placeOf(policy, ticket)
  const key = orderKey(ticket, { ...standing, ...clocks }, policy)
  return {
    severity,
    priority,
    provisional,
    slaPlan,
    slaDueAt,
    goalDueAt,
    respondBy,
    lane,
    notRankedBecause,
    key,
  }
}

function orderKey(ticket: TicketFacts, state: CurrentStanding & Clocks, policy: Policy): OrderKey {
  const priorityClass = classOf(ticket, state)
  return {
    class: priorityClass,
    deviated: ticket.deviation !== null,
    wordOwed: state.respondBy !== null,
    segmentRank: policy.segments[ticket.segment].rank,
    // The class in the key decides, so a claim that a deviation lifted into P0 is unchecked there too.
    unchecked: state.provisional && PRIORITIES[priorityClass] === policy.uncheckedClass,
    respondBy: state.respondBy,
    surgeDueAt: ticket.firstRespondedAt === null ? state.slaDueAt : null,
    receivedAt: ticket.receivedAt,
    number: ticket.number,
  }
}

/** The higher of the priority and the deviation's class: a deviation never demotes (R31). */
function classOf(ticket: TicketFacts, state: CurrentStanding): OrderKey['class'] {
  const own = PRIORITIES.indexOf(state.priority)
  const asked = ticket.deviation ? PRIORITIES.indexOf(ticket.deviation.rankAs) : own
  return Math.min(own, asked) as OrderKey['class']
}
