import type { z } from 'zod'

/**
 * The first thing wrong with an input, as a sentence that names its path.
 *
 * @example "tickets[3].segment: Invalid option: expected one of …" and, when there are more, how many
 */
export function sentenceOf(error: z.ZodError): string {
  const [first, ...rest] = error.issues
  if (!first) return 'the input is not of the documented shape'
  const more = rest.length > 0 ? ` (and ${rest.length} more)` : ''
  return `${pathInWords(first)}: ${first.message}${more}`
}

/** `tickets[3].segment`; for an unknown field, the path of that field itself. */
function pathInWords(issue: z.core.$ZodIssue): string {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...issue.path, ...unknown].reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    return text ? `${text}.${String(step)}` : String(step)
  }, '')
  return path || 'input'
}
