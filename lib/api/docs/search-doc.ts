import { z } from '@hono/zod-openapi'
import { SEGMENTS, TICKET_STATUSES } from '@/lib/priority/types'
import type { SearchHit, SearchPage } from '@/lib/search/view'
import { instantDoc, orNull, priorityDoc } from './ticket-doc'

const partDoc = z.strictObject({ text: z.string(), hit: z.boolean() }).openapi('TextPart')

const searchHitDoc = z
  .strictObject({
    number: z.int(),
    subject: z.string(),
    marked: z.array(partDoc),
    excerpt: orNull(z.strictObject({ note: z.boolean(), parts: z.array(partDoc) })),
    status: z.enum(TICKET_STATUSES),
    priority: priorityDoc,
    provisional: z.boolean(),
    account: z.uuid(),
    accountName: z.string(),
    segment: z.enum(SEGMENTS),
    requester: z.string().nullable(),
    assignee: z.string().nullable(),
    assigneeName: z.string().nullable(),
    receivedAt: instantDoc,
    updatedAt: instantDoc,
  })
  .openapi('SearchHit') satisfies z.ZodType<SearchHit>

export const searchPageDoc = z
  .strictObject({
    items: z.array(searchHitDoc),
    total: z.int(),
    more: z.boolean(),
    next: z.string().nullable(),
  })
  .openapi('SearchPage', {
    description:
      '`total` counts the ranked hits. Of a common word the newest 1,000 are ranked; then `more` is true.',
  }) satisfies z.ZodType<SearchPage>
