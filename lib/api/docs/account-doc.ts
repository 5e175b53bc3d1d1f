import { z } from '@hono/zod-openapi'
import type { AccountPage, AccountView, ContactPage, ContactView } from '@/lib/accounts/view'
import { DEPLOYMENTS, SEGMENTS, SLA_PLANS } from '@/lib/priority/types'
import { instantDoc } from './ticket-doc'

export const accountDoc = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    domains: z.array(z.string()),
    segment: z.enum(SEGMENTS),
    deployment: z.enum(DEPLOYMENTS),
    slaPlan: z.enum(SLA_PLANS).nullable(),
    ceOwner: z.string().nullable(),
    timeZone: z.string().nullable(),
    notes: z.string().nullable(),
    version: z.int(),
  })
  .openapi('Account') satisfies z.ZodType<AccountView>

export const accountPageDoc = z
  .strictObject({ items: z.array(accountDoc), next: z.string().nullable() })
  .openapi('AccountPage') satisfies z.ZodType<AccountPage>

export const contactDoc = z
  .strictObject({
    id: z.uuid(),
    email: z.string(),
    name: z.string().nullable(),
    timeZone: z.string().nullable(),
    blocked: z
      .strictObject({ since: instantDoc, reason: z.string(), by: z.string().nullable() })
      .nullable(),
    version: z.int(),
  })
  .openapi('Contact') satisfies z.ZodType<ContactView>

export const contactPageDoc = z
  .strictObject({ items: z.array(contactDoc), next: z.string().nullable() })
  .openapi('ContactPage') satisfies z.ZodType<ContactPage>
