import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import type { RankingState } from '@/lib/generated/prisma/client'
import type { PolicyKey } from '@/lib/policy/context'
import { buildRanking } from './build-ranking'
import { clearPrevious } from './clear-previous'
import { gaveWay } from './gate'
import { IN_THE_MAKING } from './queries'
import { tellMoves } from './tell-moves'

/** The ranking in the making, the one in force, and the one that it replaces. */
export interface Making extends PolicyKey {
  id: number
  state: RankingState
  cursor: number
  activeId: number
  previous: PolicyKey & { id: number }
}

const STEPS = { BUILDING: buildRanking, TELLING: tellMoves, CLEARING: clearPrevious } as const

/** One step may wait for its turn at the gate and then place what changed. */
const TIMEOUT_MS = 30_000

/**
 * Does one short step of the placing anew, in its own transaction: a kill loses a step and repeats none, and a second
 * worker finds the row locked. Returns whether there is more to do.
 */
export async function stepRanking(): Promise<boolean> {
  try {
    return await db().$transaction(
      async (tx) => {
        // A step that a crash takes back is done again, so nobody waits for the disk.
        await tx.$executeRaw`SET LOCAL synchronous_commit = off`
        const making = await lockMaking(tx)
        if (making) await STEPS[making.state as keyof typeof STEPS](tx, making)
        return making !== null
      },
      { timeout: TIMEOUT_MS },
    )
  } catch (error) {
    if (gaveWay(error)) return false
    throw error
  }
}

/** Not `FOR UPDATE`: once in force, every new place refers to this row. */
async function lockMaking(tx: Tx): Promise<Making | null> {
  const [found] = await tx.$queryRaw<{ row: string }[]>`
    SELECT json_build_object('id', k.id, 'state', k.state, 'cursor', k.cursor, 'activeId', s.ranking_id,
      'policyVersionId', k.policy_version_id, 'calendarRevision', k.calendar_revision,
      'previous', json_build_object('id', p.id, 'policyVersionId', p.policy_version_id, 'calendarRevision', p.calendar_revision))::text AS row
    FROM ranking k JOIN queue_state s ON s.id = 1 JOIN ranking p ON p.id = k.id - 1
    WHERE k.state::text = ANY(${[...IN_THE_MAKING]}::text[]) FOR NO KEY UPDATE OF k SKIP LOCKED`
  return found ? (JSON.parse(found.row) as Making) : null
}
