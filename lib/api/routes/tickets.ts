import 'server-only'
import { z } from '@hono/zod-openapi'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { jsonOf } from '@/lib/api/respond'
import { noSuchTicket, ticketNumber } from '@/lib/api/ticket-gate'
import { can, canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { type Failure, fail } from '@/lib/outcome'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import { findTicket } from '@/lib/tickets/queries'
import { openTicketInput } from '@/lib/tickets/schema'

/** Opening a ticket and reading one. */
export function addTicketRoutes(app: ApiApp): void {
  addWrite(app, {
    method: 'post',
    path: '/api/v1/tickets',
    summary: 'Open a ticket',
    description:
      '`account` (an id) or `accountDomain`. `receivedAt`, a past instant, needs a lead or an administrator. Opened by a Customer Engineer for a prospect it counts as opened by a CE.',
    tag: 'Tickets',
    body: openTicketInput,
    answer: ticketDoc,
    status: 201,
    versioned: true,
    before: async ({ viewer }, body) => refuseOpening(viewer, body),
    run: ({ viewer, options }, input) => openTicket(viewer, input, options),
    location: ({ number }) => `/api/v1/tickets/${number}`,
  })
  addRead(app, {
    path: '/api/v1/tickets/{number}',
    summary: 'One ticket',
    tag: 'Tickets',
    query: z.strictObject({}),
    headers: ['If-None-Match'],
    answers: { 200: ticketDoc, 304: null },
    refusals: [404, 422],
    run: async ({ c, viewer }) => {
      const ticket = await findTicket(viewer, ticketNumber(c))
      return ticket ? jsonOf(c, ticket) : problemOf(noSuchTicket(c))
    },
  })
}

function refuseOpening(viewer: Viewer, body: unknown): Failure | null {
  if (!canSome(viewer, 'ticket.open')) return fail('FORBIDDEN', 'Your role may not open tickets.')
  const backdates = typeof body === 'object' && body !== null && 'receivedAt' in body
  if (!backdates || can(viewer, 'ticket.backdate')) return null
  return fail('FORBIDDEN', 'Only a lead or an administrator may set receivedAt.')
}
