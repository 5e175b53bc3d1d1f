'use client'
import type { SubmitEvent } from 'react'
import { DraftLine } from '@/components/conversation/draft-line'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Card, CardBody } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { Draft } from '@/lib/drafts/use-draft'
import type { DecisionInput } from '@/lib/exceptions/schema'
import type { Outcome } from '@/lib/outcome'

export const NO_DECISION = { reason: '' }

const DEEDS = [
  { decision: 'APPROVE', label: 'Approve', variant: 'primary' },
  { decision: 'RETURN', label: 'Ask back', variant: 'secondary' },
  { decision: 'DENY', label: 'Deny', variant: 'danger' },
] as const

interface DecisionFormProps {
  /** Whether there is something to decide. */
  open: boolean
  draft: Draft<typeof NO_DECISION>
  send: (input: DecisionInput) => Promise<Outcome<unknown>>
}

/** One reason and three ways; what a refusal says stays when there is nothing left to decide. */
export function DecisionForm({ open, draft, send }: DecisionFormProps) {
  const save = useOutcome()
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as globalThis.SubmitEvent
    const chosen = submitter instanceof HTMLButtonElement ? submitter.value : ''
    const deed = DEEDS.find(({ decision }) => decision === chosen)
    if (!deed) return
    const input = { decision: deed.decision, reason: draft.value.reason.trim() }
    const result = await save.run(() => send(input))
    if (result.ok) draft.clear()
  }
  if (!open) return <FormTrouble message={save.message} />
  return (
    <Card aria-label="Decision">
      <CardBody>
        <form onSubmit={submit} className="flex flex-col gap-3">
          <Field
            label="Reason of the decision"
            hint="It stands in the history and goes to who asked."
            required
            error={save.errorAt('reason')}
          >
            <Textarea
              rows={2}
              required
              value={draft.value.reason}
              onChange={(event) => draft.change({ reason: event.target.value })}
            />
          </Field>
          <FormTrouble message={save.message} />
          <div className="flex flex-wrap items-center gap-2">
            {DEEDS.map(({ decision, label, variant }) => (
              <Button
                key={decision}
                type="submit"
                value={decision}
                variant={variant}
                pending={save.pending}
              >
                {label}
              </Button>
            ))}
            {draft.dirty && <DraftLine draft={draft} />}
          </div>
        </form>
      </CardBody>
    </Card>
  )
}
