import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { WorkloadMode } from '@/lib/priority/types'
import type { WorkloadView } from '@/lib/queue/view'
import { findNextArrival } from '@/lib/schedule/queries'
import { describeMoves } from './describe-moves'
import type { SuggestedMode } from './suggest-mode'
import { becauseOf } from './suggestion-words'
import type { BannerView } from './view'

/** For so long the way back to normal is news to everybody; a surge is for as long as it runs. */
const NEWS_MS = 15 * 60_000

interface RunningRow {
  mode: WorkloadMode
  version: number
  since: Date
  reason: string
  by: string | null
  byName: string | null
  suggestion: SuggestedMode | null
  moves: Prisma.JsonValue
}

async function readRunning(tx: Tx): Promise<RunningRow> {
  const [row] = await tx.$queryRaw<RunningRow[]>`
    SELECT s.mode::text, s.version, p.started_at AS since, p.reason, u.email AS by, u.name AS "byName",
      w.suggestion, p.moves
    FROM queue_state s JOIN workload_period p ON p.ended_at IS NULL JOIN workload_watch w ON w.id = 1
    LEFT JOIN app_user u ON u.id = p.started_by_id WHERE s.id = 1`
  if (!row) throw new Error('no workload period runs: the migrations have not run')
  return row
}

/** The mode that is suggested and why; a suggestion of the mode that runs is out of date. */
function toSuggestion({ mode, suggestion }: RunningRow): WorkloadView['suggestion'] {
  if (!suggestion || suggestion.mode === mode) return null
  return { mode: suggestion.mode, because: becauseOf(suggestion) }
}

/** The running mode, since when, why and by whom; what is suggested, and who comes next. Everybody signed in may see it. */
export async function getWorkload(tx: Tx = db()): Promise<WorkloadView> {
  const running = await readRunning(tx)
  const arrival = await findNextArrival(now(), tx)
  const { mode, since, reason, by, version } = running
  return {
    mode,
    since: since.toISOString(),
    reason,
    by,
    version,
    suggestion: toSuggestion(running),
    nextArrival: arrival && { at: arrival.at.toISOString(), people: arrival.people },
  }
}

/** What stands above every screen: a surge, a suggestion, and for a while what a switch moved. */
export async function getBanner(viewer: Viewer): Promise<BannerView> {
  const running = await readRunning(db())
  const { mode, version, since, reason, byName } = running
  const isNews = mode === 'SURGE' || now().getTime() - since.getTime() < NEWS_MS
  const [moves = null] = isNews ? await describeMoves(viewer, [running]) : []
  return {
    mode,
    version,
    since: since.toISOString(),
    reason,
    byName,
    suggestion: toSuggestion(running),
    moves,
  }
}
