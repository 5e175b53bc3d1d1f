import 'server-only'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { log } from '@/lib/log'
import { orThrow } from '@/lib/outcome'
import { PENDING_MS } from './limits'
import { releaseContents } from './release-contents'
import { storeAt } from './store'

const BATCH = 100
const RETRY_MS = 10 * 60_000

/** Nightly: throws away the uploads that no message has taken for a day. Returns how many. */
export async function forgetPending(): Promise<number> {
  const before = new Date(now().getTime() - PENDING_MS)
  let count = 0
  for (let more = true; more; ) {
    const gone = orThrow(await runWrite({}, (tx) => forgetSome(tx, before)))
    count += gone
    more = gone === BATCH
  }
  return count
}

async function forgetSome(tx: Tx, before: Date): Promise<number> {
  const gone = await tx.$queryRaw<{ content: string }[]>`
    DELETE FROM attachment WHERE id IN (
      SELECT id FROM attachment WHERE message_id IS NULL AND pending_since < ${before}::timestamptz
      ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING content_id AS content`
  await releaseContents(
    tx,
    gone.map(({ content }) => content),
  )
  return gone.length
}

/**
 * Removes from the bucket what no attachment has: uploads that a kill cut short, and what was redacted or thrown away.
 * An object goes before its row, so that a kill in between only repeats it. Returns how many went.
 */
export async function forgetContents(): Promise<number> {
  const due = await db().attachmentContent.findMany({
    where: { forgetAt: { lte: now() }, uses: { none: {} } },
    select: { id: true, place: true },
    orderBy: { forgetAt: 'asc' },
    take: BATCH,
  })
  let count = 0
  for (const { id, place } of due) {
    try {
      await storeAt(place).remove(id)
      await db().attachmentContent.deleteMany({ where: { id, uses: { none: {} } } })
      count += 1
    } catch (error) {
      log.warn({ reason: String(error) }, 'attachment store: a file could not be removed yet')
      const forgetAt = new Date(now().getTime() + RETRY_MS)
      await db().attachmentContent.updateMany({ where: { id }, data: { forgetAt } })
    }
  }
  return count
}
