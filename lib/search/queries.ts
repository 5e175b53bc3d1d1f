import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { done, invalid, type Outcome } from '@/lib/outcome'
import { type HitRow, hitsSql, toHit } from './hit-sql'
import { type Narrowing, windowSql, wordsSql } from './match-sql'
import { narrow } from './narrow'
import { isEmptyQuery, parseQuery, type SearchTerm } from './parse-query'
import { encodePlace, parsePlace, type SearchPlace } from './place'
import { MOST_RANKED, type SearchPage } from './view'
import { blocksFrom, nextSize } from './windows'

interface Found {
  number: number
  rank: number
}

export interface SearchInput {
  /** As it was typed. */
  q: string
  limit: number
  after?: string | undefined
}

/** A page of the tickets that a search finds among those that the viewer may see, best first. */
export async function searchTickets(
  viewer: Viewer,
  { q, limit, after }: SearchInput,
): Promise<Outcome<SearchPage>> {
  const place = after === undefined ? done(null) : parsePlace(after)
  if (!place.ok) return place
  const found = await findNumbers(viewer, q, { most: MOST_RANKED + 1, place: place.value })
  if (!found.ok) return found
  const { terms, upTo } = found.value
  const more = found.value.found.length > MOST_RANKED
  const ranked = inRank(found.value.found.slice(0, MOST_RANKED))
  const rest = place.value ? ranked.filter((each) => isAfter(each, place.value)) : ranked
  const page = rest.slice(0, limit)
  const last = rest.length > limit ? page.at(-1) : undefined
  return done({
    items: await readHits(page, terms),
    total: ranked.length,
    more,
    next: last ? encodePlace({ upTo, ...last }) : null,
  })
}

/** How many tickets a search finds for the viewer, counted up to `most`. */
export async function countFound(
  viewer: Viewer,
  q: string,
  most: number,
): Promise<Outcome<number>> {
  const found = await findNumbers(viewer, q, { most, place: null })
  return found.ok ? done(found.value.found.length) : found
}

interface Extent {
  most: number
  place: SearchPlace | null
}

/** The newest hits, newest first, window by window until there are enough. */
async function findNumbers(
  viewer: Viewer,
  q: string,
  { most, place }: Extent,
): Promise<Outcome<{ found: Found[]; terms: SearchTerm[]; upTo: number }>> {
  const query = parseQuery(q)
  if (!query.ok) return query
  if (isEmptyQuery(query.value)) return invalid('q', 'says nothing to look for')
  const { terms } = query.value
  const [narrowing, extent] = await Promise.all([narrow(viewer, query.value), readExtent(terms)])
  if (!narrowing.ok) return narrowing
  if (terms.length > 0 && extent.nodes === 0) {
    return invalid('q', 'has only words that every text has, such as “the”; add another')
  }
  const upTo = Math.min(place?.upTo ?? extent.upTo, extent.upTo)
  return done({ found: await walkWindows(narrowing.value, upTo, most), terms, upTo })
}

/** The highest number there is, and how much is left of the words without those that every text has. */
async function readExtent(terms: readonly SearchTerm[]): Promise<{ upTo: number; nodes: number }> {
  const [extent] = await db().$queryRaw<{ upTo: number; nodes: number }[]>`
    SELECT coalesce(max(ticket_number), 0) AS "upTo", numnode(${wordsSql(terms)}) AS nodes FROM ticket_search`
  return extent ?? { upTo: 0, nodes: 0 }
}

async function walkWindows(narrowing: Narrowing, upTo: number, most: number): Promise<Found[]> {
  const found: Found[] = []
  for (let below = upTo; below >= 0 && found.length < most; ) {
    const missing = most - found.length
    const blocks = blocksFrom(below, nextSize(upTo - below, found.length, missing))
    const window = { blocks: blocks.facets, upTo, most: missing }
    found.push(...(await db().$queryRaw<Found[]>(windowSql(narrowing, window))))
    below = blocks.below
  }
  return found.sort((a, b) => b.number - a.number)
}

function inRank(found: Found[]): Found[] {
  return found.sort((a, b) => b.rank - a.rank || b.number - a.number)
}

function isAfter(hit: Found, place: SearchPlace | null): boolean {
  if (!place) return true
  return hit.rank < place.rank || (hit.rank === place.rank && hit.number < place.number)
}

async function readHits(page: readonly Found[], terms: readonly SearchTerm[]) {
  if (page.length === 0) return []
  const numbers = page.map(({ number }) => number)
  return (await db().$queryRaw<HitRow[]>(hitsSql(numbers, terms))).map(toHit)
}
