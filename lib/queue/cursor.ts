import { createHash } from 'node:crypto'
import { z } from 'zod'
import { done, fail, type Outcome } from '@/lib/outcome'
import { WORKLOAD_MODES } from '@/lib/priority/types'
import { NEVER } from '@/lib/tickets/rank-columns'
import { LANES } from './view'

const integer = z.number().int()
const small = integer.min(0).max(32_767)
const count = integer.min(0).max(2 ** 31 - 1)
const instant = integer.min(Date.UTC(1, 0, 1)).max(NEVER)

const place = z.strictObject({
  lane: z.enum(LANES),
  mode: z.enum(WORKLOAD_MODES),
  policy: count,
  orderVersion: integer.min(0),
  /** Place of the last row given, valid while `orderVersion` is the same; 0 where rows have none. */
  position: count,
  key: z.strictObject({
    keyClass: small,
    keyDeviated: small,
    keyWord: small,
    keySegment: small,
    keyUnchecked: small,
    keyRespondBy: instant,
    keySurgeDue: instant,
    keyReceivedAt: instant,
    number: count,
  }),
})
/** A place in the order, not a page number: it stays valid while the order moves around it. */
export type Place = z.output<typeof place>

const CHECK_LENGTH = 8

function check(json: string): string {
  return createHash('sha256').update(json).digest('base64url').slice(0, CHECK_LENGTH)
}

/** A place as an opaque text. */
export function encodeCursor(value: Place): string {
  const json = JSON.stringify(value)
  return `${Buffer.from(json).toString('base64url')}.${check(json)}`
}

/** The place behind a cursor; anything that we did not write is MALFORMED. */
export function parseCursor(cursor: string): Outcome<Place> {
  const [body = '', sum] = cursor.split('.')
  const json = Buffer.from(body, 'base64url').toString()
  if (check(json) !== sum) return malformed()
  const parsed = place.safeParse(readJson(json))
  // Base64 has more than one spelling of some bytes; only our own counts.
  return parsed.success && encodeCursor(parsed.data) === cursor ? done(parsed.data) : malformed()
}

/** The sum is no secret: a forged cursor may carry anything. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function malformed() {
  const message = 'is not a cursor of this list'
  return fail('MALFORMED', 'The cursor is not one that this list gave.', {
    errors: [{ path: 'after', message }],
  })
}
