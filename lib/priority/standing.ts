import type { Policy } from './policy'
import type { Standing } from './policy-parts'
import { matchPriorityRule } from './priority'
import { hasSeverity, matchSeverityRule } from './severity'
import type { Priority, Severity, TicketFacts, TriageFacts } from './types'

/** What a ticket counts as now. */
export type CurrentStanding = {
  severity: Severity | null
  priority: Priority
  provisional: boolean
}

/** The severity and priority that a ticket has now: as triaged (R24), else provisional (R23, R25). */
export function currentStanding(policy: Policy, ticket: TicketFacts): CurrentStanding {
  const { segment, triage } = ticket
  const reading = policy.segments[segment].provisional
  if (!reading) {
    return {
      severity: null,
      priority: matchPriorityRule(policy, segment, null).priority,
      provisional: false,
    }
  }
  const severity = triage && triagedSeverity(policy, ticket, triage)
  if (!triage || severity === null || !hasSeverity(policy, segment, severity)) {
    return { ...provisionalStanding(policy, ticket), provisional: true }
  }
  const rule = matchPriorityRule(policy, segment, severity)
  const priority = rule.fixed ? rule.priority : (triage.priority ?? rule.priority)
  return { severity, priority, provisional: false }
}

/** What the ticket would count as, were it not triaged. */
function provisionalStanding(policy: Policy, ticket: TicketFacts): Standing {
  const reading = policy.segments[ticket.segment].provisional
  if (!reading) throw new Error(`${ticket.segment} has no provisional reading`)
  const byClaim = ticket.claimedSeverity && reading.byClaim[ticket.claimedSeverity]
  return byClaim ?? reading.otherwise
}

function triagedSeverity(
  policy: Policy,
  ticket: TicketFacts,
  triage: TriageFacts,
): Severity | null {
  if (triage.severity !== undefined) return triage.severity
  return matchSeverityRule(policy, ticket.segment, triage.facts)?.severity ?? null
}
