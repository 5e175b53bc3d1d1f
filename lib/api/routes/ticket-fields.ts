import 'server-only'
import { z } from '@hono/zod-openapi'
import type { ApiContext } from '@/lib/api/caller'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addWrite } from '@/lib/api/endpoint'
import {
  findTicketVersion,
  noSuchTicket,
  refuseTicketWrite,
  type TicketGate,
  ticketNumber,
  whenClosed,
} from '@/lib/api/ticket-gate'
import { fieldsInput, peopleInput, redactInput } from '@/lib/tickets/extras'
import { redactAttachment } from '@/lib/tickets/mutations/redact-attachment'
import { redactMessage } from '@/lib/tickets/mutations/redact-message'
import { setFields } from '@/lib/tickets/mutations/set-fields'
import { setPeople } from '@/lib/tickets/mutations/set-people'
import type { TicketView } from '@/lib/tickets/view'

const ONE = '/api/v1/tickets/{number}'
const EDIT: TicketGate = { actions: ['ticket.edit'], conflict: whenClosed }
const ANSWER = {
  tag: 'Tickets',
  answer: ticketDoc,
  status: 200,
  versioned: true,
  findVersion: findTicketVersion,
} as const

/** What a ticket has beside the facts that decide its place. */
export function addTicketFieldRoutes(app: ApiApp): void {
  addWrite<typeof fieldsInput, TicketView>(app, {
    ...ANSWER,
    method: 'patch',
    path: ONE,
    summary: 'Set product area, environment, version and tags',
    description: 'What is left out stays. Tags are kept in lower case, with hyphens for spaces.',
    body: fieldsInput,
    before: (call) => refuseTicketWrite(call, EDIT),
    run: async ({ c, viewer, options }, input) =>
      setFields(viewer, ticketNumber(c), input, options),
  })
  addWrite<typeof peopleInput, TicketView>(app, {
    ...ANSWER,
    method: 'put',
    path: `${ONE}/people`,
    summary: 'Say who else has a part in a ticket',
    description: 'Further requesters and people in copy, as contacts of the account.',
    body: peopleInput,
    before: (call) => refuseTicketWrite(call, EDIT),
    run: async ({ c, viewer, options }, input) =>
      setPeople(viewer, ticketNumber(c), input, options),
  })
  addWrite<typeof redactInput, TicketView>(app, {
    ...ANSWER,
    method: 'post',
    path: `${ONE}/messages/{message}/redaction`,
    summary: 'Take a message’s text and files out of the database',
    description: 'For its author, a lead or an administrator. It cannot be undone.',
    body: redactInput,
    before: (call) => refuseTicketWrite(call, { actions: ['message.redact'] }),
    run: async ({ c, viewer, options }, input) => {
      const message = idIn(c, 'message')
      const number = ticketNumber(c)
      if (message === null) return noSuchTicket(c)
      return redactMessage(viewer, { number, message }, input, options)
    },
  })
  addWrite<typeof redactInput, TicketView>(app, {
    ...ANSWER,
    method: 'post',
    path: `${ONE}/messages/{message}/attachments/{attachment}/redaction`,
    summary: 'Take a file of a message out of the database',
    description: 'Its bytes and its name; for who may redact the message. It cannot be undone.',
    body: redactInput,
    before: (call) => refuseTicketWrite(call, { actions: ['message.redact'] }),
    run: async ({ c, viewer, options }, input) => {
      const [message, attachment] = [idIn(c, 'message'), idIn(c, 'attachment')]
      const number = ticketNumber(c)
      if (message === null || attachment === null) return noSuchTicket(c)
      return redactAttachment(viewer, { number, message, attachment }, input, options)
    },
  })
}

function idIn(c: ApiContext, name: 'message' | 'attachment'): string | null {
  const id = z.uuid().safeParse(c.req.param(name))
  return id.success ? id.data : null
}
