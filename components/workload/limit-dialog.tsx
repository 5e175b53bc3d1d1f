'use client'
import { useState } from 'react'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { TeamMember } from '@/lib/capacity/view'
import type { SetLimit } from './workload-actions'

interface LimitDialogProps {
  member: TeamMember
  /** Whether it is the reader's own. */
  own: boolean
  send: SetLimit
  onClose: () => void
}

/** How many open tickets somebody takes at most. */
export function LimitDialog({ member, own, send, onClose }: LimitDialogProps) {
  const { takesAtMost } = member.capacity
  const [text, setText] = useState(takesAtMost === null ? '' : String(takesAtMost))
  const save = useOutcome()
  const submit = async () => {
    const limit = text.trim() === '' ? null : Number(text)
    const result = await save.run(() => send(member.email, { takesAtMost: limit }))
    if (result.ok) onClose()
  }
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={own ? 'What you take' : `What ${member.name} takes`}
        description="With so many open tickets, take gives no more and Next gives their own. A lead may still assign."
      >
        <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
          <Field
            label="Open tickets at most"
            hint="Empty: no limit."
            error={save.errorAt('takesAtMost')}
          >
            <Input
              type="number"
              inputMode="numeric"
              min={1}
              max={999}
              step={1}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </Field>
          <FormTrouble message={save.message} />
          <DialogFooter>
            <Button type="submit" variant="primary" pending={save.pending}>
              Save
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  )
}
