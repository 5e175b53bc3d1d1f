import type { BusinessCalendar } from '@/lib/calendar/business-calendar'
import { addBusinessTime } from '@/lib/calendar/business-time'
import type { Policy } from './policy'
import type { Span } from './policy-parts'
import type { Severity, SlaPlan, TicketFacts } from './types'

/** What every evaluation needs beside the facts. */
export type PolicyContext = {
  policy: Policy
  /** The standard calendar: where no plan names another, and for pace and night. */
  calendar: BusinessCalendar
  /** The calendar that each plan runs on; absent = all on the standard one. */
  byPlan?: Readonly<Record<SlaPlan, BusinessCalendar>>
}

/** The due instants of a ticket, epoch ms; null = nothing is owed. */
export type Clocks = {
  slaDueAt: number | null
  goalDueAt: number | null
  respondBy: number | null
}

const MS_PER_HOUR = 3_600_000

/** The plan that counts: the account's own always wins, else the default of R4 and R5. */
export function planOf(policy: Policy, ticket: TicketFacts): SlaPlan {
  return ticket.slaPlan ?? policy.planDefaults[ticket.deployment][ticket.segment]
}

/** The calendar on which the business time of a ticket under that plan runs. */
export function calendarOf(
  { byPlan, calendar }: PolicyContext,
  slaPlan: SlaPlan,
): BusinessCalendar {
  return byPlan?.[slaPlan] ?? calendar
}

/** Computes the clocks of policy section 5 from the severity and plan that count now. */
export function computeClocks(
  ticket: TicketFacts,
  standing: { severity: Severity | null; slaPlan: SlaPlan },
  context: PolicyContext,
): Clocks {
  const { policy } = context
  const own = { policy, calendar: calendarOf(context, standing.slaPlan) }
  const target = standing.severity && policy.slaTargets[standing.slaPlan][standing.severity]
  const goal = policy.segments[ticket.segment].goal
  const slaDueAt = target ? addSpan(own, ticket.receivedAt, target) : null
  const goalDueAt = goal && addSpan(own, ticket.receivedAt, goal)
  const respondBy =
    ticket.firstRespondedAt === null ? earlier(slaDueAt, goalDueAt) : nextWordDue(ticket, own)
  return { slaDueAt, goalDueAt, respondBy }
}

/** After the meaningful first response: an answer to what was written since, and what we promised. */
function nextWordDue(ticket: TicketFacts, context: PolicyContext): number | null {
  const { awaitingSince, nextUpdateAt } = ticket
  if (awaitingSince === null) return nextUpdateAt
  return earlier(addSpan(context, awaitingSince, context.policy.answerToNewMessage), nextUpdateAt)
}

/** The instant that is `span` after `start`, on `calendar` where the span is in business units. */
export function addSpan(
  { policy, calendar }: Pick<PolicyContext, 'policy' | 'calendar'>,
  start: number,
  span: Span,
): number {
  if ('hours' in span) return start + span.hours * MS_PER_HOUR
  const hours =
    'businessHours' in span
      ? span.businessHours
      : span.businessDays *
        (calendar.definition.hoursPerBusinessDay ?? policy.businessHoursPerBusinessDay)
  return addBusinessTime(calendar, start, hours * MS_PER_HOUR)
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}
