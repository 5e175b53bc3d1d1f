import { z } from 'zod'
import { DEPLOYMENTS, SEGMENTS, SLA_PLANS } from '@/lib/priority/types'
import { emailText, text } from '@/lib/tickets/schema'

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/,
    'must be a domain such as example.com',
  )

const fields = {
  name: text(200),
  domains: z.array(domain).max(100),
  segment: z.enum(SEGMENTS),
  deployment: z.enum(DEPLOYMENTS),
  slaPlan: z.enum(SLA_PLANS).nullable(),
  ceOwner: emailText.nullable(),
}

export const newAccountInput = z.strictObject({
  ...fields,
  domains: fields.domains.default([]),
  slaPlan: fields.slaPlan.default(null),
  ceOwner: fields.ceOwner.default(null),
})
export type NewAccountInput = z.output<typeof newAccountInput>

export const accountPatch = z.strictObject(fields).partial()
export type AccountPatch = z.output<typeof accountPatch>
