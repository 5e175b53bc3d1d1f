import { db } from '@/lib/db/client'
import { CHAIN_START, chainHash } from '@/lib/tickets/event-chain'

/** How many stored events do not follow from the one before, each hash computed anew, or are not the ticket's last. */
export async function countBrokenEvents(): Promise<number> {
  const events = await db().ticketEvent.findMany({
    orderBy: [{ ticketNumber: 'asc' }, { seq: 'asc' }],
  })
  let previous: Uint8Array = CHAIN_START
  let broken = 0
  for (const { prevHash, hash, ...event } of events) {
    if (event.seq === 1) previous = CHAIN_START
    const content = {
      ...event,
      textDigest: event.textDigest && Buffer.from(event.textDigest).toString('hex'),
      happenedAt: event.happenedAt.toISOString(),
      recordedAt: event.recordedAt.toISOString(),
    }
    const sound =
      Buffer.from(prevHash).equals(previous) && chainHash(previous, content).equals(hash)
    if (!sound) broken++
    previous = hash
  }
  const [heads] = await db().$queryRaw<{ wrong: number }[]>`
    SELECT count(*)::int AS wrong FROM ticket t LEFT JOIN ticket_event e
      ON e.ticket_number = t.number AND e.seq = t.version AND e.hash = t.last_event_hash
    WHERE e.seq IS NULL`
  return broken + (heads?.wrong ?? 0)
}
