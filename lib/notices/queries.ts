import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { done, fail, type Outcome } from '@/lib/outcome'
import { policyContext } from '@/lib/policy/context'
import { encodeCursor, type Place, parseCursor } from '@/lib/queue/cursor'
import { findNextArrival } from '@/lib/schedule/queries'
import { arrivalWords } from './arrival-words'
import { type Arrival, defaultTemplate } from './draft-notice'
import { type ItemRow, type NoticePageRows, noticePageSql } from './page-sql'
import { readerZone } from './reader-zone'
import { calendarZone, findSurge, noSurge, recentSince, type Surge } from './surge'
import { toItem } from './to-item'
import type { NoticePage } from './view'
import { READERS_OF_T } from './waiting-sql'

export interface ListNoticesInput {
  limit: number
  after?: string | undefined
}

/**
 * Who waits without a recent word from us, each with the notice that is drafted for them (R34): a page of the tickets on
 * which they are told, in the one order. CONFLICT outside of a surge.
 */
export async function listNotices(
  viewer: Viewer,
  { limit, after }: ListNoticesInput,
): Promise<Outcome<NoticePage>> {
  const surge = await findSurge(db())
  if (!surge) return noSurge()
  const place = after === undefined ? done(null) : readPlace(after, surge)
  if (!place.ok) return place
  const at = now()
  const arrival = await findNextArrival(at)
  const page = await readPage(surge, { at, limit, after: place.value })
  const zone = calendarZone(surge.context)
  const template = defaultTemplate(arrival)
  const draft = { arrival, now: at, template, zone, me: viewer.name }
  const last = page.rows.length > limit ? page.rows[limit - 1] : undefined
  return done({
    surge: { since: surge.startedAt.toISOString(), reason: surge.reason },
    arrival: arrival && { at: arrival.at.toISOString(), people: arrival.people },
    arrivalText: arrivalText(arrival, at, zone),
    template,
    recentHours: surge.context.policy.workload.recentWordHours,
    people: page.people,
    told: page.told,
    items: page.rows.slice(0, limit).map((row) => toItem(row, draft)),
    next: last ? placeOf(last, surge) : null,
  })
}

function arrivalText(arrival: Arrival | null, at: Date, timeZone: string): string {
  if (!arrival) return 'No shift is planned, so no time is promised.'
  const who = arrival.people > 1 ? `${arrival.people} colleagues start` : 'A colleague starts'
  return `${who} ${arrivalWords(arrival.at, at, { timeZone, isTheirs: false })}.`
}

async function readPage(
  surge: Surge,
  { at, limit, after }: { at: Date; limit: number; after: Place | null },
) {
  const since = recentSince(surge.context, at)
  const query = { period: surge.id, since, limit, after: after?.key ?? null }
  const [found] = await db().$queryRaw<{ page: string }[]>(noticePageSql(query))
  if (!found) throw new Error('a statement of subqueries gave no row')
  const { people, told, rows } = JSON.parse(found.page) as NoticePageRows
  return { people, told, rows: rows ?? [] }
}

/** A place of the queue's own kind, in the order of a surge. */
function readPlace(after: string, { policyVersionId }: Surge): Outcome<Place | null> {
  const parsed = parseCursor(after)
  if (!parsed.ok) return parsed
  const { lane, mode, policy } = parsed.value
  if (lane === 'ranked' && mode === 'SURGE' && policy === policyVersionId) return parsed
  return fail('CONFLICT', 'The cursor belongs to another order; start again from the first page.')
}

function placeOf(row: ItemRow, { policyVersionId }: Surge): string {
  const { keyClass, keyDeviated, keyWord, keySegment, keyUnchecked } = row
  const { keyRespondBy, keySurgeDue, keyReceivedAt, number } = row
  const head = { keyClass, keyDeviated, keyWord, keySegment, keyUnchecked }
  return encodeCursor({
    lane: 'ranked',
    mode: 'SURGE',
    policy: policyVersionId,
    orderVersion: 0,
    position: 0,
    key: { ...head, keyRespondBy, keySurgeDue, keyReceivedAt, number },
  })
}

/** When help arrives, on the clock of who asked in a ticket; null while no shift is planned. */
export async function findArrivalWords(number: number, tx: Tx = db()): Promise<string | null> {
  const at = now()
  const arrival = await findNextArrival(at, tx)
  if (!arrival) return null
  const [reader] = await tx.$queryRaw<
    {
      contact: string | null
      account: string | null
      isStaff: boolean
      policy: number
      calendar: number
    }[]
  >`
    SELECT x.zone AS contact, a.time_zone AS account, x."userId" IS NOT NULL AS "isStaff", s.policy_version_id AS policy, s.calendar_revision AS calendar
    FROM ticket t JOIN account a ON a.id = t.account_id JOIN queue_state s ON s.id = 1
      LEFT JOIN LATERAL (${READERS_OF_T}) x ON true
    WHERE t.number = ${number} ORDER BY x."contactId" = t.requester_id DESC NULLS LAST LIMIT 1`
  if (!reader) return null
  const key = { policyVersionId: reader.policy, calendarRevision: reader.calendar }
  const calendar = calendarZone(await policyContext(tx, key))
  return arrivalWords(arrival.at, at, readerZone({ ...reader, calendar }))
}
