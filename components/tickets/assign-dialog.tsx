'use client'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { useTicketDesk } from './desk-context'
import { FormTrouble } from './form-trouble'
import { sendOnCtrlEnter } from './send-on-ctrl-enter'
import { submitWith } from './submit-with'
import { useSave } from './use-save'

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function AssignDialog({ open, onOpenChange }: DialogProps) {
  const { ticket } = useTicketDesk()
  const holder = ticket.assigneeName ?? ticket.assignee
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="Assign"
        description={holder ? `${holder} has this ticket.` : 'Nobody has this ticket yet.'}
      >
        <AssignForm onDone={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}

function AssignForm({ onDone }: { onDone: () => void }) {
  const { ticket, reader, people, actions } = useTicketDesk()
  const save = useSave()
  const listId = useId()
  const held = ticket.assignee !== null && ticket.assignee !== reader.email
  const send = async (form: FormData) => {
    const assignee = String(form.get('assignee') ?? '').trim() || null
    const reason = String(form.get('reason') ?? '').trim()
    const fields = { assignee, ...(reason && { reason }) }
    if (await save.run((target) => actions.assign(target, fields))) onDone()
  }
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      <Field
        label="To"
        hint="Their email; empty gives it back to all."
        error={save.errorAt('assignee')}
      >
        <Input
          name="assignee"
          type="email"
          list={listId}
          autoComplete="off"
          defaultValue={reader.email}
        />
      </Field>
      <datalist id={listId}>
        {people.map((person) => (
          <option key={person.email} value={person.email}>
            {[
              person.name,
              person.open === 1 ? '1 open' : `${person.open} open`,
              ...(person.capacity.atCapacity ? ['at capacity'] : []),
            ].join(' · ')}
          </option>
        ))}
      </datalist>
      {held && (
        <Field
          label="Reason"
          hint="A colleague has it: say why it moves."
          error={save.errorAt('reason')}
        >
          <Textarea name="reason" required rows={2} />
        </Field>
      )}
      <FormTrouble message={save.message} />
      <Button type="submit" variant="primary" pending={save.pending}>
        Assign
      </Button>
    </form>
  )
}
