import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { done, fail, type Outcome } from '@/lib/outcome'
import { findIdentity } from './identity'
import { rememberToken } from './identity-cache'
import { hashSecret, newSecret } from './secret'
import type { Role, Viewer } from './viewer'

const PREFIX = 'q1_'
const SHAPE = /^q1_[A-Za-z0-9_-]{43}$/

/** Who calls with this token; null for anything that is not a live token of an active person. */
export async function findTokenViewer(
  token: string,
): Promise<{ viewer: Viewer; tokenId: string } | null> {
  if (!SHAPE.test(token)) return null
  const tokenHash = hashSecret(token)
  const found = await rememberToken(tokenHash.toString('hex'), () => loadToken(tokenHash))
  const identity = found && (await findIdentity(found.userId))
  return identity && { viewer: identity.viewer, tokenId: found.tokenId }
}

async function loadToken(tokenHash: Buffer<ArrayBuffer>) {
  const row = await db().apiToken.findFirst({
    where: { tokenHash, revokedAt: null },
    select: { id: true, userId: true },
  })
  return row && { tokenId: row.id, userId: row.userId }
}

/** The address of a service user; `.invalid` never receives mail. */
export function serviceEmail(name: string): string {
  return `${name.toLowerCase()}@tokens.invalid`
}

/**
 * A new token of the service user NAME, who is made when new. The text is returned once and kept nowhere.
 * CONFLICT when that name already serves in another role or is switched off.
 */
export async function createApiToken(input: {
  name: string
  role: Role
}): Promise<Outcome<string>> {
  const { name, role } = input
  const email = serviceEmail(name)
  const user = await db().user.upsert({
    where: { email },
    create: { email, name, role, isService: true, createdAt: now() },
    update: {},
    select: { id: true, role: true, disabledAt: true },
  })
  if (user.role !== role) {
    return fail('CONFLICT', `The token name ${name} already acts as ${user.role}, not as ${role}.`)
  }
  if (user.disabledAt) return fail('CONFLICT', `The token name ${name} is switched off.`)
  const token = newSecret(PREFIX)
  await db().apiToken.create({
    data: { userId: user.id, tokenHash: hashSecret(token), createdAt: now() },
    select: { id: true },
  })
  return done(token)
}
