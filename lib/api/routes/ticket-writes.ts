import 'server-only'
import type { z } from '@hono/zod-openapi'
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
import type { Action } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { WriteOptions } from '@/lib/db/run-write'
import type { Outcome } from '@/lib/outcome'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { endDeviation, startDeviation } from '@/lib/tickets/mutations/deviate-ticket'
import { handOver } from '@/lib/tickets/mutations/hand-over'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import {
  assignmentInput,
  deviationInput,
  handoverInput,
  messageInput,
  statusInput,
  triageInput,
} from '@/lib/tickets/schema'
import type { TicketView } from '@/lib/tickets/view'

interface TicketWrite<B extends z.ZodType> {
  method: 'post' | 'delete'
  /** Below `/tickets/N`. */
  at: string
  summary: string
  description?: string
  body: B | null
  /** What stands before the body; what the body asks for may decide the right. */
  gate: (body: unknown, viewer: Viewer) => TicketGate
  run: (
    viewer: Viewer,
    number: number,
    ...rest: [body: z.output<B>, options: WriteOptions]
  ) => Promise<Outcome<TicketView>>
}

function addTicketWrite<B extends z.ZodType>(app: ApiApp, write: TicketWrite<B>): void {
  const { at, gate, run, ...described } = write
  addWrite<B, TicketView>(app, {
    ...described,
    path: `/api/v1/tickets/{number}/${at}`,
    tag: 'Tickets',
    answer: ticketDoc,
    status: 200,
    versioned: true,
    before: (call, body) => refuseTicketWrite(call, gate(body, call.viewer)),
    findVersion: findTicketVersion,
    makes: (c, ticket) => ticket.number !== ticketNumber(c),
    location: ({ number }) => `/api/v1/tickets/${number}`,
    run: async ({ c, viewer, options }, body) => {
      const number = ticketNumber(c)
      return number === 0 ? noSuchTicket(c) : run(viewer, number, body, options)
    },
  })
}

/** The changes of one ticket; each answers the ticket as it then is. */
export function addTicketWriteRoutes(app: ApiApp): void {
  addTicketWrite(app, {
    method: 'post',
    at: 'triage',
    summary: 'Confirm or override severity and priority',
    description: 'Facts give the proposal; an override needs a reason (R22).',
    body: triageInput,
    gate: () => ({ actions: ['ticket.triage'], conflict: whenClosed }),
    run: triageTicket,
  })
  addTicketWrite(app, {
    method: 'post',
    at: 'messages',
    summary: 'Reply, note, or what the requester said by another way',
    description:
      'What the requester’s side says on a closed ticket starts a follow-up linked to it: 201, with the new ticket. `attachments` are ids of uploads of your own.',
    body: messageInput,
    gate: messageGate,
    run: addMessage,
  })
  addTicketWrite(app, {
    method: 'post',
    at: 'status',
    summary: 'Move a ticket',
    description: 'An illegal move is 409 and names the legal ones.',
    body: statusInput,
    gate: () => ({ actions: ['ticket.set-status'], conflict: whenClosed }),
    run: setStatus,
  })
  addTicketWrite(app, {
    method: 'post',
    at: 'assignment',
    summary: 'Give a ticket to somebody or to nobody',
    description: 'Taking it from a colleague needs a reason.',
    body: assignmentInput,
    gate: () => ({ actions: ['ticket.assign'], conflict: whenClosed }),
    run: assignTicket,
  })
  addTicketWrite(app, {
    method: 'post',
    at: 'handover',
    summary: 'Hand a ticket over to a colleague',
    description: 'Assigns it and leaves the case-transition note, in one step.',
    body: handoverInput,
    gate: () => ({ actions: ['ticket.assign'], conflict: whenClosed }),
    run: handOver,
  })
  addDeviation(app)
}

function addDeviation(app: ApiApp): void {
  addTicketWrite(app, {
    method: 'post',
    at: 'deviation',
    summary: 'Rank a ticket at the head of a class for a time',
    description: 'R31. A second one replaces the first.',
    body: deviationInput,
    gate: () => ({ actions: ['ticket.deviate'], conflict: whenNotRanked }),
    run: startDeviation,
  })
  addTicketWrite(app, {
    method: 'delete',
    at: 'deviation',
    summary: 'End the deviation',
    body: null,
    gate: () => ({ actions: ['ticket.deviate'] }),
    run: (viewer, number, ...[, options]) => endDeviation(viewer, number, options),
  })
}

function whenNotRanked({ ranked, number }: TicketView): string | null {
  return ranked ? null : `Ticket ${number} is not ranked: nothing to deviate from.`
}

const MESSAGE_ACTIONS = {
  REPLY: 'ticket.reply',
  NOTE: 'ticket.note',
  REQUESTER: 'ticket.record-requester',
} as const satisfies Record<string, Action>

/** The kind decides the right; where it names none, any right to write will do. */
function messageGate(body: unknown, viewer: Viewer): TicketGate {
  const kind = typeof body === 'object' && body !== null && 'kind' in body ? body.kind : null
  const action = Object.entries(MESSAGE_ACTIONS).find(([name]) => name === kind)?.[1]
  const actions = action ? [action] : Object.values(MESSAGE_ACTIONS)
  const isOurReply = kind !== 'NOTE' && kind !== 'REQUESTER' && viewer.role !== 'CE'
  return isOurReply ? { actions, conflict: whenClosed } : { actions }
}
