import { hashPassword } from '@/lib/auth/password'
import type { Role, Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'

export const PASSWORD = 'a long enough password'
let made = 0

/** A person who can sign in with PASSWORD; everything may be said otherwise. */
export async function makePerson(
  more: { email?: string; role?: Role; password?: string | null; oidcSubject?: string } = {},
): Promise<Viewer> {
  made += 1
  const { password = PASSWORD, role = 'SUPPORT_ENGINEER', ...rest } = more
  return db().user.create({
    data: {
      email: `person-${process.pid}-${made}@example.com`,
      name: `Person ${made}`,
      role,
      passwordHash: password === null ? null : await hashPassword(password),
      createdAt: new Date(),
      ...rest,
    },
    select: { id: true, email: true, name: true, role: true },
  })
}
