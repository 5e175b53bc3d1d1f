import { done, fail, invalid, type Outcome } from '@/lib/outcome'
import type { Policy } from '@/lib/priority/policy'
import { derivePriority } from '@/lib/priority/priority'
import { proposeTriage } from '@/lib/priority/propose-triage'
import { severitiesOf } from '@/lib/priority/severity'
import type { ImpactFacts, Priority, Segment, Severity } from '@/lib/priority/types'

export interface TriageChoice {
  facts: ImpactFacts
  severity?: Severity | null | undefined
  priority?: Priority | null | undefined
  reason?: string | null | undefined
}

export interface DecidedTriage {
  facts: ImpactFacts
  severity: Severity | null
  priority: Priority
  proposedSeverity: Severity | null
  /** What follows from the decided severity, so that an overridden severity needs no second override. */
  proposedPriority: Priority
}

/**
 * What a triage decides: the proposal, or the Support Engineer's own severity and priority with a reason.
 * Severity must be of the segment's own table; internal work has none and is always P3 (R9, R15, R20, R22).
 */
export function decideTriage(
  policy: Policy,
  segment: Segment,
  choice: TriageChoice,
): Outcome<DecidedTriage> {
  const proposal = proposeTriage(policy, segment, choice.facts)
  const severity = choice.severity ?? proposal.severity
  const derived = derivePriority(policy, segment, severity)
  const priority = choice.priority ?? derived.priority
  const legal = severitiesOf(policy, segment)
  if (choice.severity && !legal.includes(choice.severity)) {
    return invalid('severity', severityRefusal(choice.severity, legal))
  }
  if (legal.length === 0 && priority !== derived.priority) {
    return invalid(
      'priority',
      `internal work is always ${derived.priority} (R20); use a deviation (R31)`,
    )
  }
  const overridden = severity !== proposal.severity || priority !== derived.priority
  if (overridden && !choice.reason) {
    return fail('INVALID', 'An override needs a reason.', {
      errors: [{ path: 'reason', message: 'an override of the proposal needs a reason (R22)' }],
    })
  }
  return done({
    facts: choice.facts,
    severity,
    priority,
    proposedSeverity: proposal.severity,
    proposedPriority: derived.priority,
  })
}

function severityRefusal(severity: Severity, legal: Severity[]): string {
  if (legal.length === 0) return 'internal work has no severity'
  return `${severity} is not a severity of this segment; it has ${legal.join(', ')}`
}
