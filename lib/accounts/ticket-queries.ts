import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleSql } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { done, type Outcome } from '@/lib/outcome'
import { POSITION_OF_P } from '@/lib/queue/place-sql'
import { isoOf } from '@/lib/tickets/ticket-view'
import type { AccountTicket, AccountTicketPage } from './account-ticket'
import { encodePlace, parsePlace } from './place'

const MAX_NUMBER = 2 ** 31 - 1
const placeOf = z.tuple([z.boolean(), z.int().min(1).max(MAX_NUMBER)])

/** As the index `ticket_of_account` has it: to be worked on first, the newest of each first. */
const ORDER = Prisma.sql`(t.status IN ('SOLVED', 'CLOSED')), (-t.number)`
const END = Prisma.sql`(t.status IN ('SOLVED', 'CLOSED'))`

/** All tickets of an account that the viewer may see, page by page. */
export async function listAccountTickets(
  viewer: Viewer,
  accountId: string,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<Outcome<AccountTicketPage>> {
  const place = parsePlace(placeOf, after)
  if (!place.ok) return place
  const visible = visibleSql(viewer) ?? Prisma.sql`true`
  const start = place.value
    ? Prisma.sql`(${ORDER}) > (${place.value[0]}::boolean, ${-place.value[1]}::int)`
    : Prisma.sql`true`
  const found = await db().$queryRaw<{ row: string }[]>`
    SELECT row_to_json(x)::text AS row FROM (
      SELECT t.number, t.subject, t.status, ${END} AS done, r.severity, r.priority, r.provisional,
        r.respond_by AS "respondBy", u.name AS assignee, t.received_at AS "receivedAt",
        (SELECT ${POSITION_OF_P} FROM ticket_rank p WHERE p.ranking_id = s.ranking_id
          AND p.ticket_number = t.number) AS position
      FROM ticket t JOIN account a ON a.id = t.account_id JOIN queue_state s ON s.id = 1
      JOIN ticket_rank r ON r.ranking_id IN (s.ranking_id, 0) AND r.ticket_number = t.number
      LEFT JOIN app_user u ON u.id = t.assignee_id
      WHERE t.account_id = ${accountId}::uuid AND ${visible} AND ${start}
      ORDER BY ${ORDER} LIMIT ${limit + 1}
    ) x`
  const rows = found.map(({ row }) => JSON.parse(row) as AccountTicket & { done: boolean })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const next = last ? encodePlace([last.done, last.number]) : null
  return done({ items: rows.slice(0, limit).map(inUtc), next })
}

function inUtc({ done: _, ...row }: AccountTicket & { done: boolean }): AccountTicket {
  return {
    ...row,
    respondBy: row.respondBy && isoOf(row.respondBy),
    receivedAt: isoOf(row.receivedAt),
  }
}
