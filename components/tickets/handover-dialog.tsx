'use client'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { useTicketDesk } from './desk-context'
import { FormTrouble } from './form-trouble'
import { EMPTY_HANDOVER, type HandoverValues, toHandover } from './handover-values'
import { submitWith } from './submit-with'
import { useSave } from './use-save'
import { useTicketDraft } from './use-ticket-draft'

interface HandoverDialogProps {
  onClose: () => void
  /** Offers words as the next reply's draft. */
  onSummary: (text: string) => void
}

/** The case-transition note with the ticket's new holder; its words survive like any draft. */
export function HandoverDialog({ onClose, onSummary }: HandoverDialogProps) {
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Hand over"
        description="Gives the ticket to a colleague, with an internal note of what they need to go on."
      >
        <HandoverForm onClose={onClose} onSummary={onSummary} />
      </DialogContent>
    </Dialog>
  )
}

function HandoverForm({ onClose, onSummary }: HandoverDialogProps) {
  const { actions, people, reader } = useTicketDesk()
  const draft = useTicketDraft('handover', EMPTY_HANDOVER)
  const [summary, setSummary] = useState('')
  const save = useSave()
  const listId = useId()
  const { value: values, change } = draft
  const send = async () => {
    if (!(await save.run((target) => actions.handOver(target, toHandover(values))))) return
    draft.clear()
    if (summary.trim() !== '') onSummary(summary.trim())
    onClose()
  }
  const area = (
    name: keyof HandoverValues,
    label: string,
    rest: { required?: boolean; hint?: string },
  ) => (
    <Field label={label} error={save.errorAt(name)} {...rest}>
      <Textarea
        rows={2}
        required={rest.required}
        value={values[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </Field>
  )
  return (
    <form onSubmit={submitWith(send)} className="flex flex-col gap-3">
      <Field label="To" hint="Their email." required error={save.errorAt('assignee')}>
        <Input
          type="email"
          required
          list={listId}
          autoComplete="off"
          value={values.assignee}
          onChange={(event) => change({ assignee: event.target.value })}
        />
      </Field>
      <datalist id={listId}>
        {people
          .filter(({ email }) => email !== reader.email)
          .map(({ email, name, open }) => (
            <option key={email} value={email}>
              {`${name} · ${open} open`}
            </option>
          ))}
      </datalist>
      {area('context', 'Context', { required: true, hint: 'Also the reason why it moves.' })}
      {area('stepsSoFar', 'Steps so far', { required: true })}
      {area('links', 'Links', {})}
      <div className="grid gap-3 sm:grid-cols-2">
        <div className="flex flex-col gap-3">
          {area('lastStep', 'Last step', { required: true })}
          <Who label="Last step by" hint="Empty = you." name="lastStepBy" {...{ values, change }} />
        </div>
        <div className="flex flex-col gap-3">
          {area('nextStep', 'Next step', { required: true })}
          <Who
            label="Next step by"
            hint="Empty = them."
            name="nextStepBy"
            {...{ values, change }}
          />
        </div>
      </div>
      <Field label="Next step due (optional)" error={save.errorAt('nextStepAt')}>
        <Input
          type="datetime-local"
          value={values.nextStepAt}
          onChange={(event) => change({ nextStepAt: event.target.value })}
        />
      </Field>
      <Field
        label="Summary for the customer (optional)"
        hint="Becomes the draft of your reply; nothing is sent."
      >
        <Textarea rows={2} value={summary} onChange={(event) => setSummary(event.target.value)} />
      </Field>
      <FormTrouble message={save.message} />
      <Button type="submit" variant="primary" pending={save.pending}>
        Hand over
      </Button>
    </form>
  )
}

interface WhoProps {
  label: string
  hint: string
  name: 'lastStepBy' | 'nextStepBy'
  values: HandoverValues
  change: (patch: Partial<HandoverValues>) => void
}

function Who({ label, hint, name, values, change }: WhoProps) {
  return (
    <Field label={label} hint={hint}>
      <Input
        autoComplete="off"
        value={values[name]}
        onChange={(event) => change({ [name]: event.target.value })}
      />
    </Field>
  )
}
