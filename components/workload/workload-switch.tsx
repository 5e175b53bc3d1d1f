'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { Outcome } from '@/lib/outcome'
import type { WorkloadMode } from '@/lib/priority/types'
import type { WorkloadView } from '@/lib/queue/view'

const WORDS = { NORMAL: 'Normal', SURGE: 'Surge' } as const
const MEANS = {
  NORMAL: 'Help goes in the order in which requests came in, mindful of SLAs (R29).',
  SURGE: 'Inside a priority, hard choices decide; the goal rests, contracts do not (R30).',
} as const

export type SwitchWorkload = (
  version: number,
  fields: { mode: WorkloadMode; reason: string },
) => Promise<Outcome<unknown>>

export interface WorkloadSwitchProps {
  workload: WorkloadView & { version: number }
  /** Left out for who may not switch: they see the mode, not the control. */
  onSwitch?: SwitchWorkload
}

/** The workload mode in the shell's header; with the right, the way to the other one (R32). */
export function WorkloadSwitch({ workload, onSwitch }: WorkloadSwitchProps) {
  const [open, setOpen] = useState(false)
  const badge = (
    <Badge tone={workload.mode === 'SURGE' ? 'amber' : 'green'}>{WORDS[workload.mode]}</Badge>
  )
  if (!onSwitch) return badge
  const next = workload.mode === 'NORMAL' ? 'SURGE' : 'NORMAL'
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button size="sm">
          <span className="sr-only">Workload mode:</span>
          {badge}
        </Button>
      </DialogTrigger>
      <DialogContent title={`Switch to ${WORDS[next]}`} description={MEANS[next]}>
        <SwitchForm
          next={next}
          send={(reason) => onSwitch(workload.version, { mode: next, reason })}
          onDone={() => setOpen(false)}
        />
      </DialogContent>
    </Dialog>
  )
}

interface SwitchFormProps {
  next: WorkloadMode
  send: (reason: string) => Promise<Outcome<unknown>>
  onDone: () => void
}

function SwitchForm({ next, send, onDone }: SwitchFormProps) {
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
        Switch to {WORDS[next]}
      </Button>
    </form>
  )
}
