import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { LAST_CALL_MS, REMINDER_MS } from '@/lib/exceptions/due-step'
import { advanceException } from '@/lib/exceptions/mutations/advance-exception'

const BATCH = 100

/** Begins, reminds of and ends the exceptions whose time has come (R39), each in its own transaction. Returns how many. */
export async function advanceExceptions(): Promise<number> {
  const at = now()
  const ahead = (ms: number) => new Date(at.getTime() + ms)
  const due = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM support_exception
    WHERE (state IN ('REQUESTED', 'RETURNED', 'APPROVED', 'ACTIVE') AND until_at <= ${at}::timestamptz)
      OR (state = 'APPROVED' AND from_at <= ${at}::timestamptz)
      OR (state = 'ACTIVE' AND until_at <= ${ahead(REMINDER_MS)}::timestamptz AND reminded_at IS NULL
        AND greatest(from_at, decided_at) < until_at - make_interval(secs => ${REMINDER_MS / 1000}))
      OR (state = 'ACTIVE' AND until_at <= ${ahead(LAST_CALL_MS)}::timestamptz AND last_called_at IS NULL
        AND greatest(from_at, decided_at) < until_at - make_interval(secs => ${LAST_CALL_MS / 1000}))
    ORDER BY until_at LIMIT ${BATCH}`
  for (const { id } of due) await runWrite({}, (tx) => advanceException(tx, id))
  return due.length
}
