import 'server-only'
import { z } from '@hono/zod-openapi'
import { calendarDoc, calendarsDoc, revisionPageDoc } from '@/lib/api/docs/calendar-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { afterParam, limitParam } from '@/lib/api/read-query'
import { json, jsonOf } from '@/lib/api/respond'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { noSuchCalendar } from '@/lib/business-calendars/edits'
import { findCalendar, findCalendars, listRevisions } from '@/lib/business-calendars/queries'
import { fail } from '@/lib/outcome'
import { addCalendarWrites, calendarId } from './calendar-writes'

const TAG = 'Calendars'
const mayNotSee = () => fail('FORBIDDEN', 'Your role may not see the calendars.')
const refuse = (viewer: Viewer) => (can(viewer, 'policy.see') ? null : mayNotSee())

/** Business calendars with their holidays, which plan uses which, and how they came to be so. */
export function addCalendarRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/calendars',
    summary: 'All business calendars and which plan runs on which',
    description:
      'As last edited. While `build` is there, clocks are still being computed anew by it. The version is one of all calendars.',
    tag: TAG,
    query: z.strictObject({}),
    answers: { 200: calendarsDoc },
    refusals: [422],
    before: refuse,
    run: async ({ viewer }) => {
      const all = await findCalendars(viewer)
      return all ? json(200, all, { etag: `"${all.version}"` }) : problemOf(mayNotSee())
    },
  })
  addRead(app, {
    path: '/api/v1/calendars/history',
    summary: 'Who changed the calendars when, why and how, the latest first',
    tag: TAG,
    query: z.strictObject({ limit: limitParam, after: afterParam }),
    answers: { 200: revisionPageDoc },
    refusals: [400, 422],
    before: refuse,
    run: async ({ viewer, query }) => {
      const page = await listRevisions(viewer, query)
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addCalendarWrites(app)
  addRead(app, {
    path: '/api/v1/calendars/{calendar}',
    summary: 'One business calendar',
    tag: TAG,
    query: z.strictObject({}),
    answers: { 200: calendarDoc, 304: null },
    headers: ['If-None-Match'],
    refusals: [404, 422],
    before: refuse,
    run: async ({ c, viewer }) => {
      const calendar = await findCalendar(viewer, calendarId(c))
      return calendar ? jsonOf(c, calendar) : problemOf(noSuchCalendar(calendarId(c)))
    },
  })
}
