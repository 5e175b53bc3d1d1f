import type { z } from 'zod'
import { type Failure, type FieldError, fail } from '@/lib/outcome'

/** What zod found, one entry a field; an unknown field is named by its own path. */
function listErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      return [{ path: issue.path.join('.'), message: issue.message }]
    }
    return issue.keys.map((key) => ({
      path: [...issue.path, key].join('.'),
      message: 'is not a field of this input',
    }))
  })
}

/** Bad input as a failure whose sentence names the first place. */
export function invalidInput(error: z.ZodError): Failure {
  const errors = listErrors(error)
  const [first, ...rest] = errors
  const more = rest.length > 0 ? ` (and ${rest.length} more)` : ''
  const where = first?.path ? `${first.path}: ` : ''
  return fail('INVALID', `${where}${first?.message ?? 'the input is not right'}${more}`, { errors })
}
