import { z } from 'zod'
import { attachmentIds } from '@/lib/attachments/schema'
import { PRIORITIES, SEVERITIES, SLOWNESSES } from '@/lib/priority/types'
import { SETTABLE_STATUSES } from './transitions'
import { INPUT_SOURCES } from './view'

const NUL = '\u0000'
export const MAX_BODY_BYTES = 1024 * 1024
const bytes = new TextEncoder()

/** Text of a person: trimmed, not empty, no NUL (PostgreSQL cannot keep one). */
export function text(max: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .refine((value) => !value.includes(NUL), 'must not contain a NUL character')
}

/** A message's text: up to 1 MB. */
export const bodyText = z
  .string()
  .refine((value) => value.trim().length > 0, 'must not be empty')
  .refine((value) => bytes.encode(value).length <= MAX_BODY_BYTES, 'must be at most 1 MB')
  .refine((value) => !value.includes(NUL), 'must not contain a NUL character')

export const emailText = z
  .email('must be an email address')
  .max(254, 'must have at most 254 characters')
  .transform((value) => value.toLowerCase())

/** What the database and the calendar hold; the end is before "none" in a key. */
const FIRST_INSTANT = Date.UTC(1970, 0, 1)
const LAST_INSTANT = Date.UTC(9999, 0, 1)

/** ISO-8601 with a zone. */
export const instant = z.iso
  .datetime({ offset: true, error: 'must be an ISO-8601 instant such as 2026-11-24T09:30:00.000Z' })
  .refine((value) => {
    const ms = Date.parse(value)
    return ms >= FIRST_INSTANT && ms < LAST_INSTANT
  }, 'must be an instant from 1970 to 9998')
  .transform((value) => new Date(value).toISOString())

export const openTicketInput = z
  .strictObject({
    subject: text(500),
    body: bodyText,
    account: z.uuid('must be an account id').optional(),
    accountDomain: text(253)
      .transform((value) => value.toLowerCase())
      .optional(),
    requesterEmail: emailText.optional(),
    /** The trial channel that it came through. */
    channel: z.uuid('must be a channel id').optional(),
    claimedSeverity: z.enum(SEVERITIES).nullish(),
    receivedAt: instant.optional(),
  })
  .refine((input) => (input.account === undefined) !== (input.accountDomain === undefined), {
    path: ['account'],
    message: 'give either account (an id) or accountDomain',
  })
export type OpenTicketInput = z.output<typeof openTicketInput>

export const impactFacts = z.strictObject({
  totalLossOfService: z.boolean().default(false),
  failedDeployment: z.boolean().default(false),
  securityRelated: z.boolean().default(false),
  usersAffectedPercent: z.number().min(0).max(100).nullable().default(null),
  coreFeaturesUnavailable: z.boolean().default(false),
  slowness: z.enum(SLOWNESSES).default('NONE'),
  acceptableWorkaround: z.boolean().default(false),
})

export const triageInput = z.strictObject({
  facts: impactFacts,
  severity: z.enum(SEVERITIES).nullish(),
  priority: z.enum(PRIORITIES).nullish(),
  reason: text(5000).nullish(),
  inputs: z
    .array(z.strictObject({ from: z.enum(INPUT_SOURCES), text: text(5000) }))
    .max(50)
    .default([]),
})
export type TriageInput = z.output<typeof triageInput>

const MOST_RECIPIENTS = 60

/** People by email, nobody twice. */
const recipientList = z
  .array(emailText)
  .max(MOST_RECIPIENTS, `must be at most ${MOST_RECIPIENTS} people`)
  .refine((all) => new Set(all).size === all.length, 'must not name anybody twice')

const firstResponse = z.strictObject({ tried: text(20_000), nextStep: text(20_000) })

export const messageInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('REPLY'),
    body: bodyText,
    to: recipientList.min(1, 'must name somebody').optional(),
    cc: recipientList.optional(),
    firstResponse: firstResponse.nullish(),
    nextUpdateAt: instant.nullish(),
    status: z.enum(SETTABLE_STATUSES).optional(),
    reason: text(5000).nullish(),
    attachments: attachmentIds.optional(),
  }),
  z.strictObject({
    kind: z.literal('NOTE'),
    body: bodyText,
    attachments: attachmentIds.optional(),
  }),
  z.strictObject({
    kind: z.literal('REQUESTER'),
    body: bodyText,
    from: emailText,
    at: instant.optional(),
    attachments: attachmentIds.optional(),
  }),
])
export type MessageInput = z.output<typeof messageInput>

export const statusInput = z.strictObject({
  status: z.enum(['NEW', ...SETTABLE_STATUSES, 'CLOSED']),
  wakeAt: instant.nullish(),
  reason: text(5000).nullish(),
})
export type StatusInput = z.output<typeof statusInput>

export const assignmentInput = z.strictObject({
  assignee: emailText.nullable(),
  reason: text(5000).nullish(),
})
export type AssignmentInput = z.output<typeof assignmentInput>

export const deviationInput = z.strictObject({
  rankAs: z.enum(PRIORITIES),
  reason: text(5000),
  expiresAt: instant.optional(),
})
export type DeviationInput = z.output<typeof deviationInput>

export const handoverInput = z
  .strictObject({
    assignee: emailText,
    context: text(5000),
    stepsSoFar: text(20_000),
    links: text(5000).nullish(),
    lastStep: text(5000),
    lastStepBy: text(200).nullish(),
    nextStep: text(5000),
    nextStepBy: text(200).nullish(),
    nextStepAt: instant.nullish(),
  })
  .transform(({ links = null, nextStepAt = null, ...input }) => ({ ...input, links, nextStepAt }))
export type HandoverInput = z.output<typeof handoverInput>
