'use client'
import { useEffect, useState } from 'react'
import { DraftLine } from '@/components/conversation/draft-line'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { Panel } from '@/components/tickets/panel'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { Button } from '@/components/ui/button'
import type { Policy } from '@/lib/priority/policy'
import { severitiesOf } from '@/lib/priority/severity'
import { DecisionFields } from './decision-fields'
import { FactsFields } from './facts-fields'
import { InputsFields } from './inputs-fields'
import { ProposalBox } from './proposal-box'
import { TriageSummary } from './triage-summary'
import { useTriageForm } from './use-triage-form'

/** Triage: the form while it is owed, the decision once it is made. Internal work has none (R20). */
export function TriagePanel({ policy }: { policy: Policy }) {
  const { ticket, rights } = useTicketDesk()
  const [again, setAgain] = useState(false)
  if (ticket.segment === 'INTERNAL') return null
  const open = rights.triage && ticket.status !== 'CLOSED' && (ticket.provisional || again)
  return (
    <Panel
      title={ticket.provisional ? 'Triage: still to do' : 'Triage'}
      action={
        rights.triage &&
        !ticket.provisional && (
          <Button
            size="sm"
            variant="ghost"
            data-triage-start={!open || undefined}
            onClick={() => setAgain(!again)}
          >
            {again ? 'Leave it' : 'Triage again'}
          </Button>
        )
      }
    >
      {ticket.claimedSeverity && (
        <p className="mb-3 text-sm">
          The requester claims <strong>{ticket.claimedSeverity}</strong>{' '}
          <span className="text-muted-foreground">(input, never an assignment: R22)</span>
        </p>
      )}
      {open ? (
        <TriageForm policy={policy} onOpen={setAgain} />
      ) : (
        <TriageSummary triage={ticket.triage} />
      )}
    </Panel>
  )
}

interface TriageFormProps {
  policy: Policy
  onOpen: (open: boolean) => void
}

function TriageForm({ policy, onOpen }: TriageFormProps) {
  const { ticket } = useTicketDesk()
  const { draft, save, proposed, reasons, send } = useTriageForm(policy, () => onOpen(false))
  const { value: values, dirty } = draft
  // A colleague's triage must not close the form over unsent words.
  useEffect(() => {
    if (dirty) onOpen(true)
  }, [dirty, onOpen])
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      <FactsFields values={values} onChange={draft.change} errorAt={save.errorAt} />
      <ProposalBox proposed={proposed} reasons={reasons} />
      <DecisionFields
        values={values}
        proposed={proposed}
        severities={severitiesOf(policy, ticket.segment)}
        onChange={draft.change}
        errorAt={save.errorAt}
      />
      <InputsFields inputs={values.inputs} onChange={(inputs) => draft.change({ inputs })} />
      <FormTrouble message={save.message} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <DraftLine draft={draft} />
        <Button type="submit" variant="primary" pending={save.pending}>
          Confirm {values.severity || proposed.severity} · {values.priority || proposed.priority}
        </Button>
      </div>
    </form>
  )
}
