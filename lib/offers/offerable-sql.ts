import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { IN_ORDER } from '@/lib/queue/order-sql'
import type { OffDuty } from '@/lib/schedule/off-duty'

/** Who is off, and since when, as rows. */
const rowsOf = (off: readonly OffDuty[]) => Prisma.sql`
  unnest(${off.map(({ userId }) => userId)}::uuid[], ${off.map(({ since }) => since)}::timestamptz[]) off (user_id, since)`

/** What settles who has a ticket, for as long as nothing of the second list follows. */
const SETTLES = Prisma.sql`('ASSIGNED', 'OFFERED', 'OFFER_ENDED', 'REPLIED')`
const OPENS_AGAIN = Prisma.sql`('REQUESTER_WROTE', 'REPLY_UNDONE', 'STATUS_CHANGED')`

/**
 * Tickets of people who are off duty to which a word is owed, and that are not offered yet. Once for each end of a
 * shift: what was given, offered or answered since then is settled, until the requester writes again.
 */
export function offerableSql(off: readonly OffDuty[], only: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT t.number FROM ticket t JOIN ${rowsOf(off)} ON off.user_id = t.assignee_id
    JOIN ticket_rank r ON r.ticket_number = t.number
    WHERE t.status IN ('NEW', 'OPEN') AND t.offered_at IS NULL AND ${IN_ORDER} AND r.key_word = 0 ${only}
      AND NOT EXISTS (SELECT FROM ticket_event e WHERE e.ticket_number = t.number
        AND e.recorded_at >= off.since AND e.type IN ${SETTLES} AND NOT EXISTS (SELECT FROM ticket_event w
          WHERE w.ticket_number = e.ticket_number AND w.seq > e.seq AND w.type IN ${OPENS_AGAIN}))`
}

/** Offered tickets that no longer have to be: nobody is off any more, or no word is owed. */
export function settledOffersSql(off: readonly OffDuty[]): Prisma.Sql {
  return Prisma.sql`
    SELECT t.number FROM ticket t LEFT JOIN ticket_rank r ON r.ticket_number = t.number AND ${IN_ORDER} AND r.key_word = 0
    WHERE t.offered_at IS NOT NULL
      AND (r.ticket_number IS NULL OR NOT t.assignee_id = ANY(${off.map(({ userId }) => userId)}::uuid[]))`
}
