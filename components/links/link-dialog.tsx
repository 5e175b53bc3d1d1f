'use client'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { useSave } from '@/components/tickets/use-save'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { HAND_LINK_KINDS, LINK_WORDS } from '@/lib/tickets/link-words'
import type { LinkActions } from './link-actions'
import { parseTicketNumber } from './parse-ticket-number'

/** Every way in which this ticket may stand to another; a relation has one direction only. */
const CHOICES = HAND_LINK_KINDS.flatMap((kind) => [
  { kind, reverse: false, words: LINK_WORDS[kind].FROM },
  ...(kind === 'RELATED' ? [] : [{ kind, reverse: true, words: LINK_WORDS[kind].TO }]),
])

interface LinkDialogProps {
  link: LinkActions['link']
  onClose: () => void
}

export function LinkDialog({ link, onClose }: LinkDialogProps) {
  const { ticket } = useTicketDesk()
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Link to another ticket"
        description={`Both #${ticket.number} and the other one will show it.`}
      >
        <LinkForm link={link} onDone={onClose} />
      </DialogContent>
    </Dialog>
  )
}

function LinkForm({ link, onDone }: { link: LinkActions['link']; onDone: () => void }) {
  const { ticket } = useTicketDesk()
  const save = useSave()
  const send = async (form: FormData) => {
    const choice = CHOICES[Number(form.get('choice'))] ?? CHOICES[0]
    if (!choice) return
    const { kind, reverse } = choice
    const fields = { kind, reverse, ticket: parseTicketNumber(form.get('ticket')) }
    if (await save.run((target) => link(target, fields))) onDone()
  }
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      <Field label={`#${ticket.number} is`}>
        <Select name="choice" defaultValue="0">
          {CHOICES.map(({ words }, index) => (
            <option key={words} value={index}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Ticket" hint="Its number." error={save.errorAt('ticket')}>
        <Input name="ticket" inputMode="numeric" autoComplete="off" required autoFocus />
      </Field>
      <FormTrouble message={save.message} />
      <Button type="submit" variant="primary" pending={save.pending}>
        Link
      </Button>
    </form>
  )
}
