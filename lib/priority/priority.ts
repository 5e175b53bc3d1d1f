import type { Policy } from './policy'
import type { PriorityRule } from './policy-parts'
import type { Priority, Reason, Segment, Severity } from './types'

/**
 * The priority that the policy gives to a severity of a segment (R16–R21) and why. For internal work
 * it is fixed; for everyone else it is the proposal that a Support Engineer confirms (R22).
 *
 * @example derivePriority(POLICY_1, 'FREE', 'S2') is P3 by R21
 */
export function derivePriority(
  policy: Policy,
  segment: Segment,
  severity: Severity | null,
): { priority: Priority; reason: Reason } {
  const { priority, rule, because } = matchPriorityRule(policy, segment, severity)
  return { priority, reason: { rule, text: `${priority}: ${because}` } }
}

/**
 * The first priority rule that claims this segment and severity.
 *
 * @throws Error when the policy has a hole, which no activated policy may have
 */
export function matchPriorityRule(
  policy: Policy,
  segment: Segment,
  severity: Severity | null,
): PriorityRule {
  for (const rule of policy.priorityRules) {
    if (rule.segments.includes(segment) && claims(rule, severity)) return rule
  }
  throw new Error(
    `policy ${policy.version} gives no priority to ${segment} with severity ${severity}`,
  )
}

function claims(rule: PriorityRule, severity: Severity | null): boolean {
  if (rule.severities === 'ANY_OR_NONE') return true
  return severity !== null && rule.severities.includes(severity)
}
