import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'

/**
 * Sends the replies whose time to be taken back is over; returns how many. Each leaves the queue once, in the one
 * statement that also tells the screens: a kill before its commit leaves it queued, after it leaves it sent.
 */
export async function sendQueuedReplies(): Promise<number> {
  const sent = await db().$queryRaw<{ told: string }[]>`
    WITH sent AS (
      UPDATE message SET queued_until = NULL WHERE queued_until <= ${now()}::timestamptz RETURNING ticket_number
    )
    SELECT pg_notify('queue', json_build_object('number', t.number, 'version', t.version)::text)::text AS told
    FROM sent JOIN ticket t ON t.number = sent.ticket_number`
  return sent.length
}
