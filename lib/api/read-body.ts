import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { done } from '@/lib/outcome'
import type { ApiContext } from './caller'
import { invalidInput } from './input-errors'
import { problem, problemOf } from './problem'

export const MAX_BODY_BYTES = 2 * 1024 * 1024

/** A body as it came: what it says, and the hash that an idempotency key is bound to. */
export interface RawBody {
  json: unknown
  hash: Uint8Array<ArrayBuffer>
}

/** Either what was read or the refusal that it earns, to be given once nothing stronger stands before it. */
export type Read<T> = { ok: true; value: T } | { ok: false; refusal: Response }

const refuse = (refusal: Response) => ({ ok: false, refusal }) as const
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads a JSON body of at most `maxBytes`; an absent one is `undefined`. */
export async function readBody(c: ApiContext, maxBytes: number): Promise<Read<RawBody>> {
  const bytes = await readBytes(c, maxBytes)
  if (bytes === null) {
    const detail = `A body may have at most ${maxBytes / 1024 / 1024} MB.`
    // What was not read is still on its way: the connection cannot serve another request.
    return refuse(problem('too-large', detail, { headers: { connection: 'close' } }))
  }
  const hash = Uint8Array.from(createHash('sha256').update(bytes).digest())
  if (bytes.length === 0) return done({ json: undefined, hash })
  if (!isJson(c.req.header('content-type')) || c.req.header('content-encoding')) {
    const detail = 'Send the body as application/json, without a content encoding.'
    return refuse(problem('unsupported-media-type', detail))
  }
  try {
    return done({ json: JSON.parse(utf8.decode(bytes)), hash })
  } catch {
    return refuse(problem('malformed', 'The body is not JSON in UTF-8.'))
  }
}

/** The body as the schema wants it. */
export function parseBody<S extends z.ZodType>(schema: S, raw: RawBody): Read<z.output<S>> {
  if (raw.json === undefined) {
    const empty = schema.safeParse({})
    if (empty.success) return done(empty.data)
    return refuse(problem('malformed', 'The body is empty; it has to be JSON.'))
  }
  const parsed = schema.safeParse(raw.json)
  return parsed.success ? done(parsed.data) : refuse(problemOf(invalidInput(parsed.error)))
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/(merge-patch\+)?json\s*(;|$)/i.test(contentType ?? '')
}

/** The body's bytes; null when there are too many. Node holds a sender to the length that was announced. */
async function readBytes(c: ApiContext, maxBytes: number): Promise<Uint8Array | null> {
  const length = c.req.header('content-length')
  if (length !== undefined) {
    if (Number(length) > maxBytes) return null
    return new Uint8Array(await c.req.raw.arrayBuffer())
  }
  return c.req.header('transfer-encoding') || c.req.raw.body
    ? readChunks(c, maxBytes)
    : new Uint8Array()
}

async function readChunks(c: ApiContext, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  const { body } = c.req.raw
  if (!body) return new Uint8Array()
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
