import type { EventType } from '@/lib/generated/prisma/enums'
import type { NamedContext } from '@/lib/policy/context'
import type { Evaluation, Lane } from '@/lib/priority/types'
import { toFacts, toMs } from '@/lib/tickets/ticket-facts'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { answerClock, type ClockRun, firstResponseClocks } from './clock-runs'

/** A ticket before and after a change, as `recordChange` has both. */
export interface ClockStep {
  before: TicketRow
  after: TicketRow
  stood: Evaluation
  evaluation: Evaluation
  context: NamedContext
  type: EventType
  /** The event of the reply that is taken back. */
  undoes?: number | undefined
  at: number
}

/** A clock that is decided: met or broken by an answer, or broken by time and still open. */
export interface DecidedClock {
  run: ClockRun
  answeredAt: number | null
}

/** What is to be forgotten of a ticket's results before the decided ones are kept. */
export type Forget = 'NOTHING' | 'OPEN' | 'FIRST_RESPONSE'

export interface Decision {
  forget: Forget
  /** The results that this event decided are forgotten too. */
  forgetSeq: number | null
  decided: DecidedClock[]
}

/**
 * What a change decides of a ticket's clocks. A meaningful first response decides SLA and goal for good (R27): from then
 * on only taking it back touches them. Until then what broke is open: a triage or a plan that moves the due instant
 * decides anew (R25).
 */
export function decideResults(step: ClockStep): Decision {
  const first = decideFirst(step)
  return {
    ...first,
    forgetSeq: step.undoes ?? null,
    decided: [...first.decided, ...decideAnswer(step)],
  }
}

function decideFirst(step: ClockStep): Pick<Decision, 'forget' | 'decided'> {
  const answered = { before: step.before.firstRespondedAt, after: step.after.firstRespondedAt }
  if (answered.before !== null && answered.after !== null) return { forget: 'NOTHING', decided: [] }
  if (answered.after !== null) {
    const answeredAt = Date.parse(answered.after)
    const decided = measuredClocks(step).map((run) => ({ run, answeredAt }))
    // A merge may bring an earlier receipt, hence a clock that began earlier.
    return {
      forget: step.before.receivedAt === step.after.receivedAt ? 'NOTHING' : 'OPEN',
      decided,
    }
  }
  if (answered.before !== null) return { forget: 'FIRST_RESPONSE', decided: brokenClocks(step) }
  if (owesNothing(step)) return { forget: 'OPEN', decided: [] }
  return hasMoved(step)
    ? { forget: 'OPEN', decided: brokenClocks(step) }
    : { forget: 'NOTHING', decided: [] }
}

/** The clocks of the first response that have run out on a ticket that nobody has answered. */
export function brokenClocks(ticket: {
  after: TicketRow
  evaluation: Evaluation
  context: NamedContext
  at: number
}): DecidedClock[] {
  if (!isOwed(ticket.evaluation.lane) || ticket.after.firstRespondedAt !== null) return []
  return measuredClocks(ticket)
    .filter((run) => run.dueAt < ticket.at)
    .map((run) => ({ run, answeredAt: null }))
}

/** An import's clocks that were due before it are not ours to count. */
function measuredClocks({
  after,
  evaluation,
  context,
}: Pick<ClockStep, 'after' | 'evaluation' | 'context'>): ClockRun[] {
  const importedAt = toMs(after.importedAt)
  return firstResponseClocks(toFacts(after), evaluation, context).filter(
    (run) => importedAt === null || run.dueAt > importedAt,
  )
}

/** A word of ours is owed to what is ranked or waits, not to what is a Customer Engineer's (R40) or done. */
const isOwed = (lane: Lane) => lane === 'RANKED' || lane === 'WAITING'

/** A ticket that is merged away goes on in the other one; one closed without action was no request. */
const owesNothing = ({ type, after }: ClockStep) =>
  type === 'NO_ACTION' || (type === 'MERGED' && after.status === 'CLOSED')

function hasMoved({ before, after, stood, evaluation }: ClockStep): boolean {
  return (
    stood.slaDueAt !== evaluation.slaDueAt ||
    stood.goalDueAt !== evaluation.goalDueAt ||
    before.receivedAt !== after.receivedAt ||
    (isOwed(evaluation.lane) && !isOwed(stood.lane))
  )
}

/** R27: a reply of ours answers what the requester wrote after our first response. */
function decideAnswer({ before, after, stood, context, type, at }: ClockStep): DecidedClock[] {
  if (type !== 'REPLIED' || after.awaitingSince !== null) return []
  const run = answerClock(toFacts(before), stood, context)
  return run ? [{ run, answeredAt: at }] : []
}
