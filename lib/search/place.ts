import { z } from 'zod'
import { fail, type Outcome } from '@/lib/outcome'

const INT = 2 ** 31 - 1
const count = z.number().int().min(0).max(INT)

/** Where a page of hits ended: the last hit's rank and number, under the highest number when the search began. */
export interface SearchPlace {
  upTo: number
  rank: number
  number: number
}

const placeOf = z.tuple([count, count, count])

/** A place as an opaque text. */
export function encodePlace({ upTo, rank, number }: SearchPlace): string {
  return Buffer.from(JSON.stringify([upTo, rank, number])).toString('base64url')
}

/** Anybody can make up a cursor, so what is in it is input like any other. */
export function parsePlace(cursor: string): Outcome<SearchPlace> {
  const parsed = placeOf.safeParse(readJson(Buffer.from(cursor, 'base64url').toString()))
  if (!parsed.success) {
    const message = 'is not a cursor of this list'
    return fail('MALFORMED', 'The cursor is not one that this list gave.', {
      errors: [{ path: 'after', message }],
    })
  }
  const [upTo, rank, number] = parsed.data
  return { ok: true, value: { upTo, rank, number } }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
