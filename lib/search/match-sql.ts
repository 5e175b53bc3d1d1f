import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleSql } from '@/lib/auth/visible-to'
import { Prisma } from '@/lib/generated/prisma/client'
import { RANK_COUNTS } from '@/lib/queue/order-sql'
import type { SearchQuery, SearchTerm } from './parse-query'

/** What a search is narrowed by beside its words, looked up once. */
export interface Narrowing {
  viewer: Viewer
  query: SearchQuery
  /** Facets that a hit has, one of each list. */
  facets: string[][]
  /** Facets that no hit has. */
  without: string[]
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

/** A facet inside of a tsquery, where a quote and a backslash mean something: both may stand in a tag. */
const quoted = (facet: string) => `'${facet.replaceAll(/['\\]/g, '$&$&')}'`
const anyOf = (list: readonly string[]) => `(${list.map(quoted).join(' | ')})`

/** Facets as a tsquery: one of each list, and none of `without`. */
function facetsText(lists: readonly string[][], without: readonly string[]): string {
  const wanted = lists.map(anyOf).join(' & ')
  return without.length > 0 ? `${wanted} & !${anyOf(without)}` : wanted
}

/**
 * The newest hits of one window with their ranks. The index gives the hits; `+ 0` keeps the planner from walking
 * through the numbers instead. Whether the viewer may see them is asked of the rows themselves.
 */
export function windowSql(narrowing: Narrowing, { blocks, upTo, most }: SearchWindow): Prisma.Sql {
  const words = wordsSql(narrowing.query.terms)
  const facets = facetsText([blocks, ...narrowing.facets], narrowing.without)
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
  AND ${RANK_COUNTS}`

/** What the rows are asked, and the tables that it takes. */
function conditionsOf({ viewer, query, at }: Narrowing) {
  const { without } = query
  const visible = visibleSql(viewer)
  const overdue = Prisma.sql`(r.lane = 'RANKED' AND r.respond_by < ${at}::timestamptz)`
  const ofTicket = [
    ...(visible ? [visible] : []),
    ...oneOf(Prisma.sql`a.segment`, query.segment),
    ...noneOf(Prisma.sql`a.segment`, without.segment),
    // Of the row and not by facets: there may be more accounts of such a name than facets are listed for.
    ...without.account.map((part) => Prisma.sql`position(lower(${part}) IN lower(a.name)) = 0`),
  ]
  const ofRank = [
    ...oneOf(Prisma.sql`r.priority`, query.priority),
    ...noneOf(Prisma.sql`r.priority`, without.priority),
    ...(query.overdue ? [overdue] : []),
    ...(without.overdue ? [Prisma.sql`${overdue} IS NOT TRUE`] : []),
  ]
  const joins = [...(ofTicket.length > 0 ? [TICKET] : []), ...(ofRank.length > 0 ? [RANK] : [])]
  return {
    joins: joined(joins),
    conditions: joined([...ofTicket, ...ofRank].map((each) => Prisma.sql`AND ${each}`)),
  }
}

function oneOf(column: Prisma.Sql, values: readonly string[]): Prisma.Sql[] {
  return values.length > 0 ? [Prisma.sql`${column}::text IN (${Prisma.join([...values])})`] : []
}

function noneOf(column: Prisma.Sql, values: readonly string[]): Prisma.Sql[] {
  return values.length > 0 ? [Prisma.sql`${column}::text NOT IN (${Prisma.join([...values])})`] : []
}

function joined(parts: Prisma.Sql[]): Prisma.Sql {
  return parts.length > 0 ? Prisma.join(parts, ' ') : Prisma.empty
}
