import 'server-only'
import { redactFiles } from '@/lib/attachments/redact-files'
import type { Viewer } from '@/lib/auth/viewer'
import type { WriteOptions } from '@/lib/db/run-write'
import { done, fail, type Outcome } from '@/lib/outcome'
import type { RedactInput } from '@/lib/tickets/extras'
import { forgetCopies } from '@/lib/tickets/forget-copies'
import type { TicketView } from '@/lib/tickets/view'
import { changeTicket } from './change-ticket'
import { type MessageTarget, refuseRedaction } from './redact-message'

/** A file of a message, by its id. */
export interface AttachmentTarget extends MessageTarget {
  attachment: string
}

/** Takes one file's bytes and name out, as `redactMessage` takes the whole of a message. */
export async function redactAttachment(
  viewer: Viewer,
  { number, message, attachment }: AttachmentTarget,
  ...[{ reason }, options = {}]: [input: RedactInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  const refused = await refuseRedaction(viewer, { number, message })
  if (refused) return refused
  const request = { number, viewer, action: 'ticket.see' } as const
  return changeTicket(request, options, async (tx) => {
    const where = { id: attachment, messageId: message, ticketNumber: number }
    if ((await tx.attachment.count({ where })) === 0) {
      return fail('NOT_FOUND', `Message ${message} has no attachment ${attachment}.`)
    }
    const attachments = await redactFiles(tx, { message, attachment })
    if (attachments.length === 0) return fail('CONFLICT', 'The file is redacted already.')
    await forgetCopies(tx, { number, message, texts: [], attachments })
    const detail = { message, attachment }
    return done({ type: 'ATTACHMENT_REDACTED', set: {}, detail, reason })
  })
}
