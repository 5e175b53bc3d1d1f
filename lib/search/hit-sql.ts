import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { RANK_COUNTS } from '@/lib/queue/order-sql'
import { marksSql } from './match-sql'
import type { SearchTerm } from './parse-query'
import { HIT_END, HIT_START, toParts } from './text-parts'
import type { SearchHit } from './view'

/** How much of a ticket is looked through for an excerpt: its newest messages, the beginning of each. */
const MESSAGES = 10
const CHARACTERS = 4000

export interface HitRow extends Omit<SearchHit, 'marked' | 'excerpt' | 'receivedAt' | 'updatedAt'> {
  marked: string
  excerpt: string | null
  note: boolean | null
  receivedAt: Date
  updatedAt: Date
}

const MARKS = `StartSel="${HIT_START}", StopSel="${HIT_END}"`

/** A text without the characters that mark a hit. */
const plain = (text: Prisma.Sql) => Prisma.sql`translate(${text}, ${HIT_START + HIT_END}, '')`

/** The page's tickets as they are shown, with the hits marked, in the order of the numbers given. */
export function hitsSql(numbers: readonly number[], terms: readonly SearchTerm[]): Prisma.Sql {
  const marks = marksSql(terms)
  const body = plain(Prisma.sql`left(m.body, ${CHARACTERS}::int)`)
  return Prisma.sql`
    SELECT t.number, t.subject, t.status::text, r.priority::text, r.provisional, a.id AS account,
      a.name AS "accountName", a.segment::text, c.email AS requester, u.email AS assignee,
      u.name AS "assigneeName", t.received_at AS "receivedAt", t.updated_at AS "updatedAt",
      ts_headline('pg_catalog.english', ${plain(Prisma.sql`t.subject`)}, ${marks}, ${`HighlightAll=true, ${MARKS}`}) AS marked,
      ts_headline('pg_catalog.english', x.body, ${marks}, ${`MaxFragments=2, MaxWords=18, MinWords=6, FragmentDelimiter=" … ", ${MARKS}`}) AS excerpt,
      x.note
    FROM unnest(${[...numbers]}::int[]) WITH ORDINALITY n (number, place)
    JOIN ticket t ON t.number = n.number
    JOIN account a ON a.id = t.account_id
    JOIN ticket_rank r ON r.ticket_number = t.number
      AND ${RANK_COUNTS}
    LEFT JOIN contact c ON c.id = t.requester_id
    LEFT JOIN app_user u ON u.id = t.assignee_id
    LEFT JOIN LATERAL (
      SELECT m.body, m.note FROM (
        SELECT ${body} AS body, m.kind = 'NOTE' AS note, m.happened_at, m.id FROM message m
        WHERE m.ticket_number = t.number AND m.queued_until IS NULL
        ORDER BY m.happened_at DESC, m.id DESC LIMIT ${MESSAGES}
      ) m WHERE to_tsvector('pg_catalog.english', m.body) @@ ${marks}
      ORDER BY m.happened_at DESC, m.id DESC LIMIT 1
    ) x ON true
    ORDER BY n.place`
}

export function toHit({ note, excerpt, marked, receivedAt, updatedAt, ...row }: HitRow): SearchHit {
  return {
    ...row,
    marked: toParts(marked),
    excerpt: excerpt === null ? null : { note: note === true, parts: toParts(excerpt) },
    receivedAt: receivedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
