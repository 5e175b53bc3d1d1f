import { z } from 'zod'
import { publicUrlOf } from '@/lib/auth/sign-in-ways'
import { done, type Outcome } from '@/lib/outcome'
import { readCommand } from '@/lib/people/command-line'
import { addPerson, disablePerson, makeResetLink } from '@/lib/people/mutations'
import { emailInput, roleInput } from '@/lib/people/schema'
import { runPeopleCommand } from './run-people-command'

const LINK_HOURS = 24

const VERBS = {
  create: z.strictObject({
    email: emailInput,
    role: roleInput,
    name: z.string().trim().min(1).max(200).optional(),
  }),
  reset: z.strictObject({ email: emailInput }),
  disable: z.strictObject({ email: emailInput }),
}

type Options = { email: string; role?: z.infer<typeof roleInput>; name?: string }

function showLink(outcome: Outcome<string>): Outcome<string[]> {
  if (!outcome.ok) return outcome
  const said = `This link sets a password. It works once, within ${LINK_HOURS} hours:`
  return done([said, publicUrlOf(outcome.value)])
}

const COMMANDS: Record<keyof typeof VERBS, (options: Options) => Promise<Outcome<string[]>>> = {
  create: async ({ email, name = email, role = 'ENGINEER' }) =>
    showLink(await addPerson({ email, name, role }, LINK_HOURS)),
  reset: async ({ email }) => showLink(await makeResetLink({ email })),
  disable: async ({ email }) => {
    const outcome = await disablePerson({ email })
    return outcome.ok ? done([`${email} is switched off and signed out.`]) : outcome
  },
}

/** `npm run user -- create --email E --role R [--name N]`, `reset --email E`, `disable --email E`. */
await runPeopleCommand(() => {
  const { verb, options } = readCommand<keyof typeof VERBS, z.ZodObject>(
    process.argv.slice(2),
    VERBS,
  )
  return () => COMMANDS[verb](options as Options)
})
