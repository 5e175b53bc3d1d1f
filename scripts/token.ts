import { z } from 'zod'
import { createApiToken } from '@/lib/auth/api-token'
import { done } from '@/lib/outcome'
import { readCommand } from '@/lib/people/command-line'
import { roleInput } from '@/lib/people/schema'
import { runPeopleCommand } from './run-people-command'

const VERBS = {
  create: z.strictObject({
    role: roleInput,
    name: z
      .string('Give the token a name.')
      .regex(/^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/i, 'Letters, digits, dots and dashes, 1–64.'),
  }),
}

/** `npm run --silent token -- create --role ROLE --name NAME` prints the token alone on the last line. */
await runPeopleCommand(() => {
  const { options } = readCommand(process.argv.slice(2), VERBS)
  return async () => {
    const token = await createApiToken(options)
    return token.ok ? done([token.value]) : token
  }
})
