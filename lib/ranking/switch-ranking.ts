import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { Making } from './step'

/**
 * Puts the finished ranking in force: from this statement's commit on, everybody reads the new order. Its lanes are
 * counted anew, since another policy may list a ticket elsewhere.
 */
export async function switchRanking(tx: Tx, { id, activeId }: Making): Promise<void> {
  const at = now()
  await tx.ranking.updateMany({ where: { id: activeId }, data: { state: 'RETIRED' } })
  await tx.ranking.updateMany({
    where: { id },
    data: { state: 'TELLING', cursor: 0, done: 0, switchedAt: at },
  })
  await tx.$queryRaw`
    WITH moved AS (
      UPDATE queue_state SET ranking_id = k.id, policy_version_id = k.policy_version_id, calendar_revision = k.calendar_revision,
        order_version = order_version + 1, ranked_total = c.ranked, waiting_total = c.waiting, with_ce_total = c.with_ce
      FROM ranking k, (SELECT count(*) FILTER (WHERE lane = 'RANKED') AS ranked, count(*) FILTER (WHERE lane = 'WAITING') AS waiting,
          count(*) FILTER (WHERE lane = 'WITH_CE') AS with_ce FROM ticket_rank WHERE ranking_id = ${id}) c
      WHERE queue_state.id = 1 AND k.id = ${id} RETURNING order_version
    )
    SELECT pg_notify('queue', json_build_object('orderVersion', order_version)::text)::text FROM moved`
}
