import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import type { ContentStore } from './content-store'
import type { Spool } from './spool'

/** Small enough that a reader of a large file holds little of it at a time. */
const CHUNK_BYTES = 512 * 1024

/** Files in a table of their own, written in the transaction of the row that names them. */
export const databaseStore: ContentStore = {
  place: 'DATABASE',
  inTransaction: true,
  put,
  get: async (contentId, size) => {
    const first = await readChunk(contentId, 0)
    return first && streamFrom(contentId, { first, chunks: Math.ceil(size / CHUNK_BYTES) })
  },
  remove: async (contentId) => {
    await db().attachmentChunk.deleteMany({ where: { contentId } })
  },
}

async function put(tx: Tx, contentId: string, { size, read }: Spool): Promise<void> {
  for (let seq = 0; seq * CHUNK_BYTES < size; seq++) {
    const bytes = await read(seq * CHUNK_BYTES, CHUNK_BYTES)
    await tx.attachmentChunk.createMany({ data: [{ contentId, seq, bytes }] })
  }
}

async function readChunk(contentId: string, seq: number): Promise<Uint8Array | null> {
  const found = await db().attachmentChunk.findUnique({
    where: { contentId_seq: { contentId, seq } },
    select: { bytes: true },
  })
  return found?.bytes ?? null
}

/** Reads as the receiver takes; a file that is redacted meanwhile breaks off, and its receiver sees that it did. */
function streamFrom(
  contentId: string,
  { first, chunks }: { first: Uint8Array; chunks: number },
): ReadableStream<Uint8Array> {
  let seq = 0
  return new ReadableStream({
    pull: async (controller) => {
      const chunk = seq === 0 ? first : await readChunk(contentId, seq)
      if (!chunk) return controller.error(new Error('the file is gone'))
      controller.enqueue(chunk)
      seq += 1
      if (seq === chunks) controller.close()
    },
  })
}
