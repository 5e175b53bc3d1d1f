import type { Policy } from './policy'
import { derivePriority } from './priority'
import { deriveSeverity } from './severity'
import { type Evaluation, NO_IMPACT, type Reason, type TicketFacts } from './types'

/** A ticket with what the policy made of it. */
export type Explained = { ticket: TicketFacts; evaluation: Evaluation }

/** How bad it is: which facts say so, who overrode them, or why nothing is known yet. */
export function explainSeverity({ ticket, evaluation }: Explained, policy: Policy): Reason {
  const facts = ticket.triage?.facts ?? NO_IMPACT
  const derived = deriveSeverity(policy, ticket.segment, facts)
  if (evaluation.provisional) return explainReading({ ticket, evaluation }, policy)
  if (derived.severity === evaluation.severity) return derived.reason
  const text = `${evaluation.severity}, set at triage; the facts alone give ${derived.reason.text}`
  return { rule: 'R22', text }
}

/** What that makes it: by rule, by the Support Engineer, or provisional with triage as next step. */
export function explainPriority({ ticket, evaluation }: Explained, policy: Policy): Reason {
  const { priority, severity, provisional } = evaluation
  if (provisional) return explainProvisional({ ticket, evaluation }, policy)
  const derived = derivePriority(policy, ticket.segment, severity)
  if (derived.priority === priority) return derived.reason
  const text = `${priority}, set at triage; the policy proposes ${derived.reason.text}`
  return { rule: 'R22', text }
}

/** Before triage, or after a move to a segment that does not know the severity. */
function explainReading({ ticket, evaluation }: Explained, policy: Policy): Reason {
  const { severity } = evaluation
  if (ticket.triage) {
    const { label } = policy.segments[ticket.segment]
    const stored = ticket.triage.severity ?? 'no severity'
    const text = `triaged as ${stored}, which ${label} does not know: counts as ${severity} until triaged again`
    return { rule: 'R24', text }
  }
  return { rule: 'R25', text: `not triaged: the clocks run as for ${severity}` }
}

function explainProvisional({ ticket, evaluation }: Explained, policy: Policy): Reason {
  const claim = ticket.claimedSeverity
  const counts = claim !== null && policy.segments[ticket.segment].provisional?.byClaim[claim]
  const because = counts ? `the requester claims ${claim}` : 'it may be anything until looked at'
  return {
    rule: 'R23',
    text: `${evaluation.priority}, provisional: ${because}; next action: triage`,
  }
}
