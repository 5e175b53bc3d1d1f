import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { type CalendarSet, standardSet } from '@/lib/calendar/calendar-set'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { badCursor, done, fail, type Outcome } from '@/lib/outcome'
import { activeContext, policyContext } from '@/lib/policy/context'
import { findBuild } from '@/lib/ranking/queries'
import { describeChange } from './describe-change'
import { toCalendarsView } from './to-view'
import type { CalendarsView, CalendarView, RevisionPage, RevisionView } from './view'

/** The calendars as last edited, with the number of that revision. */
export interface LatestSet {
  set: CalendarSet
  revision: number
}

/** What was edited last: in force, or soon, when a placing anew by it runs. */
export async function readLatest(tx: Tx): Promise<LatestSet> {
  const [{ revision }, { policyVersionId }] = await Promise.all([
    tx.calendarRevision.findFirstOrThrow({
      orderBy: { revision: 'desc' },
      select: { revision: true },
    }),
    tx.queueState.findUniqueOrThrow({ where: { id: 1 }, select: { policyVersionId: true } }),
  ])
  const { calendars } = await policyContext(tx, { policyVersionId, calendarRevision: revision })
  return { set: calendars, revision }
}

/** All calendars; null for those who may not see the policy. */
export async function findCalendars(viewer: Viewer, tx: Tx = db()): Promise<CalendarsView | null> {
  if (!can(viewer, 'policy.see')) return null
  const { set, revision } = await readLatest(tx)
  return toCalendarsView(set, revision, await findBuild(tx))
}

export async function findCalendar(
  viewer: Viewer,
  id: string,
  tx: Tx = db(),
): Promise<CalendarView | null> {
  const all = await findCalendars(viewer, tx)
  return all?.calendars.find((calendar) => calendar.id === id) ?? null
}

const REVISION = {
  revision: true,
  document: true,
  reason: true,
  changedAt: true,
  changedBy: { select: { email: true, name: true } },
  rankings: { where: { state: { in: ['ACTIVE', 'RETIRED'] } }, select: { moved: true } },
} as const satisfies Prisma.CalendarRevisionSelect

type RevisionRow = Prisma.CalendarRevisionGetPayload<{ select: typeof REVISION }>

export interface ListRevisionsInput {
  limit: number
  after?: string | undefined
}

/** Who changed the calendars when, why and how, the latest first. */
export async function listRevisions(
  viewer: Viewer,
  { limit, after }: ListRevisionsInput,
): Promise<Outcome<RevisionPage>> {
  if (!can(viewer, 'policy.see')) return fail('FORBIDDEN', 'Your role may not see the policy.')
  const place = after === undefined ? null : Buffer.from(after, 'base64url').toString()
  if (place !== null && !/^\d{1,9}$/.test(place)) return badCursor()
  const rows = await db().calendarRevision.findMany({
    where: place === null ? {} : { revision: { lt: Number(place) } },
    orderBy: { revision: 'desc' },
    take: limit + 1,
    select: REVISION,
  })
  const { policy } = await activeContext(db())
  const setOf = (row: RevisionRow) =>
    (row.document as CalendarSet | null) ?? standardSet(policy.calendar)
  const items = rows.slice(0, limit).map((row, i): RevisionView => {
    const before = rows[i + 1]
    return toRevisionView(row, before ? describeChange(setOf(before), setOf(row)) : [])
  })
  const last = rows.length > limit ? items.at(-1) : undefined
  return done({
    items,
    next: last ? Buffer.from(String(last.revision)).toString('base64url') : null,
  })
}

function toRevisionView(row: RevisionRow, changes: string[]): RevisionView {
  const { revision, reason, changedBy, changedAt, rankings } = row
  return {
    revision,
    reason,
    by: changedBy?.email ?? null,
    byName: changedBy?.name ?? null,
    at: changedAt.toISOString(),
    changes,
    moved: revision === 1 ? null : (rankings[0]?.moved ?? null),
  }
}
