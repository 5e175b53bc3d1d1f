'use client'
import { useMemo, useState } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { useSave } from '@/components/tickets/use-save'
import { useTicketDraft } from '@/components/tickets/use-ticket-draft'
import type { Policy } from '@/lib/priority/policy'
import { derivePriority } from '@/lib/priority/priority'
import { proposeTriage } from '@/lib/priority/propose-triage'
import type { Reason, Segment } from '@/lib/priority/types'
import { type Proposed, type TriageValues, toFacts, toTriage, triageValues } from './triage-values'

/** The triage form's state: its draft, what the policy makes of it as one ticks, and sending it. */
export function useTriageForm(policy: Policy, onDone: () => void) {
  const { ticket, actions } = useTicketDesk()
  const [initial] = useState(() => triageValues(ticket.triage))
  const draft = useTicketDraft('triage', initial)
  const save = useSave()
  const { value: values } = draft
  const { proposed, reasons } = useMemo(
    () => propose(policy, ticket.segment, values),
    [policy, ticket.segment, values],
  )
  const send = async () => {
    const saved = await save.run((target) => actions.triage(target, toTriage(values, proposed)))
    if (!saved) return
    draft.clear()
    onDone()
  }
  return { draft, save, proposed, reasons, send }
}

/** The priority follows from the severity that was chosen, where one was chosen otherwise. */
function propose(
  policy: Policy,
  segment: Segment,
  values: TriageValues,
): { proposed: Proposed; reasons: Reason[] } {
  const fromFacts = proposeTriage(policy, segment, toFacts(values))
  const chosen = derivePriority(policy, segment, values.severity || fromFacts.severity)
  return {
    proposed: { severity: fromFacts.severity, priority: chosen.priority },
    reasons: [fromFacts.severityReason, chosen.reason],
  }
}
