import { z } from 'zod'
import { WEEKDAYS } from '@/lib/calendar/definition'
import { SLA_PLANS } from '@/lib/priority/types'
import { text } from '@/lib/tickets/schema'

export const MOST_HOLIDAYS = 1000
/** Of an iCalendar file. */
const MOST_FILE_BYTES = 1024 * 1024

const MOST_OPENINGS = 100
const MOST_ID = 64

const time = z.string().regex(/^\d{2}:\d{2}$/, 'must be a time of day such as 09:30, or 24:00')
const reason = text(1000)
const calendarId = text(MOST_ID)

const openingInput = z.strictObject({ day: z.enum(WEEKDAYS), from: time, to: time })

const holidayInput = z.strictObject({
  date: z.iso.date({ error: 'must be a date such as 2026-12-25' }),
  name: text(100),
  yearly: z.boolean().default(false),
})

const calendarFields = z.strictObject({
  name: text(80),
  timeZone: text(80),
  weekly: z.array(openingInput).max(MOST_OPENINGS, `must be at most ${MOST_OPENINGS} openings`),
  holidays: z
    .array(holidayInput)
    .max(MOST_HOLIDAYS, `must be at most ${MOST_HOLIDAYS} holidays`)
    .default([]),
  /** Open hours of one business day, for targets in days; null = the policy's. */
  hoursPerBusinessDay: z
    .number('must be a number of hours')
    .min(1, 'must be from 1 to 24')
    .max(24, 'must be from 1 to 24')
    .nullable()
    .default(null),
})

export const calendarInput = calendarFields.extend({ reason })
export type CalendarInput = z.output<typeof calendarInput>

export const removalInput = z.strictObject({ reason })

export const usesInput = z.strictObject({
  byPlan: z.record(z.enum(SLA_PLANS), calendarId),
  standardId: calendarId,
  reason,
})
export type UsesInput = z.output<typeof usesInput>

const bytes = new TextEncoder()

export const importInput = z
  .strictObject({
    /** The text of an iCalendar file. */
    file: z
      .string()
      .refine((file) => bytes.encode(file).length <= MOST_FILE_BYTES, 'must be at most 1 MB'),
    /** Only says what it would do. */
    dryRun: z.boolean().default(false),
    reason: reason.optional(),
  })
  .refine(({ dryRun, reason: given }) => dryRun || given !== undefined, {
    path: ['reason'],
    message: 'must not be empty',
  })
export type ImportInput = z.output<typeof importInput>
