import type { PolicyContext } from './clocks'
import { explainClocks } from './explain-clocks'
import { type Explained, explainPriority, explainSeverity } from './explain-standing'
import type { Policy } from './policy'
import {
  type Evaluation,
  PRIORITIES,
  type Reason,
  type TicketFacts,
  type WorkloadMode,
} from './types'
import { constantInWords } from './words'

/** What an explanation needs beside the ticket; `position` is null outside the order. */
export type ExplainContext = PolicyContext & { mode: WorkloadMode; position: number | null }

/**
 * Why a ticket stands where it does, in plain words and in the order in which a person would ask:
 * who asks, how bad it is, what that makes it, what we owe by when, and the place that follows.
 */
export function explain(
  ticket: TicketFacts,
  evaluation: Evaluation,
  ctx: ExplainContext,
): Reason[] {
  const explained = { ticket, evaluation }
  return [
    explainSegment(explained, ctx.policy),
    explainSeverity(explained, ctx.policy),
    explainPriority(explained, ctx.policy),
    ...explainClocks(explained, ctx.policy),
    ...explainDeviation(explained),
    explainPlace(evaluation, ctx),
  ]
}

function explainSegment({ ticket, evaluation }: Explained, policy: Policy): Reason {
  const { label, provisional } = policy.segments[ticket.segment]
  if (!provisional) return { rule: 'R3', text: `${label}: last under hard choices` }
  const plan = constantInWords(evaluation.slaPlan)
  const contract = evaluation.slaPlan === 'NONE' ? 'no contractual SLA' : `${plan} plan`
  if (ticket.slaPlan) return { rule: 'R5', text: `${label}, ${contract}, as set on the account` }
  if (ticket.deployment === 'CLOUD') return { rule: 'R4', text: `${label} on Cloud: ${contract}` }
  return { rule: 'R5', text: `${label}, self-hosted: ${contract} by default` }
}

function explainDeviation({ ticket, evaluation }: Explained): Reason[] {
  if (!ticket.deviation) return []
  const ranked = PRIORITIES[evaluation.key.class]
  const stays = `its priority stays ${evaluation.priority}`
  const lower = ranked !== ticket.deviation.rankAs
  const text = lower
    ? `a deviation never demotes: at the head of ${ranked}, not of ${ticket.deviation.rankAs}`
    : `a deviation puts it at the head of ${ranked}; ${stays}`
  return [{ rule: 'R31', text }]
}

function explainPlace(evaluation: Evaluation, { policy, mode, position }: ExplainContext): Reason {
  if (evaluation.notRankedBecause) {
    const { rule, text } = evaluation.notRankedBecause
    return { rule, text: `not in the order: ${text}` }
  }
  const { rule } = policy.order[mode]
  const order = `the ${constantInWords(mode)} order`
  if (position === 1) return { rule: 'R1', text: `number one in ${order} (${rule})` }
  return { rule, text: position === null ? `in ${order}` : `number ${position} in ${order}` }
}
