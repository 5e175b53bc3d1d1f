import 'server-only'
import { endVisitByTime } from '@/lib/channels/mutations/visit-by-time'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'

const BATCH = 100

/** Reminds of the visits whose end has come (R38), each in its own transaction. Returns how many were due. */
export async function endVisits(): Promise<number> {
  const due = await db().visit.findMany({
    where: { endedAt: null, remindedAt: null, until: { lte: now() } },
    orderBy: { until: 'asc' },
    take: BATCH,
    select: { id: true },
  })
  for (const { id } of due) await runWrite({}, (tx) => endVisitByTime(tx, id))
  return due.length
}
