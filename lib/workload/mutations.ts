import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import type { WorkloadMode } from '@/lib/priority/types'
import type { WorkloadView } from '@/lib/queue/view'
import { getWorkload } from './queries'
import type { WorkloadInput } from './schema'

/** R32: a person switches the mode and says why. Rewrites no ticket: each mode has its own index. */
export async function switchWorkload(
  viewer: Viewer,
  input: WorkloadInput,
  options: WriteOptions = {},
): Promise<Outcome<WorkloadView>> {
  return runWrite(options, async (tx) => {
    if (!can(viewer, 'workload.switch')) {
      throw new FailureError(fail('FORBIDDEN', 'Your role may not switch the workload mode.'))
    }
    const state = await lockState(tx)
    if (options.ifVersion !== undefined && options.ifVersion !== state.version) {
      const current = await getWorkload(tx)
      throw new FailureError(fail('STALE', 'The mode was switched since you read it.', { current }))
    }
    if (state.mode !== input.mode) await switchTo(tx, viewer, input)
    return getWorkload(tx)
  })
}

async function lockState(tx: Tx) {
  const [state] = await tx.$queryRaw<{ mode: WorkloadMode; version: number }[]>`
    SELECT mode::text, version FROM queue_state WHERE id = 1 FOR UPDATE`
  if (!state) throw new Error('queue_state is empty: the migrations have not run')
  return state
}

async function switchTo(tx: Tx, viewer: Viewer, { mode, reason }: WorkloadInput): Promise<void> {
  const at = now()
  await tx.workloadPeriod.updateMany({ where: { endedAt: null }, data: { endedAt: at } })
  await tx.workloadPeriod.create({
    data: { mode, reason, startedById: viewer.id, startedAt: at },
    select: { id: true },
  })
  await tx.$queryRaw`
    WITH moved AS (
      UPDATE queue_state SET mode = ${mode}::"WorkloadMode", mode_since = ${at}::timestamptz,
        order_version = order_version + 1, version = version + 1 WHERE id = 1 RETURNING order_version
    )
    SELECT pg_notify('queue', json_build_object('mode', ${mode}::text, 'orderVersion', order_version)::text)::text FROM moved`
}
