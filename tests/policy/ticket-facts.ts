import { makeCalendar } from '@/lib/calendar/business-calendar'
import type { PolicyContext } from '@/lib/priority/clocks'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { POLICY_1 } from '@/lib/priority/policy'
import { type ImpactFacts, NO_IMPACT, type OrderKey, type TicketFacts } from '@/lib/priority/types'

/** The first policy on its own calendar, without holidays. */
export const CONTEXT: PolicyContext = {
  policy: POLICY_1,
  calendar: makeCalendar({ ...POLICY_1.calendar, holidays: [] }),
}

export const HOUR = 3_600_000

/** A Monday morning in Los Angeles, well inside the open week. */
export const MONDAY = Date.parse('2026-11-23T18:00:00.000Z')

/** A Saturday, 34 hours before the calendar opens. */
export const SATURDAY = Date.parse('2026-11-21T12:00:00.000Z')

/** An untriaged, unanswered ticket of a self-hosted enterprise customer, received on `MONDAY`. */
export function ticketFacts(changes: Partial<TicketFacts> = {}): TicketFacts {
  return {
    number: 1,
    segment: 'ENTERPRISE',
    deployment: 'SELF_HOSTED',
    slaPlan: null,
    receivedAt: MONDAY,
    status: 'OPEN',
    claimedSeverity: null,
    triage: null,
    firstRespondedAt: null,
    awaitingSince: null,
    nextUpdateAt: null,
    deviation: null,
    preSales: { openedByCe: true, exceptionActive: false },
    ...changes,
  }
}

/** Impact facts that differ from "nothing is broken" where named. */
export function impact(changes: Partial<ImpactFacts> = {}): ImpactFacts {
  return { ...NO_IMPACT, ...changes }
}

/** What the first policy makes of a ticket with these changes. */
export function evaluated(changes: Partial<TicketFacts> = {}) {
  return evaluateTicket(ticketFacts(changes), CONTEXT)
}

/** The key of a quiet P3 ticket to which no word is owed, changed where named. */
export function orderKey(changes: Partial<OrderKey> = {}): OrderKey {
  return {
    class: 3,
    deviated: false,
    wordOwed: false,
    segmentRank: 2,
    unchecked: false,
    respondBy: null,
    surgeDueAt: null,
    receivedAt: MONDAY,
    number: 1,
    ...changes,
  }
}
