import 'server-only'
import { announceIdentity } from '@/lib/auth/identity'
import { forgetIdentity } from '@/lib/auth/identity-cache'
import { can } from '@/lib/auth/permissions'
import type { Role, Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/db/client'
import { asOutcome, FailureError, fail, type Outcome } from '@/lib/outcome'

/** The part of a person that decides what may be done to them. */
export interface Person {
  id: string
  email: string
  role: Role
  isService: boolean
  disabledAt: Date | null
}

const SELECT = { id: true, email: true, role: true, isService: true, disabledAt: true } as const

export function forbidden(viewer: Viewer) {
  if (can(viewer, 'admin.manage')) return null
  return fail('FORBIDDEN', 'Only administrators manage people.')
}

/**
 * The one way to change somebody: finds them, lets `work` do it, tells every process. A failure thrown by
 * `work` undoes all of it.
 */
export async function changePerson<T>(
  where: { id: string } | { email: string },
  work: (tx: Tx, person: Person) => Promise<T>,
): Promise<Outcome<T>> {
  const outcome = await asOutcome(() =>
    db().$transaction(async (tx) => {
      const person = await tx.user.findUnique({ where, select: SELECT })
      if (!person) throw new FailureError(fail('NOT_FOUND', 'There is no such person.'))
      const value = await work(tx, person)
      await announceIdentity(tx, person.id)
      return { id: person.id, value }
    }),
  )
  if (!outcome.ok) return outcome
  forgetIdentity(outcome.value.id)
  return { ok: true, value: outcome.value.value }
}
