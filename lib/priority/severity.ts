import type { Policy } from './policy'
import type { FactTest, SeverityRule } from './policy-parts'
import { type ImpactFacts, type Reason, SEVERITIES, type Segment, type Severity } from './types'

/**
 * The severity that the facts give (R6–R15) and why; null for a segment that has none.
 *
 * @example deriveSeverity(POLICY_1, 'TEAM', { ...NO_IMPACT, slowness: 'EXTREME' }) is S1 by R11
 */
export function deriveSeverity(
  policy: Policy,
  segment: Segment,
  facts: ImpactFacts,
): { severity: Severity | null; reason: Reason } {
  const match = matchSeverityRule(policy, segment, facts)
  if (!match) {
    const reason: Reason = { rule: 'R20', text: 'internal work has no severity' }
    return { severity: null, reason }
  }
  const text = `${match.severity}: ${match.because}`
  return { severity: match.severity, reason: { rule: match.rule, text } }
}

/** The first severity rule of the segment's table that the facts meet; none without a table. */
export function matchSeverityRule(
  policy: Policy,
  segment: Segment,
  facts: ImpactFacts,
): SeverityRule | undefined {
  return policy.segments[segment].severityRules.find((rule) => allHold(rule.all, facts))
}

/** The severities that may be given to a segment, worst first: pre-sales has no S3, internal none. */
export function severitiesOf(policy: Policy, segment: Segment): Severity[] {
  return SEVERITIES.filter((severity) => hasSeverity(policy, segment, severity))
}

/** Whether the segment's table knows the severity. */
export function hasSeverity(policy: Policy, segment: Segment, severity: Severity | null): boolean {
  return policy.segments[segment].severityRules.some((rule) => rule.severity === severity)
}

function allHold(tests: readonly FactTest[], facts: ImpactFacts): boolean {
  for (const test of tests) if (!holds(test, facts)) return false
  return true
}

function holds(test: FactTest, facts: ImpactFacts): boolean {
  switch (test.fact) {
    case 'usersAffectedPercent':
      return facts.usersAffectedPercent !== null && facts.usersAffectedPercent >= test.atLeast
    case 'slowness':
      return test.isOneOf.includes(facts.slowness)
    default:
      return facts[test.fact] === test.is
  }
}
