import { createHash, randomBytes } from 'node:crypto'

/** What an event says; everything in it is covered by its hash. */
export interface EventContent {
  ticketNumber: number
  seq: number
  type: string
  actorId: string | null
  facts: unknown
  detail: unknown
  /** Hex digest of the text that belongs to the event, or null. */
  textDigest: string | null
  happenedAt: string
  recordedAt: string
}

/** The hash before a ticket's first event. */
export const CHAIN_START = Buffer.alloc(32)
const SALT_BYTES = 16

/** JSON with sorted keys: the same value has the same text, whatever the database did to its order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`
}

/** SHA-256 over the previous hash and the canonical content. */
export function chainHash(previous: Uint8Array, content: EventContent): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(content)).digest()
}

/** A fresh salt, so that a short text cannot be guessed from its digest after it was erased. */
export function newSalt(): Buffer<ArrayBuffer> {
  return Buffer.from(randomBytes(SALT_BYTES))
}

/** What the chain holds in place of a text. */
export function textDigest(salt: Uint8Array, text: string): Buffer<ArrayBuffer> {
  return Buffer.from(createHash('sha256').update(salt).update(text).digest())
}
