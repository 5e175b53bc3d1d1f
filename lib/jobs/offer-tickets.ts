import 'server-only'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { offerTicket, withdrawOffer } from '@/lib/offers/mutations'
import { offerableSql, settledOffersSql } from '@/lib/offers/offerable-sql'
import { listOffDuty, type OffDuty } from '@/lib/schedule/off-duty'
import { listOnDuty } from '@/lib/schedule/queries'

const BATCH = 100

/**
 * Offers the tickets of people who went off duty while a word is owed to those on duty, and ends offers that have no
 * point any more; each ticket in its own transaction. Returns how many were due.
 */
export async function offerTickets(): Promise<number> {
  const at = now()
  const off = await listOffDuty(at)
  const over = await db().$queryRaw<Found[]>(settledOffersSql(off))
  for (const { number } of over) await runWrite({}, (tx) => withdrawOffer(tx, number, off))
  // To nobody nothing is offered: the next who begin are told then.
  const anybody = off.length > 0 && (await listOnDuty(at)).length > 0
  const due = anybody ? await listOfferable(off) : []
  for (const { number } of due) await runWrite({}, (tx) => offerTicket(tx, number, off))
  return over.length + due.length
}

interface Found {
  number: number
}

async function listOfferable(off: readonly OffDuty[]): Promise<Found[]> {
  return db().$queryRaw<Found[]>`${offerableSql(off)} LIMIT ${BATCH}`
}
