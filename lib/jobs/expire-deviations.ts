import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { expireDeviation } from '@/lib/tickets/mutations/deviate-ticket'

const BATCH = 100

/** Ends the deviations whose time has come (R31), each in its own transaction. Returns how many were due. */
export async function expireDeviations(): Promise<number> {
  const due = await db().deviation.findMany({
    where: { endedAt: null, expiresAt: { lte: now() } },
    orderBy: { expiresAt: 'asc' },
    take: BATCH,
    select: { ticketNumber: true },
  })
  for (const { ticketNumber } of due) {
    await runWrite({}, (tx) => expireDeviation(tx, ticketNumber))
  }
  return due.length
}
