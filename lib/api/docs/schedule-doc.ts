import { z } from '@hono/zod-openapi'
import { WEEKDAYS } from '@/lib/calendar/definition'
import {
  type FeedView,
  type HandoverView,
  type OccurrenceView,
  type ScheduleView,
  type ShiftView,
  SWAP_STATES,
  type SwapView,
  type TimeOffView,
} from '@/lib/schedule/view'
import { instantDoc } from './ticket-doc'

const span = { from: instantDoc, until: instantDoc }
const person = { person: z.string(), name: z.string() }
const run = { shift: z.uuid(), date: z.iso.date() }

export const shiftDoc = z
  .strictObject({
    id: z.uuid(),
    ...person,
    timeZone: z.string(),
    startsOn: z.iso.date(),
    startTime: z.string(),
    durationMinutes: z.int(),
    weekdays: z.array(z.enum(WEEKDAYS)),
    everyWeeks: z.int(),
    endsOn: z.iso.date().nullable(),
    needed: z.int(),
    cancelled: z.array(z.iso.date()),
    version: z.int(),
  })
  .openapi('Shift') satisfies z.ZodType<ShiftView>

export const timeOffDoc = z
  .strictObject({
    id: z.uuid(),
    ...person,
    ...span,
    reason: z.string().nullable(),
    version: z.int(),
  })
  .openapi('TimeOff') satisfies z.ZodType<TimeOffView>

const occurrenceDoc = z
  .strictObject({
    ...run,
    ...person,
    ...span,
    needed: z.int(),
    duty: z.array(z.strictObject(span)),
  })
  .openapi('ShiftOccurrence') satisfies z.ZodType<OccurrenceView>

export const swapDoc = z
  .strictObject({
    id: z.uuid(),
    ...run,
    ...span,
    asker: z.string(),
    askerName: z.string(),
    asked: z.string(),
    askedName: z.string(),
    giveBack: z.strictObject({ ...run, ...span }).nullable(),
    reason: z.string().nullable(),
    state: z.enum(SWAP_STATES),
    byLead: z.boolean(),
    askedAt: instantDoc,
    decidedAt: instantDoc.nullable(),
    version: z.int(),
  })
  .openapi('ShiftSwap') satisfies z.ZodType<SwapView>

export const handoverDoc = z
  .strictObject({
    id: z.uuid(),
    ...run,
    ...span,
    author: z.string(),
    authorName: z.string(),
    text: z.string(),
    writtenAt: instantDoc,
    version: z.int(),
  })
  .openapi('ShiftHandover') satisfies z.ZodType<HandoverView>

export const scheduleDoc = z
  .strictObject({
    ...span,
    shifts: z.array(shiftDoc),
    timeOff: z.array(timeOffDoc),
    occurrences: z.array(occurrenceDoc),
    gaps: z.array(z.strictObject({ ...span, onDuty: z.int(), needed: z.int() })),
    onDuty: z.array(z.strictObject({ ...person, ...span })),
    next: z.strictObject({ at: instantDoc, people: z.array(z.strictObject(person)) }).nullable(),
    swaps: z.array(swapDoc),
    handovers: z.array(handoverDoc),
    capacity: z.array(
      z.strictObject({
        ...person,
        atCapacity: z.boolean(),
        reason: z.string().nullable(),
        since: instantDoc.nullable(),
        takesAtMost: z.int().nullable(),
      }),
    ),
    version: z.int(),
  })
  .openapi('Schedule') satisfies z.ZodType<ScheduleView>

export const feedDoc = z
  .strictObject({ createdAt: instantDoc, url: z.string().nullable() })
  .openapi('ShiftFeed') satisfies z.ZodType<FeedView>
