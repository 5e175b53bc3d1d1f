import type { NamedContext } from '@/lib/policy/context'
import { addSpan } from '@/lib/priority/clocks'
import type { Span } from '@/lib/priority/policy-parts'
import type { Evaluation, Segment, Severity, SlaPlan, TicketFacts } from '@/lib/priority/types'
import { type ClockCalendar, clockCalendar } from './clock-calendar'

/** A clock of a ticket with all that decided when it is due. Instants are epoch milliseconds. */
export interface ClockRun {
  clock: 'SLA' | 'GOAL' | 'ANSWER'
  startedAt: number
  dueAt: number
  target: Span
  plan: SlaPlan
  severity: Severity | null
  provisional: boolean
  segment: Segment
  /** Null = around the clock. */
  calendar: ClockCalendar | null
}

/** The two clocks of the first response, as far as the ticket has them (policy section 5). */
export function firstResponseClocks(
  facts: TicketFacts,
  evaluation: Evaluation,
  context: NamedContext,
): ClockRun[] {
  const { policy } = context
  const { severity, slaPlan, slaDueAt, goalDueAt } = evaluation
  const sla = severity && policy.slaTargets[slaPlan][severity]
  const { goal } = policy.segments[facts.segment]
  const start = { startedAt: facts.receivedAt, ...standing(facts, evaluation) }
  const on = (target: Span) => ({ target, calendar: calendarFor(target, slaPlan, context) })
  return [
    ...(sla && slaDueAt !== null
      ? [{ clock: 'SLA' as const, dueAt: slaDueAt, ...start, ...on(sla) }]
      : []),
    ...(goal && goalDueAt !== null
      ? [{ clock: 'GOAL' as const, dueAt: goalDueAt, ...start, ...on(goal) }]
      : []),
  ]
}

/** The clock of an answer to what the requester wrote after our first response; null when they do not wait. */
export function answerClock(
  facts: TicketFacts,
  evaluation: Evaluation,
  context: NamedContext,
): ClockRun | null {
  if (facts.awaitingSince === null || facts.firstRespondedAt === null) return null
  const target = context.policy.answerToNewMessage
  const own = clockCalendar(context, evaluation.slaPlan)
  const span = { policy: context.policy, calendar: own.business }
  return {
    clock: 'ANSWER',
    startedAt: facts.awaitingSince,
    dueAt: addSpan(span, facts.awaitingSince, target),
    target,
    ...standing(facts, evaluation),
    calendar: calendarFor(target, evaluation.slaPlan, context),
  }
}

const standing = ({ segment }: TicketFacts, { slaPlan, severity, provisional }: Evaluation) => ({
  plan: slaPlan,
  severity,
  provisional,
  segment,
})

function calendarFor(target: Span, plan: SlaPlan, context: NamedContext): ClockCalendar | null {
  return 'hours' in target ? null : clockCalendar(context, plan)
}
