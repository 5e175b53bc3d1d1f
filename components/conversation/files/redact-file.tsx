'use client'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTicketDesk } from '@/components/tickets/desk-context'
import { ReasonForm } from '@/components/tickets/reason-form'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import type { AttachmentView } from '@/lib/attachments/view'
import type { MessageView } from '@/lib/tickets/view'

interface RedactFileProps {
  file: AttachmentView
  message: MessageView
}

/** Takes one file out of a message, for who may redact the message. */
export function RedactFile({ file, message }: RedactFileProps) {
  const { rights, reader, target, actions, noteOwnWrite } = useTicketDesk()
  const [open, setOpen] = useState(false)
  if (!rights.redactAny && !(rights.redactOwn && message.author === reader.email)) return null
  const send = async (reason: string) => {
    const fields = { message: message.id, attachment: file.id, reason }
    const outcome = await actions.redactAttachment({ ...target, number: message.ticket }, fields)
    // A message of a merged ticket changes that one, not the one shown.
    const isHere = message.ticket === target.number
    if (outcome.ok && isHere) noteOwnWrite(target.version, outcome.value.version)
    return outcome
  }
  return (
    <>
      <IconButton label={`Redact ${file.name}`} onClick={() => setOpen(true)}>
        <EyeOff aria-hidden />
      </IconButton>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent
          title="Redact the file"
          description="Its content and its name are removed for good; a marker stays in its place. It cannot be undone. The reason stays in the history: leave the secret out of it."
        >
          <ReasonForm deed="Redact" final send={send} onDone={() => setOpen(false)} />
        </DialogContent>
      </Dialog>
    </>
  )
}
