import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleSql } from '@/lib/auth/visible-to'
import { Prisma } from '@/lib/generated/prisma/client'
import type { SearchQuery, SearchTerm } from './parse-query'

/** What a search is narrowed by beside its words, looked up once. */
export interface Narrowing {
  viewer: Viewer
  query: SearchQuery
  /** Facets that a hit has, one of each list. */
  facets: string[][]
  at: Date
}

/** Blocks of numbers to look in, up to a number, for so many hits. */
export interface SearchWindow {
  blocks: string[]
  upTo: number
  most: number
}

/** The words as a tsquery; all of them are asked for. */
export function wordsSql(terms: readonly SearchTerm[]): Prisma.Sql {
  if (terms.length === 0) return Prisma.sql`''::tsquery`
  return Prisma.sql`(${Prisma.join(terms.map(termSql), ' && ')})`
}

/** The words to mark: any of those that are asked for. */
export function marksSql(terms: readonly SearchTerm[]): Prisma.Sql {
  const wanted = terms.filter(({ not }) => !not)
  if (wanted.length === 0) return Prisma.sql`''::tsquery`
  return Prisma.sql`(${Prisma.join(wanted.map(termSql), ' || ')})`
}

function termSql({ text, phrase, not }: SearchTerm): Prisma.Sql {
  const term = phrase
    ? Prisma.sql`phraseto_tsquery('pg_catalog.english', ${text})`
    : Prisma.sql`plainto_tsquery('pg_catalog.english', ${text})`
  return not ? Prisma.sql`(!! ${term})` : term
}

/** Lists of facets as a tsquery: one of each list. The names are of our own making; a quote in one is doubled. */
function facetsText(lists: readonly string[][]): string {
  const quoted = (facet: string) => `'${facet.replaceAll("'", "''")}'`
  return lists.map((list) => `(${list.map(quoted).join(' | ')})`).join(' & ')
}

/**
 * The newest hits of one window with their ranks. The index gives the hits; `+ 0` keeps the planner from walking
 * through the numbers instead. Whether the viewer may see them is asked of the rows themselves.
 */
export function windowSql(narrowing: Narrowing, { blocks, upTo, most }: SearchWindow): Prisma.Sql {
  const words = wordsSql(narrowing.query.terms)
  const facets = facetsText([blocks, ...narrowing.facets])
  const { joins, conditions } = conditionsOf(narrowing)
  const rank =
    narrowing.query.terms.length > 0
      ? Prisma.sql`(ts_rank('{0.1, 0.3, 0.7, 1}', w.words, ${words}) * 1000000)::int`
      : Prisma.sql`0`
  return Prisma.sql`
    SELECT h.number, ${rank} AS rank FROM (
      SELECT s.ticket_number AS number FROM ticket_search s ${joins}
      WHERE s.words @@ (${words} && ${facets}::tsquery) AND s.ticket_number + 0 <= ${upTo} ${conditions}
      ORDER BY s.ticket_number + 0 DESC LIMIT ${most}
    ) h JOIN ticket_search w ON w.ticket_number = h.number`
}

const TICKET = Prisma.sql`JOIN ticket t ON t.number = s.ticket_number JOIN account a ON a.id = t.account_id`
const RANK = Prisma.sql`JOIN ticket_rank r ON r.ticket_number = s.ticket_number
  AND r.policy_version_id = (SELECT policy_version_id FROM queue_state WHERE id = 1)`

/** What the rows are asked, and the tables that it takes. */
function conditionsOf({ viewer, query, at }: Narrowing) {
  const visible = visibleSql(viewer)
  const ofTicket = [
    ...(visible ? [visible] : []),
    ...(query.segment.length > 0
      ? [Prisma.sql`a.segment::text IN (${Prisma.join(query.segment)})`]
      : []),
  ]
  const ofRank = [
    ...(query.priority.length > 0
      ? [Prisma.sql`r.priority::text IN (${Prisma.join(query.priority)})`]
      : []),
    ...(query.overdue ? [Prisma.sql`r.lane = 'RANKED' AND r.respond_by < ${at}::timestamptz`] : []),
  ]
  const joins = [...(ofTicket.length > 0 ? [TICKET] : []), ...(ofRank.length > 0 ? [RANK] : [])]
  return {
    joins: joined(joins),
    conditions: joined([...ofTicket, ...ofRank].map((each) => Prisma.sql`AND ${each}`)),
  }
}

function joined(parts: Prisma.Sql[]): Prisma.Sql {
  return parts.length > 0 ? Prisma.join(parts, ' ') : Prisma.empty
}
