import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { uuidv7 } from '@/lib/db/uuid'
import type { FileSeal } from './pending'

/** A message's files, to be written again for another message: rows of their own over the same bytes. */
export interface FileCopies {
  seals: FileSeal[]
  /** Once the other message is there. */
  write: (at: { messageId: string; number: number }) => Promise<void>
}

/** Copies what is not redacted. The bytes are held until the copies are written: a redaction at that moment waits. */
export async function copyFiles(tx: Tx, messageId: string): Promise<FileCopies> {
  await tx.$queryRaw`
    SELECT c.id FROM attachment_content c JOIN attachment f ON f.content_id = c.id
    WHERE f.message_id = ${messageId}::uuid ORDER BY c.id FOR SHARE OF c`
  const files = await tx.attachment.findMany({
    where: { messageId, redactedAt: null },
    orderBy: { position: 'asc' },
  })
  const copies = files.map((file) => ({ ...file, id: uuidv7(), createdAt: now() }))
  return {
    seals: copies.map(({ id, digest }) => ({ id, digest: Buffer.from(digest).toString('hex') })),
    write: async ({ messageId: to, number }) => {
      const data = copies.map((copy) => ({ ...copy, messageId: to, ticketNumber: number }))
      if (data.length > 0) await tx.attachment.createMany({ data })
    },
  }
}
