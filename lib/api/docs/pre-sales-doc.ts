import { z } from '@hono/zod-openapi'
import type { DeskPage } from '@/lib/presales/view'
import { PRIORITIES, TICKET_STATUSES } from '@/lib/priority/types'
import { instantDoc } from './ticket-doc'

const nullable = z.string().nullable()

export const deskPageDoc = z
  .strictObject({
    items: z.array(
      z.strictObject({
        number: z.int(),
        subject: z.string(),
        account: z.uuid(),
        accountName: z.string(),
        ceOwner: nullable,
        ceOwnerName: nullable,
        status: z.enum(TICKET_STATUSES),
        priority: z.enum(PRIORITIES),
        provisional: z.boolean(),
        position: z.int().nullable(),
        assignee: nullable,
        assigneeName: nullable,
        receivedAt: instantDoc,
        lastWordAt: instantDoc.nullable(),
        lastWordBy: nullable,
        nextUpdateAt: instantDoc.nullable(),
      }),
    ),
    next: nullable,
  })
  .openapi('PreSalesDesk') satisfies z.ZodType<DeskPage>
