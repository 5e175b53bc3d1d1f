import { describe, expect, it } from 'vitest'
import { LEAST_ROLE, parseOidcPerson, parseRoleClaim } from './oidc-claims'
import { ROLES } from './viewer'

const SOURCE = { issuer: 'https://id.example.com', roleClaim: 'role', roleMap: {} }

describe('the role claim', () => {
  it.each(ROLES)('%s is read in any spelling', (role) => {
    expect(parseRoleClaim(role)).toBe(role)
    expect(parseRoleClaim(role.toLowerCase().replaceAll('_', '-'))).toBe(role)
    expect(parseRoleClaim(['staff', role])).toBe(role)
  })

  it.each([7, {}, '', 'ROOT', [], ['staff'], [{ role: 'ADMIN' }], 'toString'])(
    '%j means none of ours: the least',
    (value) => {
      expect(parseRoleClaim(value)).toBe(LEAST_ROLE)
    },
  )

  it.each([undefined, null])('%j says nothing', (value) => {
    expect(parseRoleClaim(value)).toBeNull()
  })

  it("may speak the provider's own words", () => {
    const map = { 'grp-support-leads': 'SUPPORT_LEAD' }
    expect(parseRoleClaim(['grp-all', 'grp-support-leads'], map)).toBe('SUPPORT_LEAD')
    expect(parseRoleClaim('CE', map)).toBe('CE')
  })

  it('may lie deeper, or have dots in its own name', () => {
    const nested = { sub: '1', realm_access: { roles: ['admin'] } }
    const deep = { ...SOURCE, roleClaim: 'realm_access.roles' }
    expect(parseOidcPerson(nested, deep)?.role).toBe('ADMIN')
    const dotted = { ...SOURCE, roleClaim: 'https://q1.example/role' }
    expect(parseOidcPerson({ sub: '1', 'https://q1.example/role': 'ce' }, dotted)?.role).toBe('CE')
    expect(parseOidcPerson({ sub: '1', realm_access: 'admin' }, deep)?.role).toBeNull()
  })
})

describe('the address', () => {
  it.each([true, false, 'true', undefined])('counts when verified is true (%s)', (verified) => {
    const claims = { sub: '1', email: 'Ada@Example.com', email_verified: verified }
    const expected = verified === true ? 'ada@example.com' : null
    expect(parseOidcPerson(claims, SOURCE)?.email).toBe(expected)
  })
})

it('a person without a subject is nobody', () => {
  expect(parseOidcPerson({ email: 'a@example.com' }, SOURCE)).toBeNull()
})
