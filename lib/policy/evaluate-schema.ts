import { z } from 'zod'
import {
  DEPLOYMENTS,
  PRIORITIES,
  SEGMENTS,
  SEVERITIES,
  SLA_PLANS,
  SLOWNESSES,
  TICKET_STATUSES,
  WORKLOAD_MODES,
} from '@/lib/priority/types'

const instant = z.iso.datetime({
  offset: true,
  error: 'must be an instant such as 2026-11-24T18:00:00.000Z',
})
const severity = z.enum(SEVERITIES)
const priority = z.enum(PRIORITIES)
const number = z.int().positive()

const facts = z.strictObject({
  totalLossOfService: z.boolean().optional(),
  failedDeployment: z.boolean().optional(),
  securityRelated: z.boolean().optional(),
  usersAffectedPercent: z.number().min(0).max(100).nullish(),
  coreFeaturesUnavailable: z.boolean().optional(),
  slowness: z.enum(SLOWNESSES).optional(),
  acceptableWorkaround: z.boolean().optional(),
})

const ticket = z.strictObject({
  number,
  segment: z.enum(SEGMENTS),
  deployment: z.enum(DEPLOYMENTS),
  slaPlan: z.enum(SLA_PLANS).nullish(),
  receivedAt: instant,
  status: z.enum(TICKET_STATUSES),
  claimedSeverity: severity.nullish(),
  triage: z
    .strictObject({
      facts: facts.optional(),
      severity: severity.nullish(),
      priority: priority.nullish(),
    })
    .nullish(),
  firstRespondedAt: instant.nullish(),
  awaitingSince: instant.nullish(),
  nextUpdateAt: instant.nullish(),
  deviation: z.strictObject({ rankAs: priority, expiresAt: instant }).nullish(),
  /** Read for pre-sales tickets only; a customer who was a prospect may still carry it. */
  preSales: z
    .strictObject({ openedByCe: z.boolean().optional(), exceptionActive: z.boolean().optional() })
    .nullish(),
})

/**
 * What `policy evaluate` and `POST /policy/evaluate` read. What may be left out has the policy's
 * default, and null says the same as leaving it out; an unknown field is an error.
 */
export const evaluateInputSchema = z
  .strictObject({
    /** Deviations count while `expiresAt` is later than this. */
    at: instant,
    mode: z.enum(WORKLOAD_MODES),
    holidays: z.array(z.iso.date({ error: 'must be a date such as 2026-12-25' })).optional(),
    tickets: z.array(ticket),
  })
  .superRefine(({ tickets }, context) => {
    const seen = new Set<number>()
    for (const [i, { number: n }] of tickets.entries()) {
      if (seen.has(n)) {
        const path = ['tickets', i, 'number']
        context.addIssue({ code: 'custom', path, message: `must be unique: ${n} came before` })
      }
      seen.add(n)
    }
  })

const evaluatedTicket = z.strictObject({
  number,
  ranked: z.boolean(),
  /** From 1; null outside the order. */
  position: number.nullable(),
  severity: severity.nullable(),
  priority,
  provisional: z.boolean(),
  slaDueAt: instant.nullable(),
  goalDueAt: instant.nullable(),
  respondBy: instant.nullable(),
})

/** What they give: the order as ticket numbers, and every ticket as it was asked, in that sequence. */
export const evaluateOutputSchema = z.strictObject({
  order: z.array(number),
  tickets: z.array(evaluatedTicket),
})

export type EvaluateInput = z.infer<typeof evaluateInputSchema>
export type EvaluateTicketInput = EvaluateInput['tickets'][number]
export type EvaluateOutput = z.infer<typeof evaluateOutputSchema>
