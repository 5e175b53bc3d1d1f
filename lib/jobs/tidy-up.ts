import 'server-only'
import { forgetPending } from '@/lib/attachments/forget-files'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'

/** Keys are promised for a day; a second one is kept for clients in other time zones' nights. */
const KEPT_MS = 48 * 3_600_000

/** Nightly: deletes what nobody will ask for again. */
export async function tidyUp(): Promise<void> {
  await forgetIdempotencyKeys()
  await forgetEmptyStretches()
  await forgetTagsBefore()
  await forgetPending()
}

/** The answers to keyed calls. */
async function forgetIdempotencyKeys(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_MS)
  await db().idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } })
}

/** Stretches of the order in which no ticket stands any more; one that comes again makes its own anew. */
async function forgetEmptyStretches(): Promise<void> {
  await db().orderStretch.deleteMany({ where: { tickets: 0 } })
}

/** What tags were before a change that could be taken back for a while: the report of it is long closed. */
async function forgetTagsBefore(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_MS)
  await db().tagsBefore.deleteMany({ where: { changedAt: { lt: before } } })
}
