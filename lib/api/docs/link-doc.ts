import { z } from '@hono/zod-openapi'
import { TICKET_STATUSES } from '@/lib/priority/types'
import type { LinkView } from '@/lib/tickets/link-view'
import { LINK_KINDS } from '@/lib/tickets/link-words'
import { instantDoc, priorityDoc } from './ticket-doc'

/** `LinkView` for the document. */
export const linkDoc = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(LINK_KINDS),
    side: z.enum(['FROM', 'TO']),
    number: z.int(),
    subject: z.string(),
    status: z.enum(TICKET_STATUSES),
    priority: priorityDoc,
    assignee: z.string().nullable(),
    assigneeName: z.string().nullable(),
    version: z.int(),
    by: z.string().nullable(),
    byName: z.string().nullable(),
    at: instantDoc,
    undoUntil: instantDoc.nullable(),
  })
  .openapi('TicketLink', {
    description:
      'Read as “FROM is KIND of TO”; `side` is where the ticket in the address stands, the rest is the other one’s.',
  }) satisfies z.ZodType<LinkView>

export const linkListDoc = z.strictObject({ items: z.array(linkDoc) }).openapi('TicketLinks')
