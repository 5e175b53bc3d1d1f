'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { QueueItem } from '@/lib/queue/view'
import type { QueueActions } from './queue-desk'

export interface SkipDialogProps {
  item: Pick<QueueItem, 'number'>
  skip: QueueActions['skip']
  onClose: () => void
}

/** Passes over a ticket in one's own "take next"; the order stays as it is, the reason is kept. */
export function SkipDialog({ item, skip, onClose }: SkipDialogProps) {
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Pass over #${item.number}`}
        description="Your “take next” leaves it out for an hour, or until it changes. Its place in the order stays."
      >
        <SkipForm send={(reason) => skip(item.number, reason)} onDone={onClose} />
      </DialogContent>
    </Dialog>
  )
}

interface SkipFormProps {
  send: (reason: string) => ReturnType<QueueActions['skip']>
  onDone: () => void
}

function SkipForm({ send, onDone }: SkipFormProps) {
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
        <Button type="submit" variant="primary" pending={save.pending}>
          Pass over
        </Button>
      </DialogFooter>
    </form>
  )
}
