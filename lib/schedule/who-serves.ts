import 'server-only'
import { grantOf } from '@/lib/auth/permissions'
import { ROLES } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { FailureError, invalid } from '@/lib/outcome'

/** On duty are those who take tickets. */
export const DUTY_ROLES = ROLES.filter((role) => grantOf(role, 'capacity.set') !== 'no')

/** The id of somebody who may be on duty; else INVALID at `path`. */
export async function getServing(tx: Tx, email: string, path: string): Promise<string> {
  const person = await tx.user.findUnique({
    where: { email },
    select: { id: true, role: true, disabledAt: true },
  })
  if (!person || person.disabledAt) {
    throw new FailureError(invalid(path, `there is nobody “${email}”`))
  }
  if (!DUTY_ROLES.includes(person.role)) {
    throw new FailureError(invalid(path, `“${email}” takes no tickets, so they have no duty`))
  }
  return person.id
}
