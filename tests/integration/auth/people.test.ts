import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInLocally } from '@/lib/auth/local-sign-in'
import { findLinkPerson, redeemLink } from '@/lib/auth/one-time-link'
import { ROLES } from '@/lib/auth/viewer'
import { closeDb, db } from '@/lib/db/client'
import {
  deactivatePerson,
  invitePerson,
  reactivatePerson,
  resetPerson,
  setRole,
  signOutEverywhere,
} from '@/lib/people/mutations'
import { listPeople } from '@/lib/people/queries'
import { makePerson, PASSWORD } from './person'
import { useSettings } from './settings'

beforeAll(async () => {
  await useSettings({ DEMO: '0' })
})
afterAll(closeDb)

const secretOf = (path: string) => path.split('/').at(-1) ?? ''
let invited = 0

async function invite() {
  invited += 1
  const admin = await makePerson({ role: 'ADMIN' })
  const email = `invited-${invited}@example.com`
  const made = await invitePerson(admin, { email, name: 'New', role: 'CE' })
  if (!made.ok) throw new Error(made.message)
  return { admin, email, secret: secretOf(made.value), path: made.value }
}

describe('an invitation', () => {
  it('sets the first password once, and never again', async () => {
    const { email, secret, path } = await invite()
    expect(path).toMatch(/^\/accept-invite\/[A-Za-z0-9_-]{43}$/)
    expect(await findLinkPerson(secret, 'INVITE')).toEqual({ email, name: 'New' })
    expect(await findLinkPerson(secret, 'RESET')).toBeNull()
    const tries = await Promise.all([
      redeemLink(secret, 'INVITE', PASSWORD),
      redeemLink(secret, 'INVITE', PASSWORD),
    ])
    expect(tries.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await signInLocally(email, PASSWORD)).toMatchObject({ sessionEpoch: 1 })
    expect(await findLinkPerson(secret, 'INVITE')).toBeNull()
  })

  it('survives a bad password', async () => {
    const { email, secret } = await invite()
    expect(await redeemLink(secret, 'INVITE', 'short')).toMatchObject({ code: 'INVALID' })
    expect(await redeemLink(secret, 'INVITE', email)).toMatchObject({ code: 'INVALID' })
    expect(await redeemLink(secret, 'INVITE', PASSWORD)).toMatchObject({ ok: true })
  })

  it('ends after seven days, with a newer link and with its person', async () => {
    const old = await invite()
    const [link] = await db().oneTimeLink.findMany({ where: { user: { email: old.email } } })
    const days = ((link?.expiresAt.getTime() ?? 0) - (link?.createdAt.getTime() ?? 0)) / 86_400_000
    expect(days).toBe(7)
    await db().oneTimeLink.updateMany({ data: { expiresAt: new Date() } })
    expect(await redeemLink(old.secret, 'INVITE', PASSWORD)).toMatchObject({ code: 'CONFLICT' })

    const { admin, email, secret } = await invite()
    const { id } = await db().user.findUniqueOrThrow({ where: { email } })
    const reset = await resetPerson(admin, id)
    expect(await findLinkPerson(secret, 'INVITE')).toBeNull()
    await deactivatePerson(admin, id)
    expect(await findLinkPerson(reset.ok ? secretOf(reset.value) : '', 'RESET')).toBeNull()
    await reactivatePerson(admin, id)
  })

  it('does not go to somebody who is here already', async () => {
    const { admin, email } = await invite()
    const again = await invitePerson(admin, { email, name: 'Again', role: 'ADMIN' })
    expect(again).toMatchObject({ code: 'CONFLICT', errors: [{ path: 'email' }] })
  })

  it('is kept as a hash only', async () => {
    const { secret } = await invite()
    const [row] = await db().$queryRaw<{ all: string }[]>`
      SELECT string_agg(one_time_link::text, '') AS all FROM one_time_link`
    expect(row?.all).not.toContain(secret)
  })
})

it('only administrators manage people', async () => {
  const target = await makePerson()
  for (const role of ROLES.filter((name) => name !== 'ADMIN')) {
    const viewer = await makePerson({ role, password: null })
    const outcomes = [
      await listPeople(viewer),
      await invitePerson(viewer, { email: 'x@example.com', name: 'X', role: 'ADMIN' }),
      await resetPerson(viewer, target.id),
      await setRole(viewer, viewer.id, 'ADMIN'),
      await deactivatePerson(viewer, target.id),
      await reactivatePerson(viewer, target.id),
      await signOutEverywhere(viewer, target.id),
    ]
    for (const outcome of outcomes) expect(outcome).toMatchObject({ code: 'FORBIDDEN' })
  }
})

it('the last active administrator stays, even when two remove each other at once', async () => {
  await db().user.updateMany({ where: { role: 'ADMIN' }, data: { role: 'CE' } })
  const [one, two] = [await makePerson({ role: 'ADMIN' }), await makePerson({ role: 'ADMIN' })]
  await makePerson({ role: 'ADMIN', password: null })
  const outcomes = await Promise.all([
    deactivatePerson(one, two.id),
    setRole(two, one.id, 'SUPPORT_LEAD'),
  ])
  expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true])
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: 'CONFLICT' })
})

it('the list says who can sign in', async () => {
  const { admin, email } = await invite()
  const people = await listPeople(admin)
  const states = people.ok ? people.value : []
  expect(states.find((person) => person.email === email)?.state).toBe('INVITED')
  expect(states.find((person) => person.id === admin.id)?.state).toBe('ACTIVE')
  expect(JSON.stringify(states)).not.toContain('argon2')
})
