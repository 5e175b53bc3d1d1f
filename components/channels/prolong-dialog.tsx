'use client'
import { useState } from 'react'
import { toLocalInput } from '@/components/conversation/reply-values'
import { useNow } from '@/components/shell/clock-provider'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { VisitView } from '@/lib/channels/view'
import type { ChannelActions } from './channel-actions'

const DAY_MS = 86_400_000

interface ProlongDialogProps {
  visit: VisitView
  prolong: ChannelActions['prolong']
  onClose: () => void
}

/** A longer visit, once, with a reason. */
export function ProlongDialog({ visit, prolong, onClose }: ProlongDialogProps) {
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Stay longer in #${visit.channelName}`}
        description="Once for each visit, seven days from now at most."
      >
        <ProlongForm visit={visit} prolong={prolong} onClose={onClose} />
      </DialogContent>
    </Dialog>
  )
}

function ProlongForm({ visit, prolong, onClose }: ProlongDialogProps) {
  const now = useNow()
  // The visit as it was when the window opened: over anything newer the server refuses to write.
  const [target] = useState({ id: visit.id, version: visit.version })
  const [until, setUntil] = useState(() =>
    toLocalInput(Math.max(now, Date.parse(visit.until)) + DAY_MS),
  )
  const [reason, setReason] = useState('')
  const save = useOutcome()
  const submit = async () => {
    const fields = { until: until && new Date(until).toISOString(), reason: reason.trim() }
    const result = await save.run(() => prolong(target, fields))
    if (result.ok) onClose()
  }
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      <Field label="Until" required error={save.errorAt('until')}>
        <Input
          type="datetime-local"
          required
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </Field>
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
          Stay longer
        </Button>
      </DialogFooter>
    </form>
  )
}
