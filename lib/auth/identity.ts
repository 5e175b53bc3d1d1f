import 'server-only'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { type Identity, rememberIdentity } from './identity-cache'

/** "Last seen" is written at most this often per person. */
const SEEN_EVERY_MS = 5 * 60_000

async function loadIdentity(userId: string): Promise<Identity | null> {
  const user = await db().user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      sessionEpoch: true,
      disabledAt: true,
      lastSeenAt: true,
    },
  })
  if (!user || user.disabledAt) return null
  await noteSeen(user)
  const { id, email, name, role, sessionEpoch } = user
  return { viewer: { id, email, name, role }, sessionEpoch }
}

async function noteSeen(user: { id: string; lastSeenAt: Date | null }): Promise<void> {
  const at = now()
  if (user.lastSeenAt && at.getTime() - user.lastSeenAt.getTime() < SEEN_EVERY_MS) return
  await db().user.updateMany({ where: { id: user.id }, data: { lastSeenAt: at } })
}

/** The active person behind an id; null for unknown and disabled ones. At most ten seconds old. */
export function findIdentity(userId: string): Promise<Identity | null> {
  return rememberIdentity(userId, () => loadIdentity(userId))
}

/** Tells every process, when `tx` commits, to drop what it believes about a person. */
export async function announceIdentity(tx: Pick<Tx, '$executeRaw'>, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('identity', ${userId})`
}
