import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInLocally } from '@/lib/auth/local-sign-in'
import { closeDb } from '@/lib/db/client'
import { makePerson, PASSWORD } from './person'
import { useSettings } from './settings'

beforeAll(async () => {
  await useSettings({ DEMO: '0' })
})
afterAll(closeDb)

it('an account takes ten wrong tries, then not even the right one; unknown ones answer alike', async () => {
  const { email } = await makePerson()
  for (const target of [email, 'nobody-at-all@example.com']) {
    const tries = Array.from({ length: 10 }, () => signInLocally(target, 'wrong password'))
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['REFUSED']))
    expect(await signInLocally(target, PASSWORD)).toBe('TOO_MANY')
  }
})

it('an address takes thirty, whoever they are for', async () => {
  // Twenty were used above and stay used for a quarter of an hour.
  const tries = Array.from({ length: 12 }, (_, i) => signInLocally(`guess-${i}@example.com`, 'x'))
  expect(await Promise.all(tries)).toContain('TOO_MANY')
  const { email } = await makePerson()
  expect(await signInLocally(email, PASSWORD)).toBe('TOO_MANY')
})
