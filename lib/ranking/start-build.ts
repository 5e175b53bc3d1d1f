import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { FailureError, fail } from '@/lib/outcome'

/** What the next ranking is made under; what is left out stays as it is. */
export interface RankingPlan {
  calendarRevision?: number
  policyVersionId?: number
}

/**
 * Has the queue placed anew, beside the order in force, by a job. One at a time: while one is in the making, another
 * is refused with CONFLICT. Returns the id of the ranking.
 */
export async function startBuild(tx: Tx, plan: RankingPlan): Promise<number> {
  const [started] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO ranking (id, policy_version_id, calendar_revision, state, total, started_at)
    SELECT (SELECT max(id) + 1 FROM ranking), coalesce(${plan.policyVersionId ?? null}::int, s.policy_version_id),
      coalesce(${plan.calendarRevision ?? null}::int, s.calendar_revision), 'BUILDING',
      s.ranked_total + s.waiting_total + s.with_ce_total, ${now()}::timestamptz
    FROM queue_state s WHERE s.id = 1 ON CONFLICT DO NOTHING RETURNING id`
  if (started) return started.id
  throw new FailureError(
    fail('CONFLICT', 'The queue is being placed anew at the moment; try again when that is done.'),
  )
}
