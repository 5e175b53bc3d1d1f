import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newSalt } from '@/lib/tickets/event-chain'
import { HEAD_BYTES } from './image-type'

const READ_BYTES = 256 * 1024

/** An upload that has arrived whole, with all that is to be known of it. */
export interface Spool {
  size: number
  /** Of the bytes alone, in hex. */
  sha256: string
  salt: Buffer<ArrayBuffer>
  /** SHA-256 of salt and bytes. */
  digest: Buffer<ArrayBuffer>
  head: Uint8Array
  /** At most `length` bytes from `start`. */
  read: (start: number, length: number) => Promise<Buffer<ArrayBuffer>>
  /** Gives the disk back. */
  close: () => Promise<void>
}

/**
 * Takes an upload in at the sender's own pace, so that no transaction waits for it and no memory holds it. The file has
 * no name from the beginning: whatever ends this process, its bytes are gone.
 * @returns null when it has more than `maxBytes`
 */
export async function spool(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Spool | null> {
  const file = await openNameless()
  try {
    const measured = await fill(file, body, maxBytes)
    if (measured) return { ...measured, ...reading(file) }
    await file.close()
    return null
  } catch (error) {
    await file.close()
    throw error
  }
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `queueone-upload-${randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  return file
}

async function fill(file: FileHandle, body: ReadableStream<Uint8Array> | null, maxBytes: number) {
  const salt = newSalt()
  const [plain, salted] = [createHash('sha256'), createHash('sha256').update(salt)]
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > maxBytes) return null
    plain.update(chunk)
    salted.update(chunk)
    await file.writeFile(chunk)
  }
  const { buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
  const head = buffer.subarray(0, size)
  return { size, sha256: plain.digest('hex'), salt, digest: Buffer.from(salted.digest()), head }
}

function reading(file: FileHandle): Pick<Spool, 'read' | 'close'> {
  return {
    read: async (start, length) => {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, start)
      return buffer.subarray(0, bytesRead)
    },
    close: () => file.close(),
  }
}

/** A spooled upload as a stream, for a peer over HTTP. */
export function streamOf({ size, read }: Spool): ReadableStream<Uint8Array> {
  let start = 0
  return new ReadableStream({
    pull: async (controller) => {
      if (start >= size) return controller.close()
      const part = await read(start, Math.min(READ_BYTES, size - start))
      start += part.length
      controller.enqueue(part)
    },
  })
}
