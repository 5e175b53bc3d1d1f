import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleSql } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'

/** Of the clocks due in a stretch of time, as far as they are decided, how many were met. */
export type AttainmentByClock = Record<'SLA' | 'GOAL', { met: number; of: number }>

/** Attainment of the first responses due in `[from, to)`, of the tickets that the viewer may see. One index range a clock. */
export async function countAttainment(
  viewer: Viewer,
  { from, to }: { from: Date; to: Date },
): Promise<AttainmentByClock> {
  const visible = visibleSql(viewer)
  const theirs = visible
    ? Prisma.sql`AND EXISTS (SELECT FROM ticket t JOIN account a ON a.id = t.account_id
        WHERE t.number = k.ticket_number AND ${visible})`
    : Prisma.empty
  const rows = await db().$queryRaw<{ clock: 'SLA' | 'GOAL'; met: number; of: number }[]>`
    SELECT k.clock::text, count(*) FILTER (WHERE k.met)::int AS met, count(*)::int AS of FROM clock_result k
    WHERE k.clock IN ('SLA', 'GOAL') AND k.due_at >= ${from}::timestamptz AND k.due_at < ${to}::timestamptz ${theirs}
    GROUP BY k.clock`
  const of = (clock: 'SLA' | 'GOAL') => {
    const { met = 0, of: all = 0 } = rows.find((row) => row.clock === clock) ?? {}
    return { met, of: all }
  }
  return { SLA: of('SLA'), GOAL: of('GOAL') }
}
