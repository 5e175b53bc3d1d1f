import { z } from 'zod'
import { ROLES } from '@/lib/auth/viewer'

/** An address as we keep it: lower case, so that one person is one row. */
export const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .max(320, 'An e-mail address has at most 320 characters.')
  .pipe(z.email('Enter an e-mail address.'))

export const roleInput = z.enum(ROLES, `Choose one of ${ROLES.join(', ')}.`)

export const invitationInput = z.strictObject({
  email: emailInput,
  name: z.string().trim().min(1, 'Enter a name.').max(200, 'At most 200 characters.'),
  role: roleInput,
})
export type InvitationInput = z.infer<typeof invitationInput>

export const personIdInput = z.strictObject({ id: z.uuid('No such person.') })
export const roleChangeInput = z.strictObject({ id: z.uuid('No such person.'), role: roleInput })

/** What the people page shows of somebody. */
export interface PersonView {
  id: string
  email: string
  name: string
  role: z.infer<typeof roleInput>
  /** INVITED: no way to sign in yet. SERVICE: an API token's identity. */
  state: 'ACTIVE' | 'INVITED' | 'DISABLED' | 'SERVICE'
  lastSeenAt: string | null
}
