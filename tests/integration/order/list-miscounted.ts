import { db } from '@/lib/db/client'

/** Stretches whose count is not what a count over the ranks gives. */
export function listMiscounted() {
  return db().$queryRaw`
    WITH counted AS (
      SELECT ranking_id, m.mode, m.level, m.stretch, count(*)::int AS tickets
      FROM ticket_rank r CROSS JOIN LATERAL list_stretches(r) m WHERE r.lane = 'RANKED' GROUP BY 1, 2, 3, 4
    )
    SELECT * FROM counted FULL JOIN order_stretch USING (ranking_id, mode, level, stretch)
    WHERE coalesce(counted.tickets, 0) <> coalesce(order_stretch.tickets, 0)`
}
