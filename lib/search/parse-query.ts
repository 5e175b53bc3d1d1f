import { done, invalid, type Outcome } from '@/lib/outcome'
import type { Priority, Segment, TicketStatus } from '@/lib/priority/types'
import { applyFilter, type Exclusions } from './filter-tokens'

/** A word, or words that stand side by side. */
export interface SearchTerm {
  text: string
  phrase: boolean
  /** Tickets that have it are left out. */
  not: boolean
}

/** What a search asks for: all terms and all filters together; the values of one filter are alternatives. */
export interface SearchQuery {
  terms: SearchTerm[]
  status: TicketStatus[]
  segment: Segment[]
  priority: Priority[]
  /** An email, `me` or `none`; null where it is not asked. */
  assignee: string | null
  overdue: boolean
  /** A part of the account's name. */
  account: string | null
  /** One tag of each list. */
  tags: string[][]
  without: Exclusions
}

export const MAX_QUERY_LENGTH = 500
const MAX_TERMS = 32
const TOKEN = /(-?)(?:([a-z]+):(?!\/\/|[\s]|$))?(?:"([^"]*)"|([^\s"]+))/iy
const BLANK = /\s*/y

/**
 * Reads what somebody typed: words, "phrases", -words and filters such as `status:open` or `-tag:sso`.
 *
 * `parseQuery('login -sso status:open').value` has two terms, the second negated, and one status.
 */
export function parseQuery(text: string): Outcome<SearchQuery> {
  if (text.length > MAX_QUERY_LENGTH) {
    return invalid('q', `must have at most ${MAX_QUERY_LENGTH} characters`)
  }
  if (text.includes('\u0000')) return invalid('q', 'must not contain a NUL character')
  const query = emptyQuery()
  for (let at = skipBlank(text, 0); at < text.length; at = skipBlank(text, TOKEN.lastIndex)) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)
    if (!token) return invalid('q', 'a quotation mark is opened and not closed')
    const refusal = take(query, token)
    if (refusal) return invalid('q', refusal)
  }
  if (query.terms.length > MAX_TERMS) return invalid('q', `has more than ${MAX_TERMS} words`)
  return done(query)
}

/** The search that asks for nothing. */
function emptyQuery(): SearchQuery {
  const parts = () => ({ status: [], segment: [], priority: [], overdue: false })
  const without = { ...parts(), assignee: [], account: [], tag: [] }
  return { ...parts(), terms: [], assignee: null, account: null, tags: [], without }
}

/** Whether it asks for nothing at all. */
export function isEmptyQuery(query: SearchQuery): boolean {
  const { without, ...asked } = query
  return [...Object.values(asked), ...Object.values(without)].every(
    (part) => part === null || part === false || (Array.isArray(part) && part.length === 0),
  )
}

function skipBlank(text: string, from: number): number {
  BLANK.lastIndex = from
  BLANK.exec(text)
  return BLANK.lastIndex
}

/** Adds one token; the answer is what is wrong with it, in words. */
function take(query: SearchQuery, token: RegExpExecArray): string | null {
  const [, minus = '', key, quoted, bare = ''] = token
  const value = (quoted ?? bare).trim()
  const not = minus === '-'
  if (key !== undefined) return applyFilter(query, { key: key.toLowerCase(), value, not })
  if (value === '') return minus || quoted === undefined ? null : 'a phrase has no words in it'
  query.terms.push({ text: value, phrase: quoted !== undefined, not })
  return null
}
