import { z } from '@hono/zod-openapi'
import type { ApiContext } from './caller'
import { invalidInput } from './input-errors'
import { problemOf } from './problem'
import type { Read } from './read-body'

/** The parameters as a strict schema wants them: a list may be repeated or separated by commas. */
export function readQuery<S extends z.ZodObject>(schema: S, c: ApiContext): Read<z.output<S>> {
  const given: Record<string, string | string[]> = Object.create(null)
  for (const [name, values] of Object.entries(c.req.queries())) {
    const [first = '', ...rest] = values
    if (LISTS.has(schema.shape[name])) given[name] = values.flatMap((value) => value.split(','))
    else given[name] = rest.length === 0 ? first : values
  }
  const parsed = schema.safeParse({ ...given })
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, refusal: problemOf(invalidInput(parsed.error)) }
}

const LISTS = new WeakSet<object>() as WeakSet<object> & { has(value: unknown): boolean }

/** A parameter that may be given several times. */
export function listOf<V extends readonly [string, ...string[]]>(values: V) {
  const schema = z.array(z.enum(values)).optional()
  LISTS.add(schema)
  return schema
}

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200

/** How many at most, 1–200. */
export const limitParam = z
  .string({ error: 'must be given once' })
  .regex(/^\d{1,9}$/, 'must be a whole number from 1 to 200')
  .transform(Number)
  .refine((limit) => limit >= 1 && limit <= MAX_LIMIT, 'must be a whole number from 1 to 200')
  .optional()
  .transform((limit) => limit ?? DEFAULT_LIMIT)
  .openapi({ type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT })

/** A cursor that an earlier page gave as `next`. */
export const afterParam = z
  .string({ error: 'must be given once' })
  .optional()
  .openapi({ description: 'The `next` of an earlier page: goes on after that place.' })

const MAX_NUMBER = 2 ** 31 - 1

/** A ticket number as text; null for what can be none. */
export function parseNumber(text: string | undefined): number | null {
  if (text === undefined || !/^[1-9]\d{0,9}$/.test(text)) return null
  const number = Number(text)
  return number <= MAX_NUMBER ? number : null
}

/** A ticket number as a parameter. */
export const numberParam = z
  .string({ error: 'must be given once' })
  .refine((text) => parseNumber(text) !== null, 'must be a ticket number')
  .transform(Number)
  .openapi({ type: 'integer', minimum: 1 })

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The id in the address; one that nothing has for what is none. */
export function idParam(c: ApiContext, name: 'id' | 'contact' | 'message' | 'link' = 'id'): string {
  const id = z.uuid().safeParse(c.req.param(name))
  return id.success ? id.data : NO_ID
}
