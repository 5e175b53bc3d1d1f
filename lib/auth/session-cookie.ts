import 'server-only'
import { decode } from 'next-auth/jwt'
import { env, requireAuthSecret } from '@/lib/env'
import { findIdentity } from './identity'
import type { Viewer } from './viewer'

/** A session ends a week after next-auth last renewed its cookie; revocation ends it at once. */
export const SESSION_SECONDS = 7 * 24 * 60 * 60

/** Where people reach us by https, cookies are secure and say so in their names. */
export function usesSecureCookies(): boolean {
  return new URL(env().publicUrl).protocol === 'https:'
}

/** next-auth's own name for the session's cookie. */
export function sessionCookieName(): string {
  return `${usesSecureCookies() ? '__Secure-' : ''}next-auth.session-token`
}

/** The active person whose session a cookie value is; null when it is forged, old or revoked. */
export async function findSessionViewer(cookie: string | undefined): Promise<Viewer | null> {
  const claims = cookie ? await decodeQuietly(cookie) : null
  if (!claims || typeof claims.sub !== 'string' || typeof claims.epoch !== 'number') return null
  return findViewerOfEpoch(claims.sub, claims.epoch)
}

/** The person, when the session of that epoch still counts. */
export async function findViewerOfEpoch(userId: string, epoch: number): Promise<Viewer | null> {
  const identity = await findIdentity(userId)
  return identity && identity.sessionEpoch === epoch ? identity.viewer : null
}

async function decodeQuietly(token: string) {
  try {
    return await decode({ token, secret: requireAuthSecret(env()) })
  } catch {
    // Not ours, expired or damaged: the same as none.
    return null
  }
}
