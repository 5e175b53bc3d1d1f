import 'server-only'
import { z } from '@hono/zod-openapi'
import type { ApiApp } from '@/lib/api/document-call'
import { addWrite } from '@/lib/api/endpoint'
import { noSuchTicket, ticketNumber } from '@/lib/api/ticket-gate'
import { tellPresence } from '@/lib/presence/mutations'
import { PRESENCE_STATES } from '@/lib/presence/presence'
import { isVisible } from '@/lib/tickets/queries'

/** Who is at a ticket right now. */
export function addPresenceRoutes(app: ApiApp): void {
  addWrite(app, {
    method: 'post',
    path: '/api/v1/tickets/{number}/presence',
    summary: 'Say that you look at a ticket, or write',
    description: 'Told to the others on the stream as `presence`, to staff alone; nothing is kept.',
    tag: 'Live',
    body: z.strictObject({ state: z.enum(PRESENCE_STATES) }),
    answer: z.null(),
    status: 200,
    mayBeNone: true,
    versioned: false,
    before: async ({ c, viewer }) =>
      (await isVisible(viewer, ticketNumber(c))) ? null : noSuchTicket(c),
    run: ({ c, viewer }, { state }) => tellPresence(viewer, ticketNumber(c), state),
  })
}
