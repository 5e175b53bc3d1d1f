import type { Policy } from '@/lib/priority/policy'
import { proposeTriage } from '@/lib/priority/propose-triage'
import type { ImpactFacts, Priority, Segment, Severity } from '@/lib/priority/types'

interface ConfirmedTriage {
  facts: ImpactFacts
  severity: Severity | null
  priority: Priority
}

/** A severity and priority that the program proposes and nobody has confirmed. */
export interface Proposal {
  severity: Severity | null
  priority: Priority
}

/**
 * What the facts of a confirmed triage propose in a segment, where that is not what was confirmed (R24). It is for a
 * Support Engineer to take or leave; nothing is assigned by it.
 */
export function newProposal(
  policy: Policy,
  segment: Segment,
  triage: ConfirmedTriage | null,
): Proposal | null {
  if (!triage) return null
  const { severity, priority } = proposeTriage(policy, segment, triage.facts)
  const same = severity === triage.severity && priority === triage.priority
  return same ? null : { severity, priority }
}
