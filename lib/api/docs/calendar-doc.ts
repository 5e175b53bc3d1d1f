import { z } from '@hono/zod-openapi'
import type {
  CalendarsView,
  CalendarView,
  ImportView,
  RevisionPage,
} from '@/lib/business-calendars/view'
import { WEEKDAYS } from '@/lib/calendar/definition'
import { SLA_PLANS } from '@/lib/priority/types'
import { IN_THE_MAKING } from '@/lib/ranking/queries'
import { instantDoc } from './ticket-doc'

const holidayDoc = z
  .strictObject({ date: z.iso.date(), name: z.string(), yearly: z.boolean() })
  .openapi('Holiday')

export const calendarDoc = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    timeZone: z.string(),
    weekly: z.array(
      z.strictObject({ day: z.enum(WEEKDAYS), from: z.string(), to: z.string() }).openapi({
        description: 'Local times; `to` may be 24:00, and a `to` before `from` is on the next day.',
      }),
    ),
    holidays: z.array(holidayDoc),
    hoursPerBusinessDay: z.number().nullable(),
    plans: z.array(z.enum(SLA_PLANS)),
    standard: z.boolean(),
    version: z.int(),
  })
  .openapi('Calendar') satisfies z.ZodType<CalendarView>

const buildDoc = z.strictObject({
  phase: z.enum(IN_THE_MAKING),
  done: z.int(),
  total: z.int(),
  moved: z.int(),
  calendarRevision: z.int(),
  policyVersionId: z.int(),
  startedAt: instantDoc,
})

export const calendarsDoc = z
  .strictObject({
    calendars: z.array(calendarDoc),
    byPlan: z.record(z.enum(SLA_PLANS), z.string()),
    standardId: z.string(),
    version: z.int(),
    build: buildDoc.nullable(),
  })
  .openapi('Calendars') satisfies z.ZodType<CalendarsView>

export const revisionPageDoc = z
  .strictObject({
    items: z.array(
      z.strictObject({
        revision: z.int(),
        reason: z.string().nullable(),
        by: z.string().nullable(),
        byName: z.string().nullable(),
        at: instantDoc,
        changes: z.array(z.string()),
        moved: z.int().nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi('CalendarRevisionPage') satisfies z.ZodType<RevisionPage>

export const importDoc = z
  .strictObject({
    added: z.array(holidayDoc),
    renamed: z.array(
      z.strictObject({
        date: z.iso.date(),
        yearly: z.boolean(),
        from: z.string(),
        to: z.string(),
      }),
    ),
    present: z.array(holidayDoc),
    skipped: z.array(z.strictObject({ line: z.int(), name: z.string(), reason: z.string() })),
    forecast: z
      .strictObject({ moved: z.int(), looked: z.int(), open: z.int() })
      .nullable()
      .openapi({
        description:
          'Of a dry run: of `open` tickets the newest `looked` were computed anew, and `moved` would be owed something at another instant.',
      }),
    version: z.int(),
  })
  .openapi('HolidayImport') satisfies z.ZodType<ImportView>
