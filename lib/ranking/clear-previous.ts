import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Making } from './step'

const BATCH = 1000

/** Removes the next places of the ranking before; with the last of them the new one is finished. */
export async function clearPrevious(tx: Tx, { id, previous }: Making): Promise<void> {
  const cleared = await tx.$executeRaw`
    DELETE FROM ticket_rank WHERE ranking_id = ${previous.id} AND ticket_number IN (
      SELECT ticket_number FROM ticket_rank WHERE ranking_id = ${previous.id} ORDER BY ticket_number LIMIT ${BATCH})`
  if (cleared > 0) {
    await tx.ranking.updateMany({ where: { id }, data: { done: { increment: cleared } } })
    return
  }
  await tx.orderStretch.deleteMany({ where: { rankingId: previous.id } })
  await tx.$executeRaw`TRUNCATE rank_source`
  await tx.ranking.updateMany({ where: { id }, data: { state: 'ACTIVE', finishedAt: now() } })
}
