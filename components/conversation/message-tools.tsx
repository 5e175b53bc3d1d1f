'use client'
import { EyeOff, Link2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { FormTrouble } from '@/components/tickets/form-trouble'
import { submitWith } from '@/components/tickets/submit-with'
import { useSave } from '@/components/tickets/use-save'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent, DialogFooter } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { REDACTED } from '@/lib/tickets/redacted'
import type { MessageView } from '@/lib/tickets/view'

interface MessageToolsProps {
  message: MessageView
}

/** What can be done with one message: pass on its address, take its text away. */
export function MessageTools({ message }: MessageToolsProps) {
  const { rights, reader } = useTicketDesk()
  const [open, setOpen] = useState(false)
  const own = message.author === reader.email
  const may = rights.redactAny || (rights.redactOwn && own)
  return (
    <span className="inline-flex">
      <PermaLink message={message} />
      {may && message.body !== REDACTED && (
        <IconButton label="Redact this message" onClick={() => setOpen(true)}>
          <EyeOff aria-hidden />
        </IconButton>
      )}
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent
          title="Redact the message"
          description="Its text leaves the database for good; a marker stays in its place. It cannot be undone."
        >
          <RedactForm message={message} onDone={() => setOpen(false)} />
        </DialogContent>
      </Dialog>
    </span>
  )
}

/** A real link, so that it works where nothing may be copied; the router's, so that a refresh keeps the place. */
function PermaLink({ message }: MessageToolsProps) {
  const hash = `#m-${message.id}`
  const copy = () => {
    const address = new URL(hash, window.location.href).href
    navigator.clipboard.writeText(address).then(
      () => toast.success('The link is copied.'),
      () => toast.error('Copying is not allowed here; the address bar has the link.'),
    )
  }
  return (
    <Button asChild variant="ghost" size="icon" className="text-muted-foreground">
      <Link
        href={hash}
        aria-label="Copy the link to this message"
        title="Copy the link"
        onClick={copy}
      >
        <Link2 aria-hidden />
      </Link>
    </Button>
  )
}

function RedactForm({ message, onDone }: MessageToolsProps & { onDone: () => void }) {
  const { actions } = useTicketDesk()
  const save = useSave()
  const send = async (form: FormData) => {
    const reason = String(form.get('reason') ?? '').trim()
    const fields = { message: message.id, reason }
    if (await save.run((target) => actions.redact(target, fields))) onDone()
  }
  return (
    <form onSubmit={submitWith(send)} className="flex flex-col gap-4">
      <Field
        label="Reason"
        hint="Without the secret: it stays in the history."
        required
        error={save.errorAt('reason')}
      >
        <Textarea name="reason" rows={2} />
      </Field>
      <FormTrouble message={save.message} />
      <DialogFooter>
        <Button type="submit" variant="danger" pending={save.pending}>
          Redact
        </Button>
      </DialogFooter>
    </form>
  )
}
