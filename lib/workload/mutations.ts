import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { Prisma } from '@/lib/generated/prisma/client'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import type { PolicyKey } from '@/lib/policy/context'
import type { WorkloadMode } from '@/lib/priority/types'
import type { WorkloadView } from '@/lib/queue/view'
import { findSwitchRefusal } from './may-switch'
import { getWorkload } from './queries'
import { readMoves } from './read-moves'
import type { WorkloadInput } from './schema'

/** R32: a person switches the mode and says why. Rewrites no ticket: each mode has its own index. */
export async function switchWorkload(
  viewer: Viewer,
  input: WorkloadInput,
  options: WriteOptions = {},
): Promise<Outcome<WorkloadView>> {
  return runWrite(options, async (tx) => {
    const refused = await findSwitchRefusal(viewer, tx)
    if (refused) throw new FailureError(refused)
    const state = await lockState(tx)
    if (options.ifVersion !== undefined && options.ifVersion !== state.version) {
      const current = await getWorkload(tx)
      throw new FailureError(fail('STALE', 'The mode was switched since you read it.', { current }))
    }
    if (state.mode !== input.mode) await switchTo(tx, viewer, { ...input, state })
    return getWorkload(tx)
  })
}

interface State extends PolicyKey {
  mode: WorkloadMode
  version: number
}

async function lockState(tx: Tx): Promise<State> {
  const [state] = await tx.$queryRaw<State[]>`
    SELECT mode::text, version, policy_version_id AS "policyVersionId", calendar_revision AS "calendarRevision"
    FROM queue_state WHERE id = 1 FOR UPDATE`
  if (!state) throw new Error('queue_state is empty: the migrations have not run')
  return state
}

/** Under the lock of the queue's state nobody moves, so that what moved is what the switch did. */
async function switchTo(
  tx: Tx,
  viewer: Viewer,
  { mode, reason, state }: WorkloadInput & { state: State },
): Promise<void> {
  const at = now()
  const moves = await readMoves(tx, mode, state)
  await tx.workloadPeriod.updateMany({ where: { endedAt: null }, data: { endedAt: at } })
  await tx.workloadPeriod.create({
    data: {
      mode,
      reason,
      startedById: viewer.id,
      startedAt: at,
      moves: moves as unknown as Prisma.InputJsonObject,
    },
    select: { id: true },
  })
  // What was suggested has been decided on; the watch looks again in a moment.
  await tx.workloadWatch.updateMany({ data: { suggestion: Prisma.DbNull, suggestedAt: null } })
  await tx.$queryRaw`
    WITH moved AS (
      UPDATE queue_state SET mode = ${mode}::"WorkloadMode", mode_since = ${at}::timestamptz,
        order_version = order_version + 1, version = version + 1 WHERE id = 1 RETURNING order_version
    )
    SELECT pg_notify('queue', json_build_object('mode', ${mode}::text, 'orderVersion', order_version,
      'workload', 'mode')::text)::text FROM moved`
}
