import 'server-only'
import { createLink } from '@/lib/auth/one-time-link'
import type { Role, Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { asOutcome, FailureError, fail, type Outcome } from '@/lib/outcome'
import { hasOtherAdmin } from './active-admins'
import { changePerson, forbidden, type Person } from './change-person'
import type { InvitationInput } from './schema'

const INVITE_HOURS = 7 * 24
const RESET_HOURS = 24

async function keepAnAdmin(tx: Tx, person: Person): Promise<void> {
  if (person.role !== 'ADMIN' || (await hasOtherAdmin(tx, person.id))) return
  throw new FailureError(
    fail('CONFLICT', 'This is the last active administrator. Make another one first.'),
  )
}

/** Makes a person and the link by which they set their first password. The path is shown once. */
export async function addPerson(input: InvitationInput, hours: number): Promise<Outcome<string>> {
  return asOutcome(() =>
    db().$transaction(async (tx) => {
      const [user] = await tx.user.createManyAndReturn({
        data: [{ ...input, createdAt: now() }],
        skipDuplicates: true,
        select: { id: true },
      })
      if (user) return createLink(tx, { userId: user.id, purpose: 'INVITE', hours })
      const message = `There is already somebody with the address ${input.email}.`
      throw new FailureError(fail('CONFLICT', message, { errors: [{ path: 'email', message }] }))
    }),
  )
}

export async function invitePerson(
  viewer: Viewer,
  input: InvitationInput,
): Promise<Outcome<string>> {
  return forbidden(viewer) ?? addPerson(input, INVITE_HOURS)
}

/** A link by which somebody sets a new password; it ends the ones made before. */
export async function makeResetLink(
  where: { id: string } | { email: string },
): Promise<Outcome<string>> {
  return changePerson(where, async (tx, person) => {
    if (person.isService || person.disabledAt) {
      const what = person.isService ? 'A token has no password.' : 'This person is switched off.'
      throw new FailureError(fail('CONFLICT', what))
    }
    return createLink(tx, { userId: person.id, purpose: 'RESET', hours: RESET_HOURS })
  })
}

export async function resetPerson(viewer: Viewer, id: string): Promise<Outcome<string>> {
  return forbidden(viewer) ?? makeResetLink({ id })
}

export async function setRole(viewer: Viewer, id: string, role: Role): Promise<Outcome<void>> {
  return (
    forbidden(viewer) ??
    changePerson({ id }, async (tx, person) => {
      if (role !== 'ADMIN') await keepAnAdmin(tx, person)
      await tx.user.update({ where: { id }, data: { role }, select: { id: true } })
    })
  )
}

/** Switches somebody off: their sessions, tokens and open links stop working now. */
export async function disablePerson(
  where: { id: string } | { email: string },
): Promise<Outcome<void>> {
  return changePerson(where, async (tx, person) => {
    await keepAnAdmin(tx, person)
    const at = now()
    await tx.user.update({
      where: { id: person.id },
      data: { disabledAt: person.disabledAt ?? at, sessionEpoch: { increment: 1 } },
      select: { id: true },
    })
    await tx.oneTimeLink.updateMany({
      where: { userId: person.id, usedAt: null },
      data: { usedAt: at },
    })
  })
}

export async function deactivatePerson(viewer: Viewer, id: string): Promise<Outcome<void>> {
  return forbidden(viewer) ?? disablePerson({ id })
}

export async function reactivatePerson(viewer: Viewer, id: string): Promise<Outcome<void>> {
  return (
    forbidden(viewer) ??
    changePerson({ id }, async (tx) => {
      await tx.user.update({ where: { id }, data: { disabledAt: null }, select: { id: true } })
    })
  )
}

/** Ends every session of a person; their API tokens go on. */
export async function signOutEverywhere(viewer: Viewer, id: string): Promise<Outcome<void>> {
  return (
    forbidden(viewer) ??
    changePerson({ id }, async (tx) => {
      await tx.user.update({
        where: { id },
        data: { sessionEpoch: { increment: 1 } },
        select: { id: true },
      })
    })
  )
}
