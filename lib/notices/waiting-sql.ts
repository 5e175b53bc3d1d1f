import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { IN_RANKING, orderColumns } from '@/lib/queue/order-sql'
import { MERGED_NUMBERS_OF_T } from '@/lib/tickets/merged-sql'
import { CE_OF_T } from '@/lib/tickets/recipients-sql'

/** When the ticket `t` had its last word of ours, whatever it was worth; those merged into it count. */
export const LAST_WORD_OF_T = Prisma.sql`
  SELECT max(m.happened_at) AS at FROM message m
  WHERE m.ticket_number = ANY(${MERGED_NUMBERS_OF_T}) AND m.kind IN ('REPLY', 'NOTICE')`

/** A place of `r` in the order at which a word is owed to somebody outside (R34); `at` is the last word. */
const OWED = Prisma.sql`r.lane = 'RANKED' AND r.key_word = 0 AND a.segment <> 'INTERNAL'`

/** Whether the ticket waits without a word since an instant; the same for the list and, under the lock, for the sending. */
export const waitsSince = (since: Date) =>
  Prisma.sql`${OWED} AND (w.at IS NULL OR w.at <= ${since}::timestamptz)`

/**
 * Who reads what we write to the ticket `t`: its requesters, or the Customer Engineer who stands for the prospect. The
 * same people as `defaultRecipients` gives, without those in copy. By id alone: each is one look into an index.
 */
export const READERS_OF_T = Prisma.sql`
  SELECT c.email, c.name, c.id AS "contactId", NULL::uuid AS "userId", c.time_zone AS zone, c.blocked_at IS NOT NULL AS blocked
    FROM (SELECT t.requester_id AS id UNION
      SELECT p.contact_id FROM ticket_person p WHERE p.ticket_number = t.number AND p.role = 'REQUESTER') i
    JOIN contact c ON c.id = i.id WHERE NOT (t.opened_by_ce AND a.segment = 'PRE_SALES')
  UNION ALL SELECT ce.email, ce.name, NULL, ce.id, NULL, false FROM (${CE_OF_T}) ce`

/** Who an address is within a surge: what `proactive_reader` has of a person. */
export const personOf = (period: string, email: Prisma.Sql) =>
  Prisma.sql`sha256(convert_to(${period}::text || ' ' || lower(${email}), 'UTF8'))`

interface WaitingQuery {
  period: string
  since: Date
}

/**
 * All who wait and have not been told in this surge, a row for each with the first of their tickets in the one order
 * (`r`), and beside it all that they have. A ticket that has nobody to be told is a row without an address.
 */
export function waitingPeople({ period, since }: WaitingQuery): Prisma.Sql {
  const person = Prisma.sql`CASE WHEN x.email IS NULL THEN t.number::text ELSE lower(x.email) END`
  return Prisma.sql`
    SELECT * FROM (
      SELECT r.*, w.at AS last_word, x.*,
        row_number() OVER (PARTITION BY ${person} ORDER BY ${orderColumns('SURGE')}) AS turn,
        array_agg(t.number) OVER (PARTITION BY ${person}) AS numbers
      FROM ticket_rank r JOIN ticket t ON t.number = r.ticket_number JOIN account a ON a.id = t.account_id
        CROSS JOIN LATERAL (${LAST_WORD_OF_T}) w LEFT JOIN LATERAL (${READERS_OF_T}) x ON true
      WHERE ${IN_RANKING} AND ${waitsSince(since)}
        AND (x.email IS NULL OR NOT EXISTS (SELECT FROM proactive_reader p
          WHERE p.period_id = ${period}::uuid AND p.person = ${personOf(period, Prisma.sql`x.email`)}))
    ) r WHERE r.turn = 1`
}
