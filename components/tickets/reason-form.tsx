'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { Outcome } from '@/lib/outcome'
import { FormTrouble } from './form-trouble'
import { submitWith } from './submit-with'
import { useOutcome } from './use-outcome'

export interface ReasonFormProps {
  /** What the button says. */
  deed: string
  /** What is done cannot be undone. */
  final?: boolean
  send: (reason: string) => Promise<Outcome<unknown>>
  onDone: () => void
}

/** The one question of a window: why. */
export function ReasonForm({ deed, final = false, send, onDone }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const save = useOutcome()
  const submit = async () => {
    const result = await save.run(() => send(reason.trim()))
    if (result.ok) onDone()
  }
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <Field label="Reason" required error={save.errorAt('reason')}>
        <Textarea
          rows={2}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <FormTrouble message={save.message} />
      <DialogFooter>
        <Button type="submit" variant={final ? 'danger' : 'primary'} pending={save.pending}>
          {deed}
        </Button>
      </DialogFooter>
    </form>
  )
}
