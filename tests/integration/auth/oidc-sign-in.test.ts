import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetAllIdentities } from '@/lib/auth/identity-cache'
import { closeDb, db } from '@/lib/db/client'
import { startAuthServer } from './auth-server'
import { CookieJar } from './cookie-jar'
import { CLIENT, type Directory, startIssuer } from './oidc-issuer'
import { makePerson } from './person'
import { useSettings } from './settings'
import { signInByProvider, whoami } from './sign-in'

const directory: Directory = {
  ada: { email: 'Ada@example.com', email_verified: true, name: 'Ada', team: 'support-lead' },
  bob: { email: 'bob@example.com', email_verified: true, name: 'Bob', team: 'gardening' },
  dan: { email: 'dan@example.com', email_verified: true },
  eve: { email: 'victim@example.com', email_verified: false, team: 'admin' },
  zoe: { email: 'victim@example.com', email_verified: true, team: 'ce' },
}
let base: string
let issuer: string
const servers: Server[] = []

beforeAll(async () => {
  base = await useSettings({ DEMO: '0' })
  const provider = await startIssuer(`${base}/api/auth/callback/oidc`, directory)
  issuer = provider.url
  Object.assign(process.env, {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_ROLE_CLAIM: 'team',
  })
  servers.push(provider.server, (await startAuthServer()).server)
})

afterAll(async () => {
  for (const server of servers) server.close()
  await closeDb()
})

async function enter(subject: string) {
  const jar = new CookieJar()
  const end = await signInByProvider(jar, base, subject)
  return { end: new URL(end), me: await whoami(jar, base) }
}

describe('single sign-on', () => {
  it('makes an account of a verified address, with the role of the claim', async () => {
    const { me } = await enter('ada')
    expect(me?.viewer).toMatchObject({ email: 'ada@example.com', role: 'SUPPORT_LEAD' })
    const user = await db().user.findUnique({ where: { email: 'ada@example.com' } })
    expect(user).toMatchObject({ oidcSubject: `${issuer}|ada`, passwordHash: null, name: 'Ada' })
  })

  it('leaves a role alone of which the provider says nothing; it is the least at first', async () => {
    expect((await enter('dan')).me?.viewer.role).toBe('ENGINEER')
    await db().user.update({ where: { email: 'dan@example.com' }, data: { role: 'CS_LEADERSHIP' } })
    forgetAllIdentities()
    expect((await enter('dan')).me?.viewer.role).toBe('CS_LEADERSHIP')
  })

  it('gives the least role where the claim names none of ours', async () => {
    expect((await enter('bob')).me?.viewer.role).toBe('ENGINEER')
  })

  it('knows somebody by issuer and subject, though their address changed', async () => {
    const before = await enter('bob')
    directory.bob = { ...directory.bob, email: 'robert@example.com', team: 'CE' }
    const after = await enter('bob')
    expect(after.me?.viewer).toEqual({ ...before.me?.viewer, role: 'CE' })
  })

  it('links an existing account by a verified address only', async () => {
    const victim = await makePerson({ email: 'victim@example.com', role: 'SUPPORT_ENGINEER' })
    const refused = await enter('eve')
    expect(refused.me).toBeNull()
    expect(refused.end.searchParams.get('error')).toBe('AccessDenied')
    const linked = await enter('zoe')
    expect(linked.me?.viewer).toMatchObject({ email: victim.email, role: 'CE' })
  })

  it('does not take an account over that is linked to somebody else', async () => {
    await enter('ada')
    directory.mallory = { email: 'ada@example.com', email_verified: true, team: 'admin' }
    expect((await enter('mallory')).me).toBeNull()
  })

  it('lets no disabled person in', async () => {
    await enter('ada')
    await db().user.update({
      where: { email: 'ada@example.com' },
      data: { disabledAt: new Date() },
    })
    expect((await enter('ada')).me).toBeNull()
  })

  it('sends state, nonce and a PKCE challenge, and refuses an answer without its state', async () => {
    const jar = new CookieJar()
    const csrf = (await (await jar.fetch(`${base}/api/auth/csrf`)).json()) as { csrfToken: string }
    const body = new URLSearchParams({ ...csrf, json: 'true' })
    const start = await jar.fetch(`${base}/api/auth/signin/oidc`, { method: 'POST', body })
    const { url } = (await start.json()) as { url: string }
    const asked = new URL(url).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('state')).toBeTruthy()
    expect(asked.get('nonce')).toBeTruthy()
    const forged = await jar.fetch(`${base}/api/auth/callback/oidc?code=x&state=forged`)
    expect(forged.headers.get('location')).toContain('error=OAuthCallback')
  })
})
