'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useOutcome } from '@/components/tickets/use-outcome'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { LinkActions } from './link-actions'

const MOST = 90

/** The beginning of a text on one line. */
function begin(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line
}

interface SplitDialogProps {
  split: LinkActions['split']
  onClose: () => void
}

/** Makes a ticket of its own from something that the requester said, and goes there. */
export function SplitDialog({ split, onClose }: SplitDialogProps) {
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Split off into a new ticket"
        description="The new ticket begins with the message and counts from when it was said. The message stays here too."
      >
        <SplitForm split={split} />
      </DialogContent>
    </Dialog>
  )
}

function SplitForm({ split }: { split: LinkActions['split'] }) {
  const { ticket, target } = useTicketDesk()
  const router = useRouter()
  const write = useOutcome()
  const said = ticket.messages.filter(({ kind }) => kind === 'REQUESTER').toReversed()
  const [chosen, setChosen] = useState(said[0]?.id ?? '')
  const body = said.find(({ id }) => id === chosen)?.body ?? ''
  const send = async (form: FormData) => {
    const subject = String(form.get('subject') ?? '').trim()
    const made = await write.run(() => split(target, chosen, { subject }))
    if (made.ok) router.push(`/tickets/${made.value.number}`)
  }
  return (
    <form onSubmit={submitWith(send)} className="flex flex-col gap-4">
      <Field label="Message">
        <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {said.map((message) => (
            <option key={message.id} value={message.id}>
              {begin(message.body)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Subject" error={write.errorAt('subject')}>
        <Input key={chosen} name="subject" required maxLength={500} defaultValue={begin(body)} />
      </Field>
      <FormTrouble message={write.message} />
      <Button type="submit" variant="primary" pending={write.pending}>
        Split off
      </Button>
    </form>
  )
}
