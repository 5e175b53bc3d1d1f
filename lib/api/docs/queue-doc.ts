import { z } from '@hono/zod-openapi'
import { SEGMENTS, TICKET_STATUSES, WORKLOAD_MODES } from '@/lib/priority/types'
import type { CompareView } from '@/lib/queue/queries'
import type { QueueItem, QueuePage, WorkloadView } from '@/lib/queue/view'
import { deviationDoc, instantDoc, orNull, priorityDoc, reasonDoc, severityDoc } from './ticket-doc'

export const queueItemDoc = z
  .strictObject({
    position: z.int().nullable(),
    number: z.int(),
    subject: z.string(),
    account: z.uuid(),
    accountName: z.string(),
    segment: z.enum(SEGMENTS),
    status: z.enum(TICKET_STATUSES),
    severity: severityDoc.nullable(),
    priority: priorityDoc,
    provisional: z.boolean(),
    claimedSeverity: severityDoc.nullable(),
    receivedAt: instantDoc,
    firstRespondedAt: instantDoc.nullable(),
    respondBy: instantDoc.nullable(),
    slaDueAt: instantDoc.nullable(),
    goalDueAt: instantDoc.nullable(),
    assignee: z.string().nullable(),
    assigneeName: z.string().nullable(),
    deviation: orNull(deviationDoc),
    ceOwner: z.string().nullable().openapi({
      description:
        'In the lane `with-ce`: whose account it is; null for nobody, and in other lanes.',
    }),
    ceOwnerName: z.string().nullable(),
    decisive: orNull(reasonDoc),
    notRankedBecause: orNull(reasonDoc),
    version: z.int(),
  })
  .openapi('QueueItem') satisfies z.ZodType<QueueItem>

export const queuePageDoc = z
  .strictObject({
    mode: z.enum(WORKLOAD_MODES),
    orderVersion: z.int(),
    total: z.int(),
    items: z.array(queueItemDoc),
    next: z.string().nullable(),
  })
  .openapi('QueuePage') satisfies z.ZodType<QueuePage>

export const compareDoc = z
  .strictObject({
    first: z.int(),
    second: z.int(),
    part: z.string(),
    rule: z.string(),
    text: z.string(),
  })
  .openapi('Comparison') satisfies z.ZodType<CompareView>

export const workloadDoc = z
  .strictObject({
    mode: z.enum(WORKLOAD_MODES),
    since: instantDoc,
    reason: z.string(),
    by: z.string().nullable(),
    version: z.int(),
    suggestion: z.strictObject({ mode: z.enum(WORKLOAD_MODES), because: z.string() }).nullable(),
    nextArrival: z.strictObject({ at: instantDoc, people: z.int() }).nullable(),
  })
  .openapi('Workload') satisfies z.ZodType<WorkloadView>
