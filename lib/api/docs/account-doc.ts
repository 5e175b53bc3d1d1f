import { z } from '@hono/zod-openapi'
import type { AccountPage, AccountView } from '@/lib/accounts/view'
import { DEPLOYMENTS, SEGMENTS, SLA_PLANS } from '@/lib/priority/types'

export const accountDoc = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    domains: z.array(z.string()),
    segment: z.enum(SEGMENTS),
    deployment: z.enum(DEPLOYMENTS),
    slaPlan: z.enum(SLA_PLANS).nullable(),
    ceOwner: z.string().nullable(),
    version: z.int(),
  })
  .openapi('Account') satisfies z.ZodType<AccountView>

export const accountPageDoc = z
  .strictObject({ items: z.array(accountDoc), next: z.string().nullable() })
  .openapi('AccountPage') satisfies z.ZodType<AccountPage>
