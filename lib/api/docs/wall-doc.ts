import { z } from '@hono/zod-openapi'
import { SEGMENTS, WORKLOAD_MODES } from '@/lib/priority/types'
import type { WallView } from '@/lib/wall/view'
import { queueItemDoc } from './queue-doc'
import { instantDoc, orNull, priorityDoc, reasonDoc } from './ticket-doc'

const attainmentDoc = z.strictObject({ met: z.int(), of: z.int() }).openapi('Attainment', {
  description: 'Of so many first responses that are decided so many were in time.',
})

const wallClockDoc = z
  .strictObject({
    number: z.int(),
    subject: z.string(),
    accountName: z.string(),
    segment: z.enum(SEGMENTS),
    priority: priorityDoc,
    respondBy: instantDoc,
    assigneeName: z.string().nullable(),
  })
  .openapi('WallClock')

export const wallDoc = z
  .strictObject({
    at: instantDoc,
    total: z.int(),
    numberOne: orNull(z.strictObject({ item: queueItemDoc, explanation: z.array(reasonDoc) })),
    clocks: z.array(wallClockDoc),
    overdue: z.strictObject({
      count: z.int(),
      isMore: z.boolean(),
      oldest: instantDoc.nullable(),
    }),
    workload: z.strictObject({
      mode: z.enum(WORKLOAD_MODES),
      since: instantDoc,
      reason: z.string(),
      by: z.string().nullable(),
      byName: z.string().nullable(),
    }),
    onDuty: z
      .array(z.strictObject({ name: z.string(), until: instantDoc }))
      .nullable()
      .openapi({ description: 'Null where the schedule is not yours to see.' }),
    nextArrival: orNull(z.strictObject({ at: instantDoc, people: z.int() })),
    today: z.strictObject({
      day: z.iso.date(),
      timeZone: z.string(),
      aimPercent: z.number(),
      sla: attainmentDoc,
      goal: attainmentDoc,
    }),
  })
  .openapi('Wall') satisfies z.ZodType<WallView>
