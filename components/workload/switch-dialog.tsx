'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { Outcome } from '@/lib/outcome'
import type { WorkloadMode } from '@/lib/priority/types'
import { MODE_WORDS } from './mode-words'

const MEANS = {
  NORMAL: 'Help goes in the order in which requests came in, mindful of SLAs (R29).',
  SURGE: 'Inside a priority, hard choices decide; the goal rests, contracts do not (R30).',
} as const satisfies Record<WorkloadMode, string>

export interface SwitchDialogProps {
  next: WorkloadMode
  send: (reason: string) => Promise<Outcome<unknown>>
  onDone: () => void
}

/** Asks for the reason of a switch; open as long as it is there. */
export function SwitchDialog(props: SwitchDialogProps) {
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && props.onDone()}>
      <DialogContent title={`Switch to ${MODE_WORDS[props.next]}`} description={MEANS[props.next]}>
        <SwitchForm {...props} />
      </DialogContent>
    </Dialog>
  )
}

function SwitchForm({ next, send, onDone }: SwitchDialogProps) {
  const [reason, setReason] = useState('')
  const save = useOutcome()
  const submit = async () => {
    const result = await save.run(() => send(reason.trim()))
    if (result.ok) onDone()
  }
  return (
    <form onSubmit={submitWith(submit)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      <Field label="Reason" hint="Everyone sees it." required error={save.errorAt('reason')}>
        <Textarea
          rows={2}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <FormTrouble message={save.message} />
      <Button type="submit" variant="primary" pending={save.pending}>
        Switch to {MODE_WORDS[next]}
      </Button>
    </form>
  )
}
