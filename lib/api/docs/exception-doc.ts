import { z } from '@hono/zod-openapi'
import {
  EXCEPTION_STATES,
  type ExceptionDetail,
  type ExceptionPage,
  type ExceptionView,
  STEP_KINDS,
} from '@/lib/exceptions/view'
import { DEPLOYMENTS, SEGMENTS, TICKET_STATUSES } from '@/lib/priority/types'
import { instantDoc } from './ticket-doc'

const fields = {
  id: z.uuid(),
  state: z.enum(EXCEPTION_STATES),
  scope: z.strictObject({ account: z.uuid().nullable(), channel: z.uuid().nullable() }),
  account: z.uuid(),
  accountName: z.string(),
  channelName: z.string().nullable(),
  reason: z.string(),
  businessCase: z.string().nullable(),
  from: instantDoc,
  until: instantDoc,
  requestedBy: z.string(),
  requestedByName: z.string(),
  requestedAt: instantDoc,
  decidedBy: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: instantDoc.nullable(),
  decisionReason: z.string().nullable(),
  endedAt: instantDoc.nullable(),
  version: z.int(),
}

export const exceptionDoc = z
  .strictObject(fields)
  .openapi('Exception') satisfies z.ZodType<ExceptionView>

const impactTicket = z.strictObject({
  number: z.int(),
  subject: z.string(),
  status: z.enum(TICKET_STATUSES),
  position: z.int().nullable(),
})

export const exceptionDetailDoc = z
  .strictObject({
    ...fields,
    steps: z.array(
      z.strictObject({
        kind: z.enum(STEP_KINDS),
        by: z.string().nullable(),
        byName: z.string().nullable(),
        reason: z.string().nullable(),
        at: instantDoc,
      }),
    ),
    impact: z.strictObject({ enters: z.array(impactTicket), leaves: z.array(impactTicket) }),
    facts: z.strictObject({
      segment: z.enum(SEGMENTS),
      deployment: z.enum(DEPLOYMENTS),
      ceOwner: z.string().nullable(),
      ceOwnerName: z.string().nullable(),
      openTickets: z.int(),
      withCe: z.int(),
      earlier: z.int(),
    }),
  })
  .openapi('ExceptionDetail') satisfies z.ZodType<ExceptionDetail>

export const exceptionPageDoc = z
  .strictObject({ items: z.array(exceptionDoc), next: z.string().nullable() })
  .openapi('ExceptionPage') satisfies z.ZodType<ExceptionPage>
