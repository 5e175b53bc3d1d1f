import 'server-only'
import { z } from '@hono/zod-openapi'
import { compareDoc, queuePageDoc } from '@/lib/api/docs/queue-doc'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { afterParam, limitParam, listOf, numberParam } from '@/lib/api/read-query'
import { json, jsonOf } from '@/lib/api/respond'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { fail } from '@/lib/outcome'
import { PRIORITIES, SEGMENTS, TICKET_STATUSES } from '@/lib/priority/types'
import { skipTicket, takeNext } from '@/lib/queue/mutations'
import { findNextTicket } from '@/lib/queue/next-ticket'
import { compareInQueue, listQueue } from '@/lib/queue/queries'
import { LANES } from '@/lib/queue/view'
import { findTicket } from '@/lib/tickets/queries'
import { text } from '@/lib/tickets/schema'

const assigneeParam = z
  .union([z.literal('none'), z.email().transform((email) => email.toLowerCase())], {
    error: 'must be an email address or `none`',
  })
  .optional()
  .openapi({ type: 'string', description: 'An email, or `none` for unassigned.' })

const listQuery = z.strictObject({
  limit: limitParam,
  after: afterParam,
  lane: z.enum(LANES).default('ranked'),
  segment: listOf(SEGMENTS),
  priority: listOf(PRIORITIES),
  status: listOf(TICKET_STATUSES),
  assignee: assigneeParam,
})

const compareQuery = z
  .strictObject({ a: numberParam, b: numberParam })
  .refine(({ a, b }) => a !== b, { path: ['b'], message: 'must be another ticket than a' })

const skipInput = z.strictObject({
  number: z
    .int()
    .positive()
    .max(2 ** 31 - 1),
  reason: text(5000),
})

/** The order: list, next, skip, take, compare. */
export function addQueueRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/queue',
    summary: 'The one order, or a lane beside it',
    description:
      'A cursor is a place in the order and stays valid while the order moves; `orderVersion` tells that it moved.',
    tag: 'Queue',
    query: listQuery,
    answers: { 200: queuePageDoc },
    refusals: [400, 409, 422],
    run: async ({ viewer, query: { lane, limit, after, ...filter } }) => {
      const page = await listQueue(viewer, { lane, limit, after, filter })
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addRead(app, {
    path: '/api/v1/queue/next',
    summary: 'Your next ticket',
    description:
      'The first of the order that is unassigned or yours and that you have not skipped.',
    tag: 'Queue',
    query: z.strictObject({}),
    answers: { 200: ticketDoc, 204: null },
    refusals: [422],
    run: async ({ c, viewer }) => {
      const ticket = await findNextTicket(viewer)
      return ticket ? jsonOf(c, ticket) : new Response(null, { status: 204 })
    },
  })
  addRead(app, {
    path: '/api/v1/queue/compare',
    summary: 'Which of two tickets stands first, and why',
    tag: 'Queue',
    query: compareQuery,
    answers: { 200: compareDoc },
    refusals: [404, 409, 422],
    run: async ({ viewer, query: { a, b } }) => {
      const compared = await compareInQueue(viewer, a, b)
      return compared.ok ? json(200, compared.value) : problemOf(compared)
    },
  })
  addTake(app)
  addSkip(app)
}

const refuseTakers = (viewer: Viewer) =>
  can(viewer, 'queue.take') ? null : fail('FORBIDDEN', 'Your role takes no tickets.')

function addTake(app: ApiApp): void {
  addWrite(app, {
    method: 'post',
    path: '/api/v1/queue/take',
    summary: 'Take the first unassigned ticket',
    description: 'Atomic: two calls never get one ticket.',
    tag: 'Queue',
    body: z.strictObject({}),
    answer: ticketDoc,
    status: 200,
    mayBeNone: true,
    versioned: true,
    before: async ({ viewer }) => refuseTakers(viewer),
    run: ({ viewer, options }) => takeNext(viewer, options),
  })
}

function addSkip(app: ApiApp): void {
  addWrite(app, {
    method: 'post',
    path: '/api/v1/queue/skip',
    summary: 'Pass over a ticket in your own next',
    description: 'For an hour, or until the ticket changes. The reason is kept.',
    tag: 'Queue',
    body: skipInput,
    answer: skipInput,
    status: 200,
    versioned: false,
    before: async ({ viewer }, body) => (await unseen(viewer, body)) ?? refuseTakers(viewer),
    run: ({ viewer, options }, skip) => skipTicket(viewer, skip, options),
  })
}

/** 404 stands before 403 also where the body names the ticket. */
async function unseen(viewer: Viewer, body: unknown) {
  const named = skipInput.pick({ number: true }).loose().safeParse(body)
  if (!named.success || (await findTicket(viewer, named.data.number))) return null
  return fail('NOT_FOUND', `There is no ticket ${named.data.number} that you may see.`)
}
