import { z } from 'zod'
import { WEEKDAYS } from '@/lib/calendar/definition'
import { emailText, instant, text } from '@/lib/tickets/schema'
import { isTimeZone } from './zone'

/** A plan for longer than this is a mistake in the date. */
const YEARS = { min: '2020-01-01', max: '2100-12-31' }
const MOST_PEOPLE = 99
const LONGEST_MINUTES = 24 * 60
const LONGEST_RHYTHM = 8
const MOST_ROWS = 2000

export const dateText = z.iso
  .date('must be a date such as 2026-11-30')
  .refine((date) => date >= YEARS.min && date <= YEARS.max, 'must lie between 2020 and 2100')

const person = emailText
const shiftFields = z.strictObject({
  person,
  timeZone: z.string().max(64).refine(isTimeZone, 'must be a time zone such as Europe/Berlin'),
  startsOn: dateText,
  startTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00'),
  durationMinutes: z
    .int('must be a number of minutes')
    .min(1, 'must be at least a minute')
    .max(LONGEST_MINUTES, 'must be at most 24 hours'),
  weekdays: z
    .array(z.enum(WEEKDAYS, 'must be days such as MON'))
    .transform((days) => WEEKDAYS.filter((day) => days.includes(day)))
    .default([]),
  everyWeeks: z
    .int('must be a number of weeks')
    .min(1, 'must be at least 1')
    .max(LONGEST_RHYTHM, `must be at most ${LONGEST_RHYTHM}`)
    .default(1),
  endsOn: dateText.nullable().default(null),
  needed: z
    .int('must be a number of people')
    .min(0, 'must not be negative')
    .max(MOST_PEOPLE, `must be at most ${MOST_PEOPLE}`)
    .default(1),
})

const endsInTime = {
  when: (shift: { startsOn: string; endsOn: string | null }) =>
    shift.endsOn === null || shift.endsOn >= shift.startsOn,
  say: { path: ['endsOn'], message: 'must not be before it begins' },
}

/** A shift by its rule; without weekdays it is that one day's. */
export const shiftInput = shiftFields.refine(endsInTime.when, endsInTime.say)
export type ShiftInput = z.output<typeof shiftInput>

const offFields = z.strictObject({
  person,
  from: instant,
  until: instant,
  reason: text(1000).nullish(),
})
const offInTime = {
  when: (off: { from: string; until: string }) => off.from < off.until,
  say: { path: ['until'], message: 'must be later than its beginning' },
}

export const timeOffInput = offFields.refine(offInTime.when, offInTime.say)
export type TimeOffInput = z.output<typeof timeOffInput>

const known = { id: z.uuid('must be an id').optional() }
/** What `GET` adds to a shift or a time off, so that what was read can be sent back. */
const readOnly = { name: z.string().optional(), version: z.int().optional() }

/** What `GET` says beside the plan. */
const shown = z.unknown().optional()

/**
 * The plan whole: what is not named any more is taken out of it, a list that is left out stays. What `GET` gave may be
 * sent back as it is; what is not the plan in it is not read.
 */
export const planInput = z.strictObject({
  shifts: z
    .array(
      shiftFields
        .extend({ ...known, ...readOnly, cancelled: z.array(dateText).optional() })
        .refine(endsInTime.when, endsInTime.say),
    )
    .max(MOST_ROWS, `must be at most ${MOST_ROWS}`)
    .optional(),
  timeOff: z
    .array(offFields.extend({ ...known, ...readOnly }).refine(offInTime.when, offInTime.say))
    .max(MOST_ROWS, `must be at most ${MOST_ROWS}`)
    .optional(),
  from: shown,
  until: shown,
  occurrences: shown,
  gaps: shown,
  onDuty: shown,
  next: shown,
  swaps: shown,
  handovers: shown,
  capacity: shown,
  version: shown,
})
export type PlanInput = z.output<typeof planInput>

export const cancellationInput = z.strictObject({ date: dateText, reason: text(1000) })
export type CancellationInput = z.output<typeof cancellationInput>

const occurrence = { shift: z.uuid('must be the id of a shift'), date: dateText }

export const swapInput = z
  .strictObject({
    ...occurrence,
    with: emailText,
    giveBack: z.strictObject(occurrence).nullish(),
    reason: text(1000).nullish(),
    /** A lead does it without asking. */
    atOnce: z.boolean().default(false),
  })
  .refine(({ atOnce, reason }) => !atOnce || Boolean(reason), {
    path: ['reason'],
    message: 'doing it at once needs a reason',
  })
export type SwapInput = z.output<typeof swapInput>

export const swapDecision = z.strictObject({
  decision: z.enum(['ACCEPT', 'DECLINE'], 'must be ACCEPT or DECLINE'),
})
export type SwapDecision = z.output<typeof swapDecision>

export const handoverInput = z.strictObject({ ...occurrence, text: text(5000) })
export type HandoverInput = z.output<typeof handoverInput>
