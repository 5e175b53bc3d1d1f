'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { listMoves, type SettableStatus } from '@/lib/tickets/transitions'
import { useTicketDesk } from './desk-context'
import { FormTrouble } from './form-trouble'
import { sendOnCtrlEnter } from './send-on-ctrl-enter'
import { needsStatusReason } from './status-reason'
import { submitWith } from './submit-with'
import { useSave } from './use-save'
import { STATUS_MEANS, STATUS_WORDS } from './words'

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The legal moves only; a reason where the policy wants one, a wake-up time for On hold. */
export function StatusDialog({ open, onOpenChange }: DialogProps) {
  const { ticket } = useTicketDesk()
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="Set the status"
        description={`It is ${STATUS_WORDS[ticket.status]} now: ${STATUS_MEANS[ticket.status]}.`}
      >
        <StatusForm onDone={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  )
}

function StatusForm({ onDone }: { onDone: () => void }) {
  const { ticket, actions } = useTicketDesk()
  const moves = listMoves(ticket.status)
  const [status, setStatus] = useState<SettableStatus>(moves[0] ?? 'OPEN')
  const save = useSave()
  const reasonNeeded = needsStatusReason(ticket, status)
  const send = async (form: FormData) => {
    const wakeAt = String(form.get('wakeAt') ?? '')
    const reason = String(form.get('reason') ?? '').trim()
    const fields = {
      status,
      ...(wakeAt && { wakeAt: new Date(wakeAt).toISOString() }),
      ...(reason && { reason }),
    }
    if (await save.run((target) => actions.setStatus(target, fields))) onDone()
  }
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      <StatusChoice moves={moves} value={status} onChange={setStatus} />
      {status === 'ON_HOLD' && (
        <Field label="Wake up at (optional)" error={save.errorAt('wakeAt')}>
          <Input name="wakeAt" type="datetime-local" />
        </Field>
      )}
      {reasonNeeded && (
        <Field
          label="Reason"
          hint="Nobody has replied yet, so it has to be said why (policy section 10)."
          error={save.errorAt('reason')}
        >
          <Textarea name="reason" required rows={2} />
        </Field>
      )}
      <FormTrouble message={save.message} />
      <Button type="submit" variant="primary" pending={save.pending}>
        Set to {STATUS_WORDS[status]}
      </Button>
    </form>
  )
}

interface StatusChoiceProps {
  moves: SettableStatus[]
  value: SettableStatus
  onChange: (status: SettableStatus) => void
}

function StatusChoice({ moves, value, onChange }: StatusChoiceProps) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="sr-only">New status</legend>
      {moves.map((move) => (
        <label
          key={move}
          className="flex items-center gap-2 rounded-md p-1.5 text-sm hover:bg-muted"
        >
          <input
            type="radio"
            name="status"
            value={move}
            checked={value === move}
            onChange={() => onChange(move)}
          />
          <span className="font-medium">{STATUS_WORDS[move]}</span>
          <span className="text-muted-foreground">{STATUS_MEANS[move]}</span>
        </label>
      ))}
    </fieldset>
  )
}
