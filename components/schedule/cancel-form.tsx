'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { OccurrenceView, ShiftView } from '@/lib/schedule/view'
import type { ScheduleActions } from './schedule-actions'

interface CancelFormProps {
  run: OccurrenceView
  shift: ShiftView
  actions: Pick<ScheduleActions, 'cancelRun'>
  onClose: () => void
}

/** This run does not happen; the shift's others do. */
export function CancelForm({ run, shift, actions, onClose }: CancelFormProps) {
  const [target] = useState({ id: shift.id, version: shift.version })
  const [reason, setReason] = useState('')
  const save = useOutcome()
  const submit = async () => {
    const fields = { date: run.date, reason: reason.trim() }
    const result = await save.run(() => actions.cancelRun(target, fields))
    if (result.ok) onClose()
  }
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <Field label="Why it does not happen" required error={save.errorAt('reason')}>
        <Textarea
          rows={2}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <FormTrouble message={save.message ?? save.errorAt('date') ?? null} />
      <DialogFooter>
        <Button type="submit" variant="danger" pending={save.pending}>
          Cancel it
        </Button>
      </DialogFooter>
    </form>
  )
}
