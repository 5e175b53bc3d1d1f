import { z } from '@hono/zod-openapi'
import { SEGMENTS, TICKET_STATUSES } from '@/lib/priority/types'
import type { RecentTicketView } from '@/lib/recent-tickets/view'
import type { SavedViewView } from '@/lib/saved-views/view'
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

export const savedViewDoc = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    query: z.string(),
    shared: z.boolean(),
    owner: z.string(),
    editable: z.boolean(),
    removable: z.boolean(),
    version: z.int(),
    count: z.int().nullable(),
    more: z.boolean(),
  })
  .openapi('SavedView', {
    description: '`count` goes up to 1,000; `more` says that there are more.',
  }) satisfies z.ZodType<SavedViewView>

export const savedViewsDoc = z.strictObject({ items: z.array(savedViewDoc) }).openapi('SavedViews')

const recentTicketDoc = z
  .strictObject({
    number: z.int(),
    subject: z.string(),
    accountName: z.string(),
    status: z.enum(TICKET_STATUSES),
    viewedAt: instantDoc,
  })
  .openapi('RecentTicket') satisfies z.ZodType<RecentTicketView>

export const recentTicketsDoc = z
  .strictObject({ items: z.array(recentTicketDoc) })
  .openapi('RecentTickets')
