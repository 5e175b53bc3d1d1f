import type { z } from 'zod'
import { badCursor, done, type Outcome } from '@/lib/outcome'

/** The place of a row in a list, as an opaque text. */
export function encodePlace(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place behind a cursor; null for the beginning. Anybody can make one up, so it is input like any other. */
export function parsePlace<S extends z.ZodType>(
  schema: S,
  cursor: string | undefined,
): Outcome<z.output<S> | null> {
  if (cursor === undefined) return done(null)
  const parsed = schema.safeParse(readJson(cursor))
  if (parsed.success) return done(parsed.data)
  return badCursor()
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}
