import { parseArgs } from 'node:util'
import type { z } from 'zod'

/** Words on the command line that make no sense; the command says the sentence and ends with status 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/**
 * Reads `VERB --option value …` by a schema of the options.
 * @example readCommand(['create', '--role', 'CE'], { create: z.strictObject({ role: roleInput }) })
 */
export function readCommand<V extends string, S extends z.ZodObject>(
  args: string[],
  verbs: Record<V, S>,
): { verb: V; options: z.infer<S> } {
  const [verb, ...rest] = args
  if (!verb || !isVerb(verb, verbs)) {
    throw new UsageError(`Say what to do: ${Object.keys(verbs).join(', ')}.`)
  }
  const schema = verbs[verb]
  const parsed = schema.safeParse(readOptions(rest, Object.keys(schema.shape)))
  if (parsed.success) return { verb, options: parsed.data }
  const [issue] = parsed.error.issues
  throw new UsageError(`--${issue?.path.join('.')}: ${issue?.message}`)
}

function isVerb<V extends string>(word: string, verbs: Record<V, unknown>): word is V {
  return Object.hasOwn(verbs, word)
}

function readOptions(args: string[], names: string[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  try {
    return { ...parseArgs({ args, options, strict: true, allowPositionals: false }).values }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
