import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { Prisma } from '@/lib/generated/prisma/client'
import { IN_RANKING } from '@/lib/queue/order-sql'
import { recordBroken } from '@/lib/receipts/mutations'

const BATCH = 200
/** A ticket may be committed, or a due instant moved, while a sweep looks: it looks so far back again. */
const LOOKS_BACK_MS = 2 * 60_000

const CLOCKS = {
  SLA: Prisma.sql`r.sla_due_at`,
  GOAL: Prisma.sql`r.goal_due_at`,
} as const
type Clock = keyof typeof CLOCKS

/**
 * Makes the job that records the clocks of first responses that have run out without one. The record is the memory of it:
 * a kill loses nothing, a second worker or a restart repeats nothing. Each recorder looks at all tickets once, then only
 * at what has run out since. It returns how many were due.
 */
export function makeBreakRecorder(): () => Promise<number> {
  const sweeps = [makeSweep('SLA'), makeSweep('GOAL')]
  return async () => {
    let due = 0
    for (const sweep of sweeps) due += await sweep()
    return due
  }
}

function makeSweep(clock: Clock): () => Promise<number> {
  let sweptUntil = 0
  return async () => {
    const at = now().getTime()
    // Where the installation's clock went back, what was swept comes again.
    const from = sweptUntil > at ? 0 : Math.max(0, sweptUntil - LOOKS_BACK_MS)
    const due = await listDue(clock, { from: new Date(from), at: new Date(at) })
    const numbers = due.map(({ number }) => number)
    if (numbers.length > 0) await runWrite({}, (tx) => recordBroken(tx, numbers))
    sweptUntil = due.length < BATCH ? at : (due.at(-1)?.dueAt.getTime() ?? at)
    return due.length
  }
}

function listDue(clock: Clock, { from, at }: { from: Date; at: Date }) {
  const dueAt = CLOCKS[clock]
  return db().$queryRaw<{ number: number; dueAt: Date }[]>`
    SELECT r.ticket_number AS number, ${dueAt} AS "dueAt" FROM ticket_rank r JOIN ticket t ON t.number = r.ticket_number
    WHERE ${IN_RANKING} AND r.lane IN ('RANKED', 'WAITING') AND ${dueAt} >= ${from}::timestamptz AND ${dueAt} < ${at}::timestamptz
      AND t.first_responded_at IS NULL AND NOT (t.channel = 'IMPORT' AND ${dueAt} <= t.created_at)
      AND NOT EXISTS (SELECT FROM clock_result k WHERE k.ticket_number = t.number AND k.clock = ${clock}::"ClockKind"
        AND k.started_at = t.received_at)
    ORDER BY ${dueAt} LIMIT ${BATCH}`
}
