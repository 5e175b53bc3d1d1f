import { z } from '@hono/zod-openapi'
import { REQUEST_PARTS } from '@/lib/presales/parts'
import {
  PRIORITIES,
  SEGMENTS,
  SEVERITIES,
  SLA_PLANS,
  SLOWNESSES,
  TICKET_STATUSES,
} from '@/lib/priority/types'
import { PERSON_ROLES } from '@/lib/tickets/extras'
import { INPUT_SOURCES, type TicketView } from '@/lib/tickets/view'
import { attachmentDoc } from './attachment-doc'

/** A schema that has a name of its own, or null. */
export const orNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()])

export const instantDoc = z.iso.datetime({ precision: 3 })
export const severityDoc = z.enum(SEVERITIES)
export const priorityDoc = z.enum(PRIORITIES)

export const reasonDoc = z.strictObject({ rule: z.string(), text: z.string() }).openapi('Reason', {
  description: 'A rule of the policy and what it means here.',
  example: { rule: 'R17', text: 'Severity S1 is P1' },
})

export const deviationDoc = z
  .strictObject({
    rankAs: priorityDoc,
    reason: z.string(),
    by: z.string(),
    since: instantDoc,
    expiresAt: instantDoc,
  })
  .openapi('Deviation')

const factsDoc = z.strictObject({
  totalLossOfService: z.boolean(),
  failedDeployment: z.boolean(),
  securityRelated: z.boolean(),
  usersAffectedPercent: z.number().nullable(),
  coreFeaturesUnavailable: z.boolean(),
  slowness: z.enum(SLOWNESSES),
  acceptableWorkaround: z.boolean(),
})

const triageDoc = z
  .strictObject({
    facts: factsDoc,
    severity: severityDoc.nullable(),
    priority: priorityDoc,
    proposedSeverity: severityDoc.nullable(),
    proposedPriority: priorityDoc,
    reason: z.string().nullable(),
    inputs: z.array(z.strictObject({ from: z.enum(INPUT_SOURCES), text: z.string() })),
    by: z.string(),
    at: instantDoc,
  })
  .openapi('Triage')

const recipientDoc = z
  .strictObject({ email: z.string(), name: z.string().nullable() })
  .openapi('Recipient')

const messageDoc = z
  .strictObject({
    id: z.uuid(),
    ticket: z.int(),
    kind: z.enum(['REPLY', 'NOTE', 'REQUESTER', 'NOTICE']),
    author: z.string().nullable(),
    authorName: z.string().nullable(),
    body: z.string(),
    firstResponse: z.strictObject({ tried: z.string(), nextStep: z.string() }).nullable(),
    mentions: z.array(z.strictObject({ name: z.string(), email: z.string() })),
    to: z.array(recipientDoc),
    cc: z.array(recipientDoc),
    attachments: z.array(attachmentDoc),
    at: instantDoc,
    queuedUntil: instantDoc.nullable(),
  })
  .openapi('Message', {
    description:
      'A NOTICE tells the requester something and answers nothing: it stops no clock and clears no wait. `to` and `cc`: whom a message of ours reaches.',
  })

const personDoc = z.strictObject({
  role: z.enum(PERSON_ROLES),
  email: z.string(),
  name: z.string().nullable(),
})

const part = z.string().nullable()
const requestDoc = z
  .strictObject({
    summary: part,
    attemptedAndExpected: part,
    stepsTaken: part,
    impact: part,
    designDocumentUrl: part,
    salesStage: part,
    keyDates: part,
    prospect: z.string().nullable(),
    prospectName: z.string().nullable(),
    missing: z.array(z.enum(REQUEST_PARTS)),
  })
  .openapi('PreSalesRequest')

/** `TicketView` for the document; the tests hold every answer to it. */
export const ticketDoc = z
  .strictObject({
    number: z.int(),
    subject: z.string(),
    status: z.enum(TICKET_STATUSES),
    account: z.uuid(),
    accountName: z.string(),
    segment: z.enum(SEGMENTS),
    slaPlan: z.enum(SLA_PLANS),
    requester: z.string().nullable(),
    requesterName: z.string().nullable(),
    assignee: z.string().nullable(),
    assigneeName: z.string().nullable(),
    offeredAt: instantDoc.nullable().openapi({
      description:
        'Since when it is offered to those on duty: its assignee is off, a word is owed.',
    }),
    claimedSeverity: severityDoc.nullable(),
    openedByCe: z.boolean(),
    request: orNull(requestDoc),
    triage: orNull(triageDoc),
    severity: severityDoc.nullable(),
    priority: priorityDoc,
    provisional: z.boolean(),
    receivedAt: instantDoc,
    firstRespondedAt: instantDoc.nullable(),
    awaitingSince: instantDoc.nullable(),
    nextUpdateAt: instantDoc.nullable(),
    wakeAt: instantDoc.nullable(),
    slaDueAt: instantDoc.nullable(),
    goalDueAt: instantDoc.nullable(),
    respondBy: instantDoc.nullable(),
    deviation: orNull(deviationDoc),
    ranked: z.boolean(),
    notRankedBecause: orNull(reasonDoc),
    position: z.int().nullable(),
    explanation: z.array(reasonDoc),
    messages: z.array(messageDoc),
    recipients: z.strictObject({
      to: z.array(recipientDoc),
      cc: z.array(recipientDoc),
      others: z.array(recipientDoc),
    }),
    productArea: z.string().nullable(),
    environment: z.string().nullable(),
    productVersion: z.string().nullable(),
    tags: z.array(z.string()),
    people: z.array(personDoc),
    version: z.int(),
  })
  .openapi('Ticket', {
    description:
      'Flat; null but never absent. The ETag is the version, which does not cover `position`.',
  }) satisfies z.ZodType<TicketView>
