import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'

/** Keys are promised for a day; a second one is kept for clients in other time zones' nights. */
const KEPT_MS = 48 * 3_600_000

/** Deletes the answers to keyed calls that nobody may ask for again. */
export async function forgetIdempotencyKeys(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_MS)
  await db().idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } })
}
