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
import type { ChannelActions } from './channel-actions'

const HOURS = 24
const HOUR_MS = 3_600_000

interface VisitDialogProps {
  channel: { id: string; name: string }
  /** Known where one joins from the ticket. */
  ticket?: number
  visit: ChannelActions['visit']
  onClose: () => void
}

/** R38: joins a channel for one ticket, with a purpose and an end. */
export function VisitDialog(props: VisitDialogProps) {
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && props.onClose()}>
      <DialogContent
        title={`Visit #${props.channel.name}`}
        description="For one ticket of its account. The visit ends with the ticket, at the latest at its end."
      >
        <VisitForm {...props} />
      </DialogContent>
    </Dialog>
  )
}

function VisitForm({ channel, ticket, visit, onClose }: VisitDialogProps) {
  const now = useNow()
  const [values, setValues] = useState(() => ({
    ticket: ticket === undefined ? '' : String(ticket),
    purpose: '',
    until: toLocalInput(now + HOURS * HOUR_MS),
  }))
  const save = useOutcome()
  const change = (patch: Partial<typeof values>) => setValues((before) => ({ ...before, ...patch }))
  const submit = async () => {
    const fields = {
      ticket: Number(values.ticket.trim().replace(/^#/, '')),
      purpose: values.purpose.trim(),
      ...(values.until && { until: new Date(values.until).toISOString() }),
    }
    const result = await save.run(() => visit(channel.id, fields))
    if (result.ok) onClose()
  }
  return (
    <form onSubmit={submitWith(submit)} className="flex flex-col gap-4">
      {ticket === undefined && (
        <Field label="Ticket" hint="Its number." required error={save.errorAt('ticket')}>
          <Input
            inputMode="numeric"
            required
            autoComplete="off"
            value={values.ticket}
            onChange={(event) => change({ ticket: event.target.value })}
          />
        </Field>
      )}
      <Field label="Purpose" required error={save.errorAt('purpose')}>
        <Textarea
          rows={2}
          required
          value={values.purpose}
          onChange={(event) => change({ purpose: event.target.value })}
        />
      </Field>
      <Field label="Until" hint="Seven days at most." error={save.errorAt('until')}>
        <Input
          type="datetime-local"
          value={values.until}
          onChange={(event) => change({ until: event.target.value })}
        />
      </Field>
      <FormTrouble message={save.message} />
      <DialogFooter>
        <Button type="submit" variant="primary" pending={save.pending}>
          Start the visit
        </Button>
      </DialogFooter>
    </form>
  )
}
