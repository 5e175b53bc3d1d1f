import { z } from 'zod'
import { DEPLOYMENTS, SEGMENTS, SLA_PLANS } from '@/lib/priority/types'
import { emailText, text } from '@/lib/tickets/schema'

/** A mail domain. */
export const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/,
    'must be a domain such as example.com',
  )

const ZONE = /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/

/** Whether the platform knows it; an offset such as +02:00 is no zone, since it knows no summer time. */
function isTimeZone(name: string): boolean {
  try {
    return ZONE.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

const timeZone = text(64).refine(isTimeZone, 'must be a time zone such as Europe/Berlin').nullable()

const fields = {
  name: text(200),
  domains: z.array(domain).max(100),
  segment: z.enum(SEGMENTS),
  deployment: z.enum(DEPLOYMENTS),
  slaPlan: z.enum(SLA_PLANS).nullable(),
  ceOwner: emailText.nullable(),
  timeZone,
  notes: text(5000).nullable(),
}

export const newAccountInput = z.strictObject({
  ...fields,
  domains: fields.domains.default([]),
  slaPlan: fields.slaPlan.default(null),
  ceOwner: fields.ceOwner.default(null),
  timeZone: timeZone.default(null),
  notes: fields.notes.default(null),
})
export type NewAccountInput = z.output<typeof newAccountInput>

export const accountPatch = z.strictObject(fields).partial()
export type AccountPatch = z.output<typeof accountPatch>

/** The parts of an account that decide the place of its tickets. */
export const rankingPatch = z
  .strictObject({
    segment: fields.segment,
    deployment: fields.deployment,
    slaPlan: fields.slaPlan,
  })
  .partial()
export type RankingPatch = z.output<typeof rankingPatch>

export const newContactInput = z.strictObject({
  email: emailText,
  name: text(200).nullable().default(null),
  timeZone: timeZone.default(null),
})
export type NewContactInput = z.output<typeof newContactInput>

export const contactPatch = z.strictObject({ name: text(200).nullable(), timeZone }).partial()
export type ContactPatch = z.output<typeof contactPatch>

export const blockInput = z.strictObject({ reason: text(1000) })
export type BlockInput = z.output<typeof blockInput>
