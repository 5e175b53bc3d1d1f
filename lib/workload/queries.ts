import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import type { WorkloadView } from '@/lib/queue/view'

/** The running mode, since when, why and by whom. Everybody signed in may see it. */
export async function getWorkload(tx: Tx = db()): Promise<WorkloadView> {
  const state = await tx.queueState.findUniqueOrThrow({
    where: { id: 1 },
    select: { mode: true, version: true },
  })
  const period = await tx.workloadPeriod.findFirst({
    where: { endedAt: null },
    select: { reason: true, startedAt: true, startedBy: { select: { email: true } } },
  })
  return {
    mode: state.mode,
    since: period?.startedAt.toISOString() ?? '',
    reason: period?.reason ?? '',
    by: period?.startedBy?.email ?? null,
    version: state.version,
    suggestion: null,
    nextArrival: null,
  }
}
