import 'server-only'
import { db } from '@/lib/db/client'
import { verifyPassword } from './password'
import { findRequestOrigin } from './request-origin'
import { beginAttempt } from './sign-in-limit'

/** What next-auth gets of a person who proved who they are; the session keeps the id and the epoch. */
export interface SignedIn {
  id: string
  sessionEpoch: number
}

export type SignInAnswer = SignedIn | 'REFUSED' | 'TOO_MANY'

/**
 * Checks an e-mail address and password. Unknown, disabled, password-less and wrong all answer REFUSED after
 * the same work.
 */
export async function signInLocally(email: string, password: string): Promise<SignInAnswer> {
  const address = email.trim().toLowerCase()
  const attempt = await beginAttempt(address, findRequestOrigin()?.address ?? 'unknown')
  if (!attempt) return 'TOO_MANY'
  const user = await db().user.findUnique({
    where: { email: address },
    select: { id: true, sessionEpoch: true, passwordHash: true, disabledAt: true },
  })
  const usable = user && !user.disabledAt ? user.passwordHash : null
  const matches = await verifyPassword(password, usable)
  if (!user || !matches) return 'REFUSED'
  await attempt.forgive()
  return { id: user.id, sessionEpoch: user.sessionEpoch }
}
