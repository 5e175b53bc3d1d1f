'use client'
import { useRouter } from 'next/navigation'
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
import { parseTicketNumber } from './parse-ticket-number'

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
        description="This one is closed. The other shows both conversations and keeps the earlier receipt and first response and the higher priority. It can be taken back for 24 hours."
      >
        <MergeForm merge={merge} />
      </DialogContent>
    </Dialog>
  )
}

function MergeForm({ merge }: { merge: LinkActions['merge'] }) {
  const router = useRouter()
  const save = useSave()
  const send = async (form: FormData) => {
    const into = parseTicketNumber(form.get('into'))
    const reason = String(form.get('reason') ?? '').trim() || null
    if (await save.run((target) => merge(target, { into, reason }))) {
      router.push(`/tickets/${into}`)
    }
  }
  return (
    <form onSubmit={submitWith(send)} onKeyDown={sendOnCtrlEnter} className="flex flex-col gap-4">
      <Field
        label="Into ticket"
        hint="Its number. It is New or Open, and of the same account."
        error={save.errorAt('into')}
      >
        <Input name="into" inputMode="numeric" autoComplete="off" required autoFocus />
      </Field>
      <Field label="Reason" hint="Optional; kept in both histories." error={save.errorAt('reason')}>
        <Textarea name="reason" rows={2} />
      </Field>
      <FormTrouble message={save.message} />
      <Button type="submit" variant="primary" pending={save.pending}>
        Merge
      </Button>
    </form>
  )
}
