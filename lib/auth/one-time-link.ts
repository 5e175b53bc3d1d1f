import 'server-only'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { done, fail, invalid, type Outcome } from '@/lib/outcome'
import { announceIdentity } from './identity'
import { forgetIdentity } from './identity-cache'
import { findPasswordProblem, hashPassword } from './password'
import { hashSecret, newSecret } from './secret'

export type LinkPurpose = 'INVITE' | 'RESET'

const FOLDER: Record<LinkPurpose, string> = { INVITE: 'accept-invite', RESET: 'reset' }
const ENDED = 'This link has been used or has expired. Ask an administrator for a new one.'
const PERSON = { id: true, email: true, name: true, disabledAt: true } as const

/** Makes a link that works once and ends after `hours`; older open ones of the person end now. */
export async function createLink(
  tx: Tx,
  link: { userId: string; purpose: LinkPurpose; hours: number },
): Promise<string> {
  const { userId, purpose, hours } = link
  const createdAt = now()
  await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: createdAt } })
  const secret = newSecret()
  await tx.oneTimeLink.create({
    data: {
      userId,
      purpose,
      tokenHash: hashSecret(secret),
      expiresAt: new Date(createdAt.getTime() + hours * 3_600_000),
      createdAt,
    },
    select: { id: true },
  })
  return `/${FOLDER[purpose]}/${secret}`
}

/** Whom an open link is for; null when it is used, over, or its person is switched off. */
export async function findLinkPerson(
  secret: string,
  purpose: LinkPurpose,
): Promise<{ email: string; name: string } | null> {
  const user = await findOpen(secret, purpose)
  return user && { email: user.email, name: user.name }
}

async function findOpen(secret: string, purpose: LinkPurpose) {
  const link = await db().oneTimeLink.findFirst({
    where: { tokenHash: hashSecret(secret), purpose, usedAt: null, expiresAt: { gt: now() } },
    select: { user: { select: PERSON } },
  })
  return link && !link.user.disabledAt ? link.user : null
}

/** Sets the password of the link's person and uses the link up. Ends every session they had. */
export async function redeemLink(
  secret: string,
  purpose: LinkPurpose,
  password: string,
): Promise<Outcome<{ email: string }>> {
  const user = await findOpen(secret, purpose)
  if (!user) return fail('CONFLICT', ENDED)
  const problem = findPasswordProblem(password, user.email)
  if (problem) return invalid('password', problem)
  const passwordHash = await hashPassword(password)
  const used = await db().$transaction(async (tx) => {
    // The count decides between two that hold the same link at the same moment.
    const { count } = await tx.oneTimeLink.updateMany({
      where: { tokenHash: hashSecret(secret), usedAt: null, expiresAt: { gt: now() } },
      data: { usedAt: now() },
    })
    if (count === 0) return false
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, sessionEpoch: { increment: 1 } },
      select: { id: true },
    })
    await announceIdentity(tx, user.id)
    return true
  })
  forgetIdentity(user.id)
  return used ? done({ email: user.email }) : fail('CONFLICT', ENDED)
}
