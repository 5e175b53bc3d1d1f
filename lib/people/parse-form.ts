import type { z } from 'zod'
import { done, fail, type Outcome } from '@/lib/outcome'

/** Checks a form or any other input against its schema; the first complaint about each field is kept. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Outcome<z.infer<S>> {
  const parsed = schema.safeParse(input instanceof FormData ? readForm(input) : input)
  if (parsed.success) return done(parsed.data)
  const errors = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }))
  return fail('INVALID', errors[0]?.message ?? 'Check the form.', { errors })
}

/** React adds fields of its own, which begin with a dollar. */
function readForm(form: FormData): Record<string, FormDataEntryValue> {
  return Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
}

/** The complaint about one field of a failed outcome. */
export function errorAt(outcome: Outcome<unknown> | null, path: string): string | undefined {
  if (!outcome || outcome.ok) return undefined
  return outcome.errors?.find((error) => error.path === path)?.message
}
