'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { OccurrenceView, ScheduleView } from '@/lib/schedule/view'
import type { ScheduleActions } from './schedule-actions'

interface HandoverFormProps {
  run: OccurrenceView
  schedule: ScheduleView
  actions: Pick<ScheduleActions, 'writeHandover'>
  onClose: () => void
}

/** What the next on duty should know; a note that is there is worded anew. */
export function HandoverForm({ run, schedule, actions, onClose }: HandoverFormProps) {
  const { shift, date } = run
  const written = schedule.handovers.find((one) => one.shift === shift && one.date === date)
  const [text, setText] = useState(written?.text ?? '')
  const save = useOutcome()
  const submit = async () => {
    const result = await save.run(() => actions.writeHandover({ shift, date, text: text.trim() }))
    if (result.ok) onClose()
  }
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <Field
        label="What should the next on duty know?"
        required
        error={save.errorAt('text')}
        hint="They are told that it is there."
      >
        <Textarea
          rows={5}
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <FormTrouble message={save.message} />
      <DialogFooter>
        <Button type="submit" variant="primary" pending={save.pending}>
          Leave the note
        </Button>
      </DialogFooter>
    </form>
  )
}
