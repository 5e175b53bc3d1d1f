import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { CalendarSet } from '@/lib/calendar/calendar-set'
import { checkSet } from '@/lib/calendar/check-set'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import type { Prisma } from '@/lib/generated/prisma/client'
import { FailureError, type FieldError, fail, type Outcome, orThrow } from '@/lib/outcome'
import { findBuild } from '@/lib/ranking/queries'
import { startBuild } from '@/lib/ranking/start-build'
import {
  addCalendar,
  changeCalendar,
  type Edit,
  noSuchCalendar,
  removeCalendar,
  setUses,
} from './edits'
import { findCalendars, type LatestSet, readLatest } from './queries'
import type { CalendarInput, UsesInput } from './schema'
import { toCalendarsView } from './to-view'
import type { CalendarsView, CalendarView } from './view'

export const mayNotEdit = () => fail('FORBIDDEN', 'Your role may not change the calendars.')
export const isBuilding = () =>
  fail(
    'CONFLICT',
    'The clocks are being computed anew by the last edit; change more when it is done.',
  )

export interface CalendarChange<T> {
  edit: Edit
  reason: string
  /** What to answer: of the calendars as they now are, and as they were. */
  answer: (view: CalendarsView, before: CalendarSet) => T
}

/**
 * The one write of calendars: a new revision, which a job brings to all open clocks. An edit that changes nothing
 * makes none. Refused while the job of the last edit runs.
 */
export async function changeCalendars<T>(
  viewer: Viewer,
  change: CalendarChange<T>,
  options: WriteOptions = {},
): Promise<Outcome<T>> {
  return runWrite(options, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('calendar revision', 0))`
    const latest = await readLatest(tx)
    const edited = change.edit(latest.set)
    admit(viewer, edited)
    await refuseStale(tx, viewer, { latest, options })
    if (await findBuild(tx)) throw new FailureError(isBuilding())
    const next = orThrow(edited)
    const isNew = !isDeepStrictEqual(next, latest.set)
    const revision = latest.revision + (isNew ? 1 : 0)
    if (isNew) {
      refuseWrong(next)
      await store(tx, viewer, { next, revision, reason: change.reason })
    }
    // From the set itself: what a transaction reads of its own must not be kept, since it may yet fail.
    return change.answer(toCalendarsView(next, revision, await findBuild(tx)), latest.set)
  })
}

/** Adds a calendar that no plan uses yet. */
export async function createCalendar(
  viewer: Viewer,
  input: CalendarInput,
  options: WriteOptions = {},
): Promise<Outcome<CalendarView>> {
  const { reason, ...fields } = input
  const id = crypto.randomUUID()
  const edit = addCalendar({ ...stored(fields), id })
  return changeCalendars(viewer, { edit, reason, answer: pick(id) }, options)
}

/** Changes a calendar: what is given replaces all that it was. */
export async function updateCalendar(
  viewer: Viewer,
  id: string,
  ...[input, options = {}]: [input: CalendarInput, options?: WriteOptions]
): Promise<Outcome<CalendarView>> {
  const { reason, ...fields } = input
  const edit = changeCalendar(id, stored(fields))
  return changeCalendars(viewer, { edit, reason, answer: pick(id) }, options)
}

/** Removes a calendar that nothing uses. */
export async function deleteCalendar(
  viewer: Viewer,
  id: string,
  ...[reason, options = {}]: [reason: string, options?: WriteOptions]
): Promise<Outcome<null>> {
  return changeCalendars(viewer, { edit: removeCalendar(id), reason, answer: () => null }, options)
}

/** Says which plan runs on which calendar, and which is the standard one. */
export async function changeUses(
  viewer: Viewer,
  { reason, ...uses }: UsesInput,
  options: WriteOptions = {},
): Promise<Outcome<CalendarsView>> {
  return changeCalendars(viewer, { edit: setUses(uses), reason, answer: (view) => view }, options)
}

/** A calendar's fields as they are kept: what is left to the policy is absent. */
function stored({ hoursPerBusinessDay, ...fields }: Omit<CalendarInput, 'reason'>) {
  return { ...fields, ...(hoursPerBusinessDay !== null && { hoursPerBusinessDay }) }
}

const pick = (id: string) => (view: CalendarsView) => {
  const calendar = view.calendars.find((each) => each.id === id)
  if (!calendar) throw new FailureError(noSuchCalendar(id))
  return calendar
}

/** What is not there is told before what one may not do. */
export function admit(viewer: Viewer, edited: Outcome<unknown>): void {
  if (!edited.ok && edited.code === 'NOT_FOUND') throw new FailureError(edited)
  if (!can(viewer, 'calendar.edit')) throw new FailureError(mayNotEdit())
}

/** Fails where another revision than the latest was read. */
export async function refuseStale(
  tx: Tx,
  viewer: Viewer,
  { latest, options: { ifVersion } }: { latest: LatestSet; options: WriteOptions },
): Promise<void> {
  if (ifVersion === undefined || ifVersion === latest.revision) return
  const current = await findCalendars(viewer, tx)
  const message = 'The calendars have changed since you read them.'
  throw new FailureError(fail('STALE', message, { current }))
}

/** Only one calendar was edited, so its place among all says nothing to its editor. */
function refuseWrong(next: CalendarSet): void {
  const errors = checkSet(next).map(({ path, message }): FieldError => {
    return { path: path.replace(/^calendars\.\d+\./, ''), message }
  })
  const [first] = errors
  if (first) throw new FailureError(fail('INVALID', first.message, { errors }))
}

async function store(
  tx: Tx,
  viewer: Viewer,
  { next, revision, reason }: { next: CalendarSet; revision: number; reason: string },
): Promise<void> {
  const document = next as unknown as Prisma.InputJsonObject
  await tx.calendarRevision.create({
    data: { revision, document, reason, changedById: viewer.id, changedAt: now() },
    select: { revision: true },
  })
  await startBuild(tx, { calendarRevision: revision })
}
