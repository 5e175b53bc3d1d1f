import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { newSalt } from '@/lib/tickets/event-chain'
import { PLAIN_BYTES, REDACTED_NAME } from './limits'
import { releaseContents } from './release-contents'

/**
 * Takes bytes and names of a message's files out, of all or of one; returns the ids of those that had any. The salt goes
 * too, so that nobody can try out what a file was. A copy that was split off is another record's, and stays.
 */
export async function redactFiles(
  tx: Tx,
  { message: messageId, attachment }: { message: string; attachment?: string },
): Promise<string[]> {
  const where = {
    messageId,
    redactedAt: null,
    ...(attachment !== undefined && { id: attachment }),
  } satisfies Prisma.AttachmentWhereInput
  const files = await tx.attachment.findMany({ where, select: { id: true, contentId: true } })
  if (files.length === 0) return []
  await tx.attachment.updateMany({
    where,
    data: {
      name: REDACTED_NAME,
      type: PLAIN_BYTES,
      imageType: null,
      size: 0,
      salt: newSalt(),
      contentId: null,
      redactedAt: now(),
    },
  })
  await releaseContents(
    tx,
    files.flatMap(({ contentId }) => contentId ?? []),
  )
  return files.map(({ id }) => id)
}
