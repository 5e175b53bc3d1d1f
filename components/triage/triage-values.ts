import type { TriageFields } from '@/components/tickets/ticket-actions'
import type { ImpactFacts, Priority, Severity } from '@/lib/priority/types'
import { NO_IMPACT } from '@/lib/priority/types'
import type { TriageInputNote, TriageView } from '@/lib/tickets/view'

/** The triage form as it stands; empty text where nothing is chosen. */
export interface TriageValues extends Omit<ImpactFacts, 'usersAffectedPercent'> {
  usersAffectedPercent: string
  /** Empty = as proposed. */
  severity: Severity | ''
  priority: Priority | ''
  reason: string
  inputs: TriageInputNote[]
}

/** What the policy proposes for the facts (and for a severity that was chosen instead). */
export interface Proposed {
  severity: Severity | null
  priority: Priority
}

/** The form as the last triage left it, or empty. */
export function triageValues(triage: TriageView | null): TriageValues {
  const facts = triage?.facts ?? NO_IMPACT
  const overridden = triage !== null && triage.severity !== triage.proposedSeverity
  return {
    ...facts,
    usersAffectedPercent: facts.usersAffectedPercent?.toString() ?? '',
    severity: overridden ? (triage.severity ?? '') : '',
    priority: '',
    reason: '',
    inputs: triage?.inputs ?? [],
  }
}

/** The impact facts of the form. A share that is no number counts as unknown until it is one. */
export function toFacts(values: TriageValues): ImpactFacts {
  const percent = Number(values.usersAffectedPercent)
  const known = values.usersAffectedPercent.trim() !== '' && Number.isFinite(percent)
  return {
    totalLossOfService: values.totalLossOfService,
    failedDeployment: values.failedDeployment,
    securityRelated: values.securityRelated,
    usersAffectedPercent: known ? percent : null,
    coreFeaturesUnavailable: values.coreFeaturesUnavailable,
    slowness: values.slowness,
    acceptableWorkaround: values.acceptableWorkaround,
  }
}

/** Whether the person decides otherwise than proposed: then a reason is owed (R22). */
export function isOverride(values: TriageValues, proposed: Proposed): boolean {
  const severity = values.severity !== '' && values.severity !== proposed.severity
  const priority = values.priority !== '' && values.priority !== proposed.priority
  return severity || priority
}

export function toTriage(values: TriageValues, proposed: Proposed): TriageFields {
  const { severity, priority, reason, inputs } = values
  return {
    facts: toFacts(values),
    ...(severity !== '' && severity !== proposed.severity && { severity }),
    ...(priority !== '' && priority !== proposed.priority && { priority }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    inputs: inputs.filter((input) => input.text.trim() !== ''),
  }
}
