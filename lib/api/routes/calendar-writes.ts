import 'server-only'
import type { ApiContext } from '@/lib/api/caller'
import { calendarDoc, calendarsDoc, importDoc } from '@/lib/api/docs/calendar-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addWrite, type WriteCall } from '@/lib/api/endpoint'
import { stale } from '@/lib/api/preconditions'
import { can } from '@/lib/auth/permissions'
import { noSuchCalendar } from '@/lib/business-calendars/edits'
import { importHolidays } from '@/lib/business-calendars/import-holidays'
import {
  changeUses,
  createCalendar,
  deleteCalendar,
  isBuilding,
  mayNotEdit,
  updateCalendar,
} from '@/lib/business-calendars/mutations'
import { findCalendars } from '@/lib/business-calendars/queries'
import {
  calendarInput,
  importInput,
  removalInput,
  usesInput,
} from '@/lib/business-calendars/schema'
import type { CalendarView } from '@/lib/business-calendars/view'
import type { Failure } from '@/lib/outcome'

const PATH = '/api/v1/calendars'
/** A file's text with every line break escaped. */
const MOST_IMPORT_BYTES = 4 * 1024 * 1024

/** The calendar in the address. */
export const calendarId = (c: ApiContext) => c.req.param('calendar') ?? ''
const findVersion = async ({ viewer }: Pick<WriteCall, 'viewer'>) =>
  (await findCalendars(viewer))?.version ?? null

const COMMON = { tag: 'Calendars', versioned: true, findVersion } as const

/** Each makes a revision of all calendars, by which a job computes the open clocks anew. */
export function addCalendarWrites(app: ApiApp): void {
  addWrite(app, {
    ...COMMON,
    method: 'post',
    path: PATH,
    summary: 'Add a business calendar',
    body: calendarInput,
    answer: calendarDoc,
    status: 201,
    before: (call) => refuseChange(call),
    run: ({ viewer, options }, input) => createCalendar(viewer, input, options),
    location: ({ id }: CalendarView) => `${PATH}/${id}`,
  })
  addWrite(app, {
    ...COMMON,
    method: 'put',
    path: `${PATH}/plans`,
    summary: 'Say which plan runs on which calendar',
    body: usesInput,
    answer: calendarsDoc,
    status: 200,
    before: (call) => refuseChange(call),
    run: ({ viewer, options }, input) => changeUses(viewer, input, options),
  })
  addWrite(app, {
    ...COMMON,
    method: 'put',
    path: `${PATH}/{calendar}`,
    summary: 'Change a business calendar',
    description:
      'The body replaces all that it was. Open clocks follow by a job; 409 while that of the last edit runs.',
    body: calendarInput,
    answer: calendarDoc,
    status: 200,
    before: (call) => refuseChange(call, calendarId(call.c)),
    run: ({ c, viewer, options }, input) => updateCalendar(viewer, calendarId(c), input, options),
  })
  addWrite(app, {
    ...COMMON,
    method: 'delete',
    path: `${PATH}/{calendar}`,
    summary: 'Remove a business calendar on which nothing runs',
    body: removalInput,
    answer: calendarDoc,
    status: 200,
    mayBeNone: true,
    before: (call) => refuseChange(call, calendarId(call.c)),
    run: ({ c, viewer, options }, { reason }) =>
      deleteCalendar(viewer, calendarId(c), reason, options),
  })
  addWrite(app, {
    ...COMMON,
    method: 'post',
    path: `${PATH}/{calendar}/holidays/import`,
    summary: 'Import the holidays of an iCalendar file',
    description:
      'Whole-day events, of one date or plainly of every year; what is not taken is named with its line and reason. Adds and renames, and removes none. With `dryRun` it only says what it would do, and how many open tickets would be owed something at another instant.',
    body: importInput,
    maxBytes: MOST_IMPORT_BYTES,
    answer: importDoc,
    status: 200,
    before: (call) => refuseChange(call, calendarId(call.c)),
    run: ({ c, viewer, options }, input) => importHolidays(viewer, calendarId(c), input, options),
  })
}

async function refuseChange({ viewer, options }: WriteCall, id?: string): Promise<Failure | null> {
  const all = await findCalendars(viewer)
  if (id !== undefined && !all?.calendars.some((calendar) => calendar.id === id)) {
    return noSuchCalendar(id)
  }
  if (!all || !can(viewer, 'calendar.edit')) return mayNotEdit()
  const { ifVersion } = options
  if (ifVersion !== undefined && ifVersion !== all.version) return stale('The calendars', all)
  return all.build ? isBuilding() : null
}
