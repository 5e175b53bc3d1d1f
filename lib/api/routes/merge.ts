import 'server-only'
import type { z } from '@hono/zod-openapi'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addWrite } from '@/lib/api/endpoint'
import { idParam } from '@/lib/api/read-query'
import {
  findTicketVersion,
  noSuchTicket,
  refuseTicketWrite,
  ticketNumber,
  whenClosed,
} from '@/lib/api/ticket-gate'
import { mergeInput, splitInput } from '@/lib/tickets/link-schema'
import { mergeTicket } from '@/lib/tickets/mutations/merge-tickets'
import { splitMessage } from '@/lib/tickets/mutations/split-message'
import { unmergeTicket } from '@/lib/tickets/mutations/unmerge-ticket'
import type { TicketView } from '@/lib/tickets/view'

const SAME = {
  path: '/api/v1/tickets/{number}/merge',
  tag: 'Tickets',
  answer: ticketDoc,
  status: 200,
  versioned: true,
  findVersion: findTicketVersion,
} as const

/** Making a ticket of its own from a message. */
export function addSplitRoute(app: ApiApp): void {
  addWrite<typeof splitInput, TicketView>(app, {
    method: 'post',
    path: '/api/v1/tickets/{number}/messages/{message}/split',
    summary: 'Split a message off into a new ticket',
    description:
      'Of the same account and requester, received when it was said, linked to where it came from. The message stays there too.',
    tag: 'Tickets',
    body: splitInput,
    answer: ticketDoc,
    status: 201,
    versioned: true,
    before: (call) => refuseTicketWrite(call, { actions: ['ticket.link'] }),
    run: async ({ c, viewer, options }, input) => {
      const number = ticketNumber(c)
      if (number === 0) return noSuchTicket(c)
      return splitMessage(viewer, { number, message: idParam(c, 'message') }, input, options)
    },
    location: ({ number }) => `/api/v1/tickets/${number}`,
  })
}

/** Merging a ticket into another, and taking that back. */
export function addMergeRoutes(app: ApiApp): void {
  addWrite<typeof mergeInput, TicketView>(app, {
    ...SAME,
    method: 'post',
    summary: 'Merge a ticket into another',
    description:
      'It is closed; `into` (NEW or OPEN, of the same account) shows both conversations and keeps the earlier receipt and first response and the higher priority. `tell` sends each requester a notice on their own ticket.',
    body: mergeInput,
    before: (call) => refuseTicketWrite(call, { actions: ['ticket.merge'], conflict: whenClosed }),
    run: async ({ c, viewer, options }, input) => {
      const number = ticketNumber(c)
      return number === 0 ? noSuchTicket(c) : mergeTicket(viewer, number, input, options)
    },
  })
  addWrite<z.ZodNull, TicketView>(app, {
    ...SAME,
    method: 'delete',
    summary: 'Take a merge back',
    description: 'Within 24 hours. What was changed since stays as it is.',
    body: null,
    before: (call) => refuseTicketWrite(call, { actions: ['ticket.merge'] }),
    run: async ({ c, viewer, options }) => {
      const number = ticketNumber(c)
      return number === 0 ? noSuchTicket(c) : unmergeTicket(viewer, number, options)
    },
  })
}
