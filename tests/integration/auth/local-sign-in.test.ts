import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAsDemo } from '@/lib/auth/demo-sign-in'
import { signInLocally } from '@/lib/auth/local-sign-in'
import { closeDb, db } from '@/lib/db/client'
import { deactivatePerson, setRole, signOutEverywhere } from '@/lib/people/mutations'
import { startAuthServer } from './auth-server'
import { CookieJar } from './cookie-jar'
import { makePerson, PASSWORD } from './person'
import { useSettings } from './settings'
import { signIn, whoami } from './sign-in'

let base: string
let server: Server

beforeAll(async () => {
  await useSettings({ DEMO: '0' })
  ;({ url: base, server } = await startAuthServer())
})

afterAll(async () => {
  server.close()
  await closeDb()
})

function enter(jar: CookieJar, email: string, password = PASSWORD) {
  return signIn(jar, base, { provider: 'credentials', email, password })
}

async function signedIn(email: string): Promise<CookieJar> {
  const jar = new CookieJar()
  expect((await enter(jar, email)).status).toBe(200)
  return jar
}

describe('a local account', () => {
  it('signs in whatever the case of the address, and is who it is', async () => {
    const person = await makePerson({ role: 'SUPPORT_LEAD' })
    const jar = await signedIn(` ${person.email.toUpperCase()} `)
    expect(await whoami(jar, base)).toEqual({ viewer: person, via: 'session' })
  })

  it('keeps nothing but the id and the epoch in the session', async () => {
    const { decode } = await import('next-auth/jwt')
    const person = await makePerson()
    const jar = await signedIn(person.email)
    const cookie = /next-auth\.session-token=([^;]+)/.exec(jar.header(base))?.[1] ?? ''
    const claims = await decode({ token: cookie, secret: process.env.AUTH_SECRET ?? '' })
    expect(Object.keys(claims ?? {}).sort()).toEqual(['epoch', 'exp', 'iat', 'jti', 'sub'])
  })

  it('answers the same for a wrong password, nobody, a disabled and a password-less person', async () => {
    const [wrong, disabled, bare] = [
      await makePerson(),
      await makePerson(),
      await makePerson({ password: null }),
    ]
    await db().user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } })
    const answers = [
      await enter(new CookieJar(), wrong.email, 'not the password'),
      await enter(new CookieJar(), 'nobody@example.com'),
      await enter(new CookieJar(), disabled.email),
      await enter(new CookieJar(), bare.email),
    ]
    expect(answers[0]?.status).toBe(401)
    expect(answers[0]?.error).toBe('CredentialsSignin')
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('that is switched off is out at once', async () => {
    const [admin, person] = [await makePerson({ role: 'ADMIN' }), await makePerson()]
    const jar = await signedIn(person.email)
    expect(await whoami(jar, base)).not.toBeNull()
    expect((await deactivatePerson(admin, person.id)).ok).toBe(true)
    expect(await whoami(jar, base)).toBeNull()
  })

  it('signed out everywhere loses the old sessions and may come back', async () => {
    const [admin, person] = [await makePerson({ role: 'ADMIN' }), await makePerson()]
    const jars = [await signedIn(person.email), await signedIn(person.email)]
    await signOutEverywhere(admin, person.id)
    for (const jar of jars) expect(await whoami(jar, base)).toBeNull()
    expect(await whoami(await signedIn(person.email), base)).not.toBeNull()
  })

  it('has its new role at once', async () => {
    const [admin, person] = [await makePerson({ role: 'ADMIN' }), await makePerson()]
    const jar = await signedIn(person.email)
    await setRole(admin, person.id, 'CE')
    expect((await whoami(jar, base))?.viewer.role).toBe('CE')
  })

  it('takes as long for nobody as for somebody', async () => {
    const { email } = await makePerson()
    const [somebody, nobody] = [await medianMs(email), await medianMs('nobody-there@example.com')]
    expect(nobody).toBeGreaterThan(somebody / 2)
    expect(nobody).toBeLessThan(somebody * 2)
  })

  it('is the only way in without a provider and DEMO', async () => {
    const providers = await (await new CookieJar().fetch(`${base}/api/auth/providers`)).json()
    expect(Object.keys(providers)).toEqual(['credentials'])
    expect(await signInAsDemo('ADMIN')).toBe('REFUSED')
  })
})

async function medianMs(email: string): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 7; i += 1) {
    const begun = performance.now()
    expect(await signInLocally(email, 'not the password')).toBe('REFUSED')
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[3] ?? 0
}
