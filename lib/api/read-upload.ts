import 'server-only'
import { createHash } from 'node:crypto'
import { mediaTypeOf, uploadQuery } from '@/lib/attachments/schema'
import { type Spool, spool } from '@/lib/attachments/spool'
import { done } from '@/lib/outcome'
import type { ApiContext } from './caller'
import { problem } from './problem'
import type { Read } from './read-body'
import { readQuery } from './read-query'

/** A file as it came, with what an idempotency key is bound to. */
export interface RawUpload {
  name: string
  type: string
  spool: Spool
  hash: Uint8Array<ArrayBuffer>
}

const refuse = (refusal: Response) => ({ ok: false, refusal }) as const

/** Reads a file: its name from the address, its type from the header, its bytes as they are. */
export async function readUpload(c: ApiContext, maxBytes: number): Promise<Read<RawUpload>> {
  const query = readQuery(uploadQuery, c)
  if (!query.ok) return query
  if (c.req.header('content-encoding')) {
    return refuse(problem('unsupported-media-type', 'Send a file without a content encoding.'))
  }
  const announced = Number(c.req.header('content-length') ?? 0)
  const spooled = announced > maxBytes ? null : await spool(c.req.raw.body, maxBytes)
  if (!spooled) {
    const detail = `A file may have at most ${maxBytes / 1024 / 1024} MB.`
    // What was not read is still on its way: the connection cannot serve another request.
    return refuse(problem('too-large', detail, { headers: { connection: 'close' } }))
  }
  if (spooled.size === 0) {
    await spooled.close()
    return refuse(problem('malformed', 'The file is empty.'))
  }
  const { name } = query.value
  const type = mediaTypeOf(c.req.header('content-type'))
  const said = JSON.stringify([spooled.sha256, name, type])
  const hash = Uint8Array.from(createHash('sha256').update(said).digest())
  return done({ name, type, spool: spooled, hash })
}
