import { describe, expect, it } from 'vitest'
import { findPasswordProblem, hashPassword, verifyPassword } from './password'

const EMAIL = 'ada.lovelace@example.com'

describe('a stored password', () => {
  it('is an argon2id PHC string with its cost and a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('same words'), hashPassword('same words')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/)
    expect(one).not.toBe(two)
  })

  it('is matched by itself alone, however its accents are typed', async () => {
    const stored = await hashPassword('caf\u00e9 au lait noir')
    expect(await verifyPassword('cafe\u0301 au lait noir', stored)).toBe(true)
    expect(await verifyPassword('cafe au lait noir', stored)).toBe(false)
  })

  it('absent or damaged lets nobody in', async () => {
    expect(await verifyPassword('', null)).toBe(false)
    expect(await verifyPassword('whatever', 'plain text')).toBe(false)
  })
})

describe('a new password', () => {
  it.each([
    ['eleven char', 'at least 12'],
    ['x'.repeat(257), 'at most 256'],
    [EMAIL.toUpperCase(), 'e-mail'],
    ['ada.lovelace', 'e-mail'],
    ['aaaaaaaaaaaaab', 'different'],
  ])('%s is refused', (password, because) => {
    expect(findPasswordProblem(password, EMAIL)).toContain(because)
  })

  it('of twelve mixed characters will do', () => {
    expect(findPasswordProblem('correct hors', EMAIL)).toBeNull()
  })
})
