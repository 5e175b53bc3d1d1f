import type { PolicyContext } from './clocks'
import { compareKeys } from './compare'
import { evaluateTicket } from './evaluate-ticket'
import type { Evaluation, TicketFacts, WorkloadMode } from './types'

/** A queue to put in order. */
export type QueueInput = {
  mode: WorkloadMode
  tickets: readonly TicketFacts[]
  ctx: PolicyContext
}

/** One ticket of an evaluated queue; `position` counts from 1 and is null outside the order. */
export type QueueTicket = { number: number; position: number | null; evaluation: Evaluation }

/** The order, as ticket numbers, and every ticket in the order in which it was given. */
export type EvaluatedQueue = { order: number[]; tickets: QueueTicket[] }

/** Evaluates tickets with different numbers and puts the ranked ones in the one order (R1). */
export function evaluateQueue({ mode, tickets, ctx }: QueueInput): EvaluatedQueue {
  const evaluated = tickets.map((ticket): QueueTicket => {
    return { number: ticket.number, position: null, evaluation: evaluateTicket(ticket, ctx) }
  })
  const ranked = evaluated
    .filter(({ evaluation }) => evaluation.lane === 'RANKED')
    .sort((a, b) => compareKeys(mode, a.evaluation.key, b.evaluation.key, ctx.policy))
  for (const [i, ticket] of ranked.entries()) ticket.position = i + 1
  return { order: ranked.map(({ number }) => number), tickets: evaluated }
}
