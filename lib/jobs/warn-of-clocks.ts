import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { warnOfTicket } from '@/lib/warnings/mutations/warn-of-ticket'
import { readRoster } from '@/lib/warnings/queries'

const BATCH = 100

/**
 * Warns of the clocks whose time has come, each ticket in its own transaction, the longest due first. Who is on duty is
 * asked once for all of them. Returns whether there may be more.
 */
export async function warnOfClocks(): Promise<boolean> {
  const at = now()
  const due = await db().clockWatch.findMany({
    where: { nextAt: { lte: at } },
    orderBy: { nextAt: 'asc' },
    take: BATCH,
    select: { ticketNumber: true },
  })
  if (due.length === 0) return false
  const roster = await readRoster(at)
  const failures: unknown[] = []
  for (const { ticketNumber } of due) {
    // One that cannot be handled holds up no other, and is tried again.
    await runWrite({}, (tx) => warnOfTicket(tx, ticketNumber, roster)).catch((error) =>
      failures.push(error),
    )
  }
  if (failures.length > 0) throw failures[0]
  return due.length === BATCH
}
