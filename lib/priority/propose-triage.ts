import type { Policy } from './policy'
import { derivePriority } from './priority'
import { deriveSeverity } from './severity'
import type { ImpactFacts, Priority, Reason, Segment, Severity } from './types'

/** What the program proposes at triage, each with the rule that says so. */
export type TriageProposal = {
  severity: Severity | null
  severityReason: Reason
  priority: Priority
  priorityReason: Reason
}

/**
 * The proposal that the Support Engineer confirms or overrides (R22).
 * After an override of the severity ask `derivePriority` for the priority that follows from it.
 * Loads in any browser: nothing it imports knows a calendar.
 */
export function proposeTriage(
  policy: Policy,
  segment: Segment,
  facts: ImpactFacts,
): TriageProposal {
  const { severity, reason } = deriveSeverity(policy, segment, facts)
  const derived = derivePriority(policy, segment, severity)
  return {
    severity,
    severityReason: reason,
    priority: derived.priority,
    priorityReason: derived.reason,
  }
}
