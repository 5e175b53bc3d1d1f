import 'server-only'
import { subtractBusinessTime } from '@/lib/calendar/business-time'
import { db, type Tx } from '@/lib/db/client'
import { policyContext } from '@/lib/policy/context'
import type { Policy } from '@/lib/priority/policy'
import type { WorkloadMode } from '@/lib/priority/types'
import { listOnDuty, neededAt } from '@/lib/schedule/queries'
import type { WorkloadFigures } from './suggest-mode'

const HOUR_MS = 3_600_000

/** What R33 looks at, as it is at an instant, and the policy's thresholds for it. */
export interface FiguresRead {
  figures: Omit<WorkloadFigures, 'calmSince'>
  rules: Policy['workload']
}

interface StateRow {
  mode: WorkloadMode
  modeSince: Date
  policyVersionId: number
  calendarRevision: number
  wordsOwed: number
}

/** Reads the figures; cheap however many tickets there are. */
export async function readFigures(at: Date, tx: Tx = db()): Promise<FiguresRead> {
  const state = await readState(tx)
  const { policy, calendar } = await policyContext(tx, state)
  const window = policy.workload.paceWindowBusinessHours * HOUR_MS
  const from = new Date(subtractBusinessTime(calendar, at.getTime(), window))
  const [wordsGiven, onDuty, needed] = [
    await countWordsGiven(tx, from, at),
    (await listOnDuty(at, tx)).length,
    await neededAt(at, tx),
  ]
  const { mode, wordsOwed } = state
  const modeSince = state.modeSince.getTime()
  const figures = { mode, modeSince, wordsOwed, wordsGiven, onDuty, needed }
  return { figures, rules: policy.workload }
}

/**
 * The words owed are the sum of the coarsest stretches of the order, of which there are some dozen: their number is the
 * key up to "unchecked", its second bit says that no word is owed (see the migration `counted_stretches`).
 */
async function readState(tx: Tx): Promise<StateRow> {
  const [state] = await tx.$queryRaw<StateRow[]>`
    SELECT s.mode::text, s.mode_since AS "modeSince", s.policy_version_id AS "policyVersionId", s.calendar_revision AS "calendarRevision",
      (SELECT coalesce(sum(o.tickets), 0)::int FROM order_stretch o WHERE o.ranking_id = s.ranking_id
        AND o.mode = 'NORMAL' AND o.level = 2 AND o.stretch & 2 = 0) AS "wordsOwed"
    FROM queue_state s WHERE s.id = 1`
  if (!state) throw new Error('queue_state is empty: the migrations have not run')
  return state
}

/** Replies of ours: what was taken back is gone, and neither notices nor what a Customer Engineer says are replies. */
async function countWordsGiven(tx: Tx, from: Date, to: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ given: number }[]>`
    SELECT count(*)::int AS given FROM message
    WHERE kind = 'REPLY' AND happened_at > ${from}::timestamptz AND happened_at <= ${to}::timestamptz`
  return row?.given ?? 0
}
