import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Segment } from '@/lib/priority/types'
import { KEY_COLUMNS, orderColumns } from '@/lib/queue/order-sql'
import { keyValues } from '@/lib/queue/place-sql'
import type { KeyRow } from '@/lib/tickets/rank-columns'
import { waitingPeople } from './waiting-sql'

/** Somebody of a row; without an address it is the ticket that has nobody. */
export interface ReaderRow {
  email: string | null
  name: string | null
  zone: string | null
  /** A Customer Engineer who stands for the prospect. */
  isStaff: boolean
  blocked: boolean | null
  /** All of their tickets that wait, this one too. */
  numbers: number[]
}

/** A ticket on which somebody is to be told. Instants as PostgreSQL writes them in JSON. */
export type ItemRow = KeyRow & {
  subject: string
  account: string
  accountName: string
  accountZone: string | null
  segment: Segment
  waitingSince: string
  lastWordAt: string | null
  readers: ReaderRow[]
}

export interface NoticePageRows {
  people: number
  told: number
  rows: ItemRow[] | null
}

interface PageQuery {
  period: string
  /** A word of ours from then on is recent. */
  since: Date
  limit: number
  after: KeyRow | null
}

/** One statement, hence one snapshot: how many in all, and a page of the tickets on which they are told. */
export function noticePageSql({ period, since, limit, after }: PageQuery): Prisma.Sql {
  const order = orderColumns('SURGE')
  const beyond = after
    ? Prisma.sql`WHERE (${order}) > (${keyValues('SURGE', after)})`
    : Prisma.empty
  return Prisma.sql`
    WITH person AS MATERIALIZED (${waitingPeople({ period, since })}), page AS (
      SELECT ${KEY_COLUMNS}, r.last_word AS "lastWordAt", row_number() OVER (ORDER BY ${order}) AS place,
        json_agg(json_build_object('email', r.email, 'name', r.name, 'zone', r.zone, 'isStaff', r."userId" IS NOT NULL, 'blocked', r.blocked, 'numbers', r.numbers)
          ORDER BY r.email) AS readers
      FROM person r ${beyond} GROUP BY ${order}, r.key_respond_by, r.last_word ORDER BY ${order} LIMIT ${limit + 1}
    )
    SELECT row_to_json(y)::text AS page FROM (SELECT
      (SELECT count(*) FROM person WHERE email IS NOT NULL AND NOT blocked) AS people,
      (SELECT count(*) FROM proactive_reader WHERE period_id = ${period}::uuid) AS told,
      (SELECT json_agg(i ORDER BY i.place) FROM (
        SELECT p.*, t.subject, a.id AS account, a.name AS "accountName", a.time_zone AS "accountZone", a.segment,
          coalesce(t.awaiting_since, CASE WHEN t.first_responded_at IS NULL THEN t.received_at END, p."lastWordAt", t.received_at) AS "waitingSince"
        FROM page p JOIN ticket t ON t.number = p.number JOIN account a ON a.id = t.account_id) i) AS rows) y`
}
