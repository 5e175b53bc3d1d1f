'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { sendOnCtrlEnter } from '@/components/tickets/send-on-ctrl-enter'
import { submitWith } from '@/components/tickets/submit-with'
import { useSave } from '@/components/tickets/use-save'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { LinkActions } from './link-actions'
import { noticeWords } from './notice-words'
import { parseTicketNumber } from './parse-ticket-number'
import { TellField } from './tell-field'
import { useMergeTarget } from './use-merge-target'

interface MergeDialogProps {
  merge: LinkActions['merge']
  onClose: () => void
}

/** Merges the ticket on the screen into another one, and goes there. */
export function MergeDialog({ merge, onClose }: MergeDialogProps) {
  const { ticket } = useTicketDesk()
  return (
    <Dialog defaultOpen onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`Merge #${ticket.number} into another ticket`}
        description="This one is closed. The other shows both conversations and keeps the earlier receipt and first response and the higher priority. It can be taken back for 24 hours; what the requesters were told stays said."
      >
        <MergeForm merge={merge} />
      </DialogContent>
    </Dialog>
  )
}

/** What a requester is told; null is nothing. */
const read = (form: FormData, name: string) => String(form.get(name) ?? '').trim() || null

function MergeForm({ merge }: { merge: LinkActions['merge'] }) {
  const { ticket } = useTicketDesk()
  const router = useRouter()
  const save = useSave()
  const [typed, setTyped] = useState('')
  const into = parseTicketNumber(typed)
  const target = useMergeTarget(into)
  const words = noticeWords(ticket, { number: into, subject: target?.subject ?? null })
  const send = async (form: FormData) => {
    const [source, other] = [read(form, 'tell.source'), read(form, 'tell.target')]
    const tell = { ...(source && { source }), ...(other && { target: other }) }
    const fields = { into, reason: read(form, 'reason'), tell }
    if (await save.run((from) => merge(from, fields))) router.push(`/tickets/${into}`)
  }
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      <Field
        label="Into ticket"
        hint={target?.subject ?? 'Its number. It is New or Open, and of the same account.'}
        error={save.errorAt('into')}
      >
        <Input
          inputMode="numeric"
          autoComplete="off"
          required
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Field label="Reason" hint="Optional; kept in both histories." error={save.errorAt('reason')}>
        <Textarea name="reason" rows={2} />
      </Field>
      <TellField
        name="tell.source"
        number={ticket.number}
        people={ticket.recipients.to}
        words={words.source}
        told
        error={save.errorAt('tell.source')}
      />
      {target && (
        <TellField
          key={target.number}
          name="tell.target"
          number={target.number}
          people={target.recipients.to}
          words={words.target}
          error={save.errorAt('tell.target')}
        />
      )}
      <FormTrouble message={save.message} />
      <Button type="submit" variant="primary" pending={save.pending}>
        Merge
      </Button>
    </form>
  )
}
