import type { BusinessCalendar } from '@/lib/calendar/business-calendar'
import type { ClockName } from './clock-names'
import { addSpan, calendarOf, type PolicyContext } from './clocks'
import type { Span } from './policy-parts'
import type { Evaluation, TicketFacts } from './types'

/** A clock that nobody has stopped yet. Instants are epoch ms. */
export type RunningClock = {
  clock: ClockName
  startedAt: number
  dueAt: number
  /** On which its time counts; null where it counts real time. */
  calendar: BusinessCalendar | null
}

/** A ticket as far as its clocks go. */
export type Clocked = {
  ticket: TicketFacts
  evaluation: Pick<Evaluation, 'lane' | 'severity' | 'slaPlan' | 'slaDueAt' | 'goalDueAt'>
  /** When the promise that counts was given; null when there is none, or nobody knows. */
  promisedAt: number | null
}

/**
 * The clocks that run on a ticket. Before the meaningful first response (R27) the SLA, and the goal while it is due
 * sooner; after it the answer that is owed and the promise, once where both are due at one instant.
 *
 * A ticket that waits for somebody else keeps its SLA, which never pauses, and our promise, which wakes it. What is
 * solved, closed or with a Customer Engineer has none.
 *
 * @example a new enterprise ticket, S1: SLA in 4 bh, goal in 2 bh; when it is checked to be S0: the SLA alone
 */
export function runningClocks(clocked: Clocked, context: PolicyContext): RunningClock[] {
  const { lane, slaPlan } = clocked.evaluation
  if (lane !== 'RANKED' && lane !== 'WAITING') return []
  const own = { ...context, calendar: calendarOf(context, slaPlan) }
  const owed =
    clocked.ticket.firstRespondedAt === null
      ? [slaClock(clocked, own), goalClock(clocked, own)]
      : [answerClock(clocked, own), promiseClock(clocked)]
  const running = owed.filter((clock) => clock !== null)
  return lane === 'RANKED' ? running : running.filter(({ clock }) => NEVER_PAUSE.has(clock))
}

const NEVER_PAUSE: ReadonlySet<ClockName> = new Set(['SLA', 'PROMISE'])

function slaClock({ ticket, evaluation }: Clocked, context: PolicyContext): RunningClock | null {
  const { severity, slaPlan, slaDueAt } = evaluation
  const target = severity && context.policy.slaTargets[slaPlan][severity]
  if (slaDueAt === null || !target) return null
  const calendar = calendarFor(target, context.calendar)
  return { clock: 'SLA', startedAt: ticket.receivedAt, dueAt: slaDueAt, calendar }
}

/** The goal (R26), while the contract is not as strict. */
function goalClock({ ticket, evaluation }: Clocked, context: PolicyContext): RunningClock | null {
  const { slaDueAt, goalDueAt } = evaluation
  const goal = context.policy.segments[ticket.segment].goal
  if (goalDueAt === null || !goal || (slaDueAt !== null && slaDueAt <= goalDueAt)) return null
  const calendar = calendarFor(goal, context.calendar)
  return { clock: 'GOAL', startedAt: ticket.receivedAt, dueAt: goalDueAt, calendar }
}

function answerClock({ ticket }: Clocked, context: PolicyContext): RunningClock | null {
  const { awaitingSince, nextUpdateAt } = ticket
  if (awaitingSince === null) return null
  const span = context.policy.answerToNewMessage
  const dueAt = addSpan(context, awaitingSince, span)
  if (dueAt === nextUpdateAt) return null
  const calendar = calendarFor(span, context.calendar)
  return { clock: 'ANSWER', startedAt: awaitingSince, dueAt, calendar }
}

function promiseClock({ ticket, promisedAt }: Clocked): RunningClock | null {
  const { nextUpdateAt, firstRespondedAt } = ticket
  if (nextUpdateAt === null) return null
  const startedAt = promisedAt ?? firstRespondedAt ?? nextUpdateAt
  return { clock: 'PROMISE', startedAt, dueAt: nextUpdateAt, calendar: null }
}

/** Hours by the clock on the wall count day and night; everything else counts on the calendar. */
function calendarFor(span: Span, calendar: BusinessCalendar): BusinessCalendar | null {
  return 'hours' in span ? null : calendar
}
