import { ROLES, type Role } from './viewer'

/** Who a provider says somebody is, once the shape of it has been checked. */
export interface OidcPerson {
  /** Issuer and subject together: the only lasting name of a person at a provider. */
  subject: string
  /** Only when the provider has verified it. */
  email: string | null
  name: string | null
  /** What the role claim says, the least where it names no role of ours; null without that claim. */
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

/** Where a provider puts the role, and its own words for ours. */
export interface RoleSource {
  roleClaim: string
  roleMap: Readonly<Record<string, string>>
}

/**
 * The first of the claim's values that means a role of ours: by the map, else by its name in any case and with
 * - or _. A claim that is there and means none of them gives the least; null when there is no claim.
 */
export function parseRoleClaim(value: unknown, roleMap: RoleSource['roleMap'] = {}): Role | null {
  if (value === undefined || value === null) return null
  const words: unknown[] = Array.isArray(value) ? value : [value]
  return words.map((word) => findRole(word, roleMap)).find((role) => role !== null) ?? LEAST_ROLE
}

function findRole(word: unknown, roleMap: RoleSource['roleMap']): Role | null {
  if (typeof word !== 'string') return null
  const ours = Object.hasOwn(roleMap, word) ? roleMap[word] : word
  const wanted = ours?.trim().toUpperCase().replaceAll('-', '_')
  return ROLES.find((name) => name === wanted) ?? null
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Reads a provider's claims. The caller has checked their signature, nonce, issuer and audience. */
export function parseOidcPerson(
  claims: Record<string, unknown>,
  source: RoleSource & { issuer: string },
): OidcPerson | null {
  const sub = text(claims.sub)
  if (!sub) return null
  const email = claims.email_verified === true ? text(claims.email) : null
  return {
    subject: `${source.issuer}|${sub}`,
    email: email?.toLowerCase() ?? null,
    name: text(claims.name) ?? text(claims.preferred_username),
    role: parseRoleClaim(findClaim(claims, source.roleClaim), source.roleMap),
  }
}
