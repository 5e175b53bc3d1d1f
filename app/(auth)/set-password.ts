'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { redeemLink } from '@/lib/auth/one-time-link'
import type { Failure } from '@/lib/outcome'
import { parseInput } from '@/lib/people/parse-form'

const linkInput = z.strictObject({
  secret: z.string(),
  purpose: z.enum(['INVITE', 'RESET']),
  password: z.string(),
  // Beside the password only so that password managers know whose it is.
  email: z.string().optional(),
})

/** Sets the password of whoever holds the link; the link itself is the proof of who asks. */
export async function setPassword(_last: Failure | null, form: FormData): Promise<Failure> {
  const input = parseInput(linkInput, form)
  if (!input.ok) return input
  const { secret, purpose, password } = input.value
  const outcome = await redeemLink(secret, purpose, password)
  if (!outcome.ok) return outcome
  redirect('/sign-in?notice=password-set')
}
