import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import type { Tx } from '@/lib/db/client'
import type { ContentPlace } from '@/lib/generated/prisma/enums'
import { listMergeWay } from '@/lib/tickets/merged-sql'
import { canReadMessage } from '@/lib/tickets/seen-by'

/** An attachment with what decides who may do what with it. */
export interface FoundAttachment {
  id: string
  name: string
  type: string
  imageType: string | null
  size: number
  uploadedById: string
  messageId: string | null
  /** Null once it is redacted. */
  content: { id: string; place: ContentPlace } | null
}

/**
 * An attachment that the viewer may read: who sees the ticket, or the one that it was merged into, and may read the
 * message. One that waits for a message is its uploader's alone.
 */
export async function findAttachment(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<FoundAttachment | null> {
  const found = await tx.attachment.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      type: true,
      imageType: true,
      size: true,
      uploadedById: true,
      messageId: true,
      ticketNumber: true,
      message: { select: { kind: true, queuedUntil: true } },
      content: { select: { id: true, place: true } },
    },
  })
  if (!found) return null
  const { message, ticketNumber, ...attachment } = found
  const mayRead = message
    ? canReadMessage(viewer, { kind: message.kind, queued: message.queuedUntil !== null })
    : found.uploadedById === viewer.id
  return mayRead && (await isConversationVisible(tx, viewer, ticketNumber)) ? attachment : null
}

/** Whether the viewer may see a ticket that shows this one's messages. */
async function isConversationVisible(tx: Tx, viewer: Viewer, number: number): Promise<boolean> {
  const numbers = await listMergeWay(tx, number)
  const where = { AND: [{ number: { in: numbers } }, visibleTo(viewer)] }
  return (await tx.ticket.count({ where })) > 0
}
