import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { moveTicketByTime } from '@/lib/tickets/mutations/move-by-time'
import { CLOSES_AFTER_MS } from '@/lib/tickets/transitions'

const BATCH = 100

/** Wakes and closes what is due (policy section 10), each ticket in its own transaction. Returns how many were due. */
export async function moveTicketsByTime(): Promise<number> {
  const at = now()
  const solvedBefore = new Date(at.getTime() - CLOSES_AFTER_MS)
  const due = await db().$queryRaw<{ number: number }[]>`
    (SELECT number FROM ticket WHERE status IN ('PENDING', 'ON_HOLD')
      AND least(wake_at, next_update_at) <= ${at}::timestamptz ORDER BY least(wake_at, next_update_at) LIMIT ${BATCH})
    UNION ALL
    (SELECT number FROM ticket WHERE status = 'SOLVED' AND status_since <= ${solvedBefore}::timestamptz
      ORDER BY status_since LIMIT ${BATCH})`
  for (const { number } of due) await runWrite({}, (tx) => moveTicketByTime(tx, number))
  return due.length
}
