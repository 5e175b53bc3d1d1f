import 'server-only'
import { z } from '@hono/zod-openapi'
import { deskPageDoc } from '@/lib/api/docs/pre-sales-doc'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { afterParam, limitParam } from '@/lib/api/read-query'
import { json } from '@/lib/api/respond'
import {
  findTicketVersion,
  noSuchTicket,
  refuseTicketWrite,
  ticketNumber,
} from '@/lib/api/ticket-gate'
import { can } from '@/lib/auth/permissions'
import { fail } from '@/lib/outcome'
import { canSeeDesk } from '@/lib/presales/may-see'
import { changeRequest } from '@/lib/presales/mutations/change-request'
import { engageSupport, whyNotEngage } from '@/lib/presales/mutations/engage-support'
import { fileRequest } from '@/lib/presales/mutations/file-request'
import { listDesk } from '@/lib/presales/queries'
import { preSalesInput, requestParts, requestPatch } from '@/lib/presales/schema'
import { DESK_LISTS } from '@/lib/presales/view'
import type { TicketView } from '@/lib/tickets/view'

const mayNotFile = () => fail('FORBIDDEN', 'Only a Customer Engineer files a pre-sales request.')

/** R36, R40: requests of Customer Engineers for their prospects. */
export function addPreSalesRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/pre-sales-requests',
    summary: 'Requests, and prospects who wait for their Customer Engineer, newest first',
    tag: 'Pre-sales',
    query: z.strictObject({
      list: z.enum(DESK_LISTS).default('requests'),
      account: z.uuid('must be an account id').optional(),
      limit: limitParam,
      after: afterParam,
    }),
    answers: { 200: deskPageDoc },
    refusals: [400, 422],
    before: (viewer) =>
      canSeeDesk(viewer) ? null : fail('FORBIDDEN', 'Your role may not see pre-sales requests.'),
    run: async ({ viewer, query }) => {
      const page = await listDesk(viewer, query)
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/pre-sales-requests',
    summary: 'Engage Support for a prospect',
    description:
      'R36, R37. By a Customer Engineer, with all parts. `newAccount` adds a prospect that is not known yet.',
    tag: 'Pre-sales',
    body: preSalesInput,
    answer: ticketDoc,
    status: 201,
    versioned: true,
    before: async ({ viewer }) => (can(viewer, 'pre-sales.request') ? null : mayNotFile()),
    run: ({ viewer, options }, input) => fileRequest(viewer, input, options),
    location: ({ number }: TicketView) => `/api/v1/tickets/${number}`,
  })
  addOnTicket(app)
}

function addOnTicket(app: ApiApp): void {
  const shared = {
    path: '/api/v1/tickets/{number}/pre-sales-request',
    tag: 'Pre-sales',
    answer: ticketDoc,
    status: 200,
    versioned: true,
    findVersion: findTicketVersion,
  } as const
  addWrite(app, {
    ...shared,
    method: 'post',
    summary: 'Engage Support for a prospect who wrote directly',
    description: 'R40. Turns the conversation into a pre-sales request.',
    body: requestParts,
    before: (call) =>
      refuseTicketWrite(call, { actions: ['pre-sales.request'], conflict: whyNotEngage }),
    run: async ({ c, viewer, options }, parts) => {
      const number = ticketNumber(c)
      return number === 0 ? noSuchTicket(c) : engageSupport(viewer, number, parts, options)
    },
  })
  addWrite(app, {
    ...shared,
    method: 'patch',
    summary: 'Change parts of a pre-sales request',
    body: requestPatch,
    before: (call) =>
      refuseTicketWrite(call, { actions: ['pre-sales.request'], conflict: whyNotChange }),
    run: async ({ c, viewer, options }, patch) => {
      const number = ticketNumber(c)
      return number === 0 ? noSuchTicket(c) : changeRequest(viewer, number, patch, options)
    },
  })
}

function whyNotChange({ number, request }: TicketView): string | null {
  return request ? null : `Ticket ${number} is no pre-sales request.`
}
