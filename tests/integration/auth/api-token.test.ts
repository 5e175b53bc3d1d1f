import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApiToken } from '@/lib/auth/api-token'
import { viewerFromRequest } from '@/lib/auth/request-viewer'
import { closeDb, db } from '@/lib/db/client'
import { deactivatePerson } from '@/lib/people/mutations'
import { makePerson } from './person'
import { useSettings } from './settings'

beforeAll(async () => {
  await useSettings({ DEMO: '0' })
})
afterAll(closeDb)

const bearer = (token: string) =>
  viewerFromRequest(new Headers({ authorization: `Bearer ${token}` }))

async function tokenOf(name: string): Promise<string> {
  const made = await createApiToken({ name, role: 'SUPPORT_ENGINEER' })
  if (!made.ok) throw new Error(made.message)
  return made.value
}

it('a token is 256 bits, kept as its SHA-256 alone, and acts as its service user', async () => {
  const token = await tokenOf('robot')
  expect(token).toMatch(/^q1_[A-Za-z0-9_-]{43}$/)
  const found = await bearer(token)
  expect(found).toMatchObject({
    via: 'token',
    viewer: { email: 'robot@tokens.invalid', name: 'robot', role: 'SUPPORT_ENGINEER' },
  })
  const [row] = await db().$queryRaw<{ all: string; bytes: number }[]>`
    SELECT string_agg(api_token::text, '') AS all, max(length(token_hash)) AS bytes FROM api_token`
  expect(row?.bytes).toBe(32)
  expect(row?.all).not.toContain(token.slice(3))
})

it('a name may have several tokens of its role, and none of another', async () => {
  const [one, two] = [await tokenOf('twice'), await tokenOf('twice')]
  expect((await bearer(one))?.viewer.id).toBe((await bearer(two))?.viewer.id)
  const other = await createApiToken({ name: 'twice', role: 'ADMIN' })
  expect(other).toMatchObject({ ok: false, code: 'CONFLICT' })
})

it.each(['', 'q1_', 'q1_short', `q1_${'A'.repeat(43)}`, `q2_${'A'.repeat(43)}`])(
  'the token "%s" is nobody',
  async (token) => {
    expect(await bearer(token)).toBeNull()
  },
)

it('another scheme is nobody, even beside a session', async () => {
  expect(await viewerFromRequest(new Headers({ authorization: 'Basic YTpi' }))).toBeNull()
  expect(await viewerFromRequest(new Headers())).toBeNull()
})

it('a switched-off service user is out at once', async () => {
  const admin = await makePerson({ role: 'ADMIN' })
  const token = await tokenOf('retired')
  const found = await bearer(token)
  await deactivatePerson(admin, found?.viewer.id ?? '')
  expect(await bearer(token)).toBeNull()
})
