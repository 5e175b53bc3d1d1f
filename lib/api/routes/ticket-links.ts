import 'server-only'
import { z } from '@hono/zod-openapi'
import { linkDoc, linkListDoc } from '@/lib/api/docs/link-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { idParam } from '@/lib/api/read-query'
import { json } from '@/lib/api/respond'
import { noSuchTicket, refuseTicketWrite, ticketNumber } from '@/lib/api/ticket-gate'
import { done } from '@/lib/outcome'
import { listLinks } from '@/lib/tickets/link-queries'
import { linkInput } from '@/lib/tickets/link-schema'
import { linkTickets, unlinkTickets } from '@/lib/tickets/mutations/link-tickets'
import { isVisible } from '@/lib/tickets/queries'

const PATH = '/api/v1/tickets/{number}/links'
/** How tickets stand to each other: list, add, take away. */
export function addTicketLinkRoutes(app: ApiApp): void {
  addRead(app, {
    path: PATH,
    summary: 'The links of a ticket',
    description: 'Newest first; links to tickets that you may not see are left out.',
    tag: 'Tickets',
    query: z.strictObject({}),
    answers: { 200: linkListDoc },
    refusals: [404, 422],
    run: async ({ c, viewer }) => {
      const number = ticketNumber(c)
      if (!(await isVisible(viewer, number))) return problemOf(noSuchTicket(c))
      return json(200, { items: await listLinks(viewer, number) })
    },
  })
  addWrite(app, {
    method: 'post',
    path: PATH,
    summary: 'Link a ticket to another',
    description:
      'This ticket is KIND of `ticket`; with `reverse` the other way round. Both keep it in their history.',
    tag: 'Tickets',
    body: linkInput,
    answer: linkDoc,
    status: 201,
    versioned: false,
    before: (call) => refuseTicketWrite(call, { actions: ['ticket.link'] }),
    run: async ({ c, viewer, options }, input) => {
      const number = ticketNumber(c)
      if (number === 0) return noSuchTicket(c)
      const linked = await linkTickets(viewer, number, input, options)
      return linked.ok ? done(linked.value.link) : linked
    },
  })
  addWrite(app, {
    method: 'delete',
    path: `${PATH}/{link}`,
    summary: 'Take a link away',
    description: 'Answers the links that are left. A merge is taken back by un-merging.',
    tag: 'Tickets',
    body: null,
    answer: linkListDoc,
    status: 200,
    versioned: false,
    before: (call) => refuseTicketWrite(call, { actions: ['ticket.link'] }),
    run: async ({ c, viewer, options }) => {
      const number = ticketNumber(c)
      if (number === 0) return noSuchTicket(c)
      const left = await unlinkTickets(viewer, number, idParam(c, 'link'), options)
      return left.ok ? done({ items: left.value.links }) : left
    },
  })
}
