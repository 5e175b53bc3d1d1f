import { describe, expect, it } from 'vitest'
import { parseOidcPerson, parseRoleClaim } from './oidc-claims'
import { ROLES } from './viewer'

const ISSUER = 'https://id.example.com'

describe('the role claim', () => {
  it.each(ROLES)('%s is read in any spelling', (role) => {
    expect(parseRoleClaim(role)).toBe(role)
    expect(parseRoleClaim(role.toLowerCase().replaceAll('_', '-'))).toBe(role)
    expect(parseRoleClaim(['staff', role])).toBe(role)
  })

  it.each([undefined, null, 7, {}, '', 'ROOT', [], ['staff'], [{ role: 'ADMIN' }]])(
    '%j names no role',
    (value) => {
      expect(parseRoleClaim(value)).toBeNull()
    },
  )

  it('may lie deeper, or have dots in its own name', () => {
    const nested = { sub: '1', realm_access: { roles: ['admin'] } }
    expect(parseOidcPerson(nested, ISSUER, 'realm_access.roles')?.role).toBe('ADMIN')
    const dotted = { sub: '1', 'https://q1.example/role': 'ce' }
    expect(parseOidcPerson(dotted, ISSUER, 'https://q1.example/role')?.role).toBe('CE')
  })

  it('counts for nothing when none is configured', () => {
    expect(parseOidcPerson({ sub: '1', role: 'ADMIN' }, ISSUER, undefined)?.role).toBeNull()
  })
})

describe('the address', () => {
  it.each([true, false, 'true', undefined])('counts when verified is true (%s)', (verified) => {
    const claims = { sub: '1', email: 'Ada@Example.com', email_verified: verified }
    const expected = verified === true ? 'ada@example.com' : null
    expect(parseOidcPerson(claims, ISSUER, undefined)?.email).toBe(expected)
  })
})

it('a person without a subject is nobody', () => {
  expect(parseOidcPerson({ email: 'a@example.com' }, ISSUER, undefined)).toBeNull()
})
