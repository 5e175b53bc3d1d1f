import 'server-only'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { hasOtherAdmin } from '@/lib/people/active-admins'
import { announceIdentity } from './identity'
import { forgetIdentity } from './identity-cache'
import type { SignedIn } from './local-sign-in'
import { LEAST_ROLE, type OidcPerson } from './oidc-claims'
import type { Role } from './viewer'

const SELECT = {
  id: true,
  role: true,
  sessionEpoch: true,
  disabledAt: true,
  oidcSubject: true,
  isService: true,
  isDemo: true,
} as const

/**
 * The account of somebody whom the provider vouches for: the one linked to them, else the one with their
 * verified address, which is linked now, else a new one.
 * Where the provider sends a role, it decides at every sign-in; else people keep what they were given, which
 * is the least at first.
 * @returns null when they may not come in
 */
export async function signInByOidc(person: OidcPerson): Promise<SignedIn | null> {
  const signedIn = await db().$transaction(async (tx) => {
    const user = (await findLinked(tx, person)) ?? (await createLinked(tx, person))
    if (!user || user.disabledAt) return null
    if (person.role && person.role !== user.role) await changeRole(tx, user, person.role)
    return { id: user.id, sessionEpoch: user.sessionEpoch }
  })
  if (signedIn) forgetIdentity(signedIn.id)
  return signedIn
}

async function findLinked(tx: Tx, { subject, email }: OidcPerson) {
  const linked = await tx.user.findUnique({ where: { oidcSubject: subject }, select: SELECT })
  if (linked || !email) return linked
  const known = await tx.user.findUnique({ where: { email }, select: SELECT })
  if (!known || known.oidcSubject || known.isService || known.isDemo) return null
  return tx.user.update({
    where: { id: known.id },
    data: { oidcSubject: subject },
    select: SELECT,
  })
}

async function createLinked(tx: Tx, person: OidcPerson) {
  const { email, subject, name } = person
  if (!email) return null
  const taken = await tx.user.count({ where: { email } })
  if (taken > 0) return null
  return tx.user.create({
    data: { email, name: name ?? email, role: LEAST_ROLE, oidcSubject: subject, createdAt: now() },
    select: SELECT,
  })
}

/** A directory that knows no administrator must not leave the installation without anybody to run it. */
async function changeRole(tx: Tx, user: { id: string; role: Role }, role: Role): Promise<void> {
  if (user.role === 'ADMIN' && !(await hasOtherAdmin(tx, user.id))) return
  await tx.user.update({ where: { id: user.id }, data: { role }, select: { id: true } })
  await announceIdentity(tx, user.id)
}
