import 'server-only'
import { z } from '@hono/zod-openapi'
import { followingDoc, inboxPageDoc, unreadDoc } from '@/lib/api/docs/inbox-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { afterParam, limitParam } from '@/lib/api/read-query'
import { json } from '@/lib/api/respond'
import { noSuchTicket, ticketNumber } from '@/lib/api/ticket-gate'
import { type Following, setFollowing } from '@/lib/notifications/follow'
import { markRead } from '@/lib/notifications/mutations'
import { listInbox } from '@/lib/notifications/queries'
import { readInput } from '@/lib/notifications/schema'

/** One's own notifications; everybody has an inbox, and sees no other. */
export function addInboxRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/inbox',
    summary: 'Your notifications, newest first',
    description: 'Of tickets that you may see. `unread` counts all unread ones, whatever the page.',
    tag: 'Inbox',
    query: z.strictObject({
      limit: limitParam,
      after: afterParam,
      show: z.enum(['all', 'unread']).default('all'),
    }),
    answers: { 200: inboxPageDoc },
    refusals: [400, 422],
    run: async ({ viewer, query }) => {
      const page = await listInbox(viewer, query)
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/inbox/read',
    summary: 'Mark notifications as read',
    description:
      'Those named, those of a ticket, or all. What is read already, or not yours, stays as it is.',
    tag: 'Inbox',
    body: readInput,
    answer: unreadDoc,
    status: 200,
    versioned: false,
    before: async () => null,
    run: ({ viewer, options }, input) => markRead(viewer, input, options),
  })
  addFollowing(app, 'put', 'Follow a ticket')
  addFollowing(app, 'delete', 'Follow a ticket no longer')
}

/** Whoever may see a ticket may follow it; doing it twice changes nothing. */
function addFollowing(app: ApiApp, method: 'put' | 'delete', summary: string): void {
  addWrite<z.ZodType, Following>(app, {
    method,
    path: '/api/v1/tickets/{number}/following',
    summary,
    tag: 'Inbox',
    body: null,
    answer: followingDoc,
    status: 200,
    versioned: false,
    before: async () => null,
    run: async ({ c, viewer }) => {
      const number = ticketNumber(c)
      return number === 0 ? noSuchTicket(c) : setFollowing(viewer, number, method === 'put')
    },
  })
}
