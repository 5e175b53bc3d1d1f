import { ROLES, type Role } from './viewer'

/** Who a provider says somebody is, once the shape of it has been checked. */
export interface OidcPerson {
  /** Issuer and subject together: the only lasting name of a person at a provider. */
  subject: string
  /** Only when the provider has verified it. */
  email: string | null
  name: string | null
  /** What the role claim says; null where it names no role of ours. */
  role: Role | null
}

/** The least that a person can be here: sees only tickets that were handed to engineering. */
export const LEAST_ROLE: Role = 'ENGINEER'

/** A claim by its name or, where the name has dots and no such claim exists, by its path. */
function findClaim(claims: Record<string, unknown>, name: string): unknown {
  if (name in claims) return claims[name]
  let value: unknown = claims
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}

/** The first of the claim's values that is a role of ours, in any case and with - or _. */
export function parseRoleClaim(value: unknown): Role | null {
  const values = Array.isArray(value) ? value : [value]
  for (const text of values) {
    if (typeof text !== 'string') continue
    const wanted = text.trim().toUpperCase().replaceAll('-', '_')
    const role = ROLES.find((name) => name === wanted)
    if (role) return role
  }
  return null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Reads a provider's claims. The caller has checked their signature, nonce, issuer and audience. */
export function parseOidcPerson(
  claims: Record<string, unknown>,
  issuer: string,
  roleClaim: string | undefined,
): OidcPerson | null {
  const sub = text(claims.sub)
  if (!sub) return null
  const email = claims.email_verified === true ? text(claims.email) : null
  return {
    subject: `${issuer}|${sub}`,
    email: email?.toLowerCase() ?? null,
    name: text(claims.name) ?? text(claims.preferred_username),
    role: roleClaim ? parseRoleClaim(findClaim(claims, roleClaim)) : null,
  }
}
