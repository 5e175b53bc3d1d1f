import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDemoUsers } from '@/lib/auth/demo-people'
import { ROLES } from '@/lib/auth/viewer'
import { closeDb, db } from '@/lib/db/client'
import { startAuthServer } from './auth-server'
import { CookieJar } from './cookie-jar'
import { useSettings } from './settings'
import { signIn, whoami } from './sign-in'

let base: string
let server: Server

beforeAll(async () => {
  await useSettings({ DEMO: '1' })
  await db().$transaction(ensureDemoUsers)
  ;({ url: base, server } = await startAuthServer())
})

afterAll(async () => {
  server.close()
  await closeDb()
})

/** A jar whose every request carries one more header, as a proxy or another name would give it. */
class ProxiedJar extends CookieJar {
  constructor(private readonly extra: Record<string, string>) {
    super()
  }

  override fetch(url: string, init: RequestInit = {}): Promise<Response> {
    return super.fetch(url, { ...init, headers: this.extra })
  }
}

describe('the demo', () => {
  it.each(ROLES)('signs in as %s', async (role) => {
    const jar = new CookieJar()
    expect(await signIn(jar, base, { provider: 'demo', role })).toMatchObject({ status: 200 })
    expect((await whoami(jar, base))?.viewer.role).toBe(role)
  })

  it('makes its people once', async () => {
    await db().$transaction(ensureDemoUsers)
    expect(await db().user.count({ where: { isDemo: true } })).toBe(ROLES.length)
  })

  it('knows no other role', async () => {
    const answer = await signIn(new CookieJar(), base, { provider: 'demo', role: 'ROOT' })
    expect(answer).toMatchObject({ status: 401, error: 'CredentialsSignin' })
  })

  it.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])(
    'refuses a request with %s, whatever it says',
    async (name) => {
      const jar = new ProxiedJar({ [name]: '127.0.0.1' })
      expect(await signIn(jar, base, { provider: 'demo', role: 'ADMIN' })).toMatchObject({
        status: 401,
      })
      expect(await whoami(jar, base)).toBeNull()
    },
  )
})
