import 'server-only'
import { z } from '@hono/zod-openapi'
import type { ApiContext } from '@/lib/api/caller'
import { exceptionDetailDoc, exceptionPageDoc } from '@/lib/api/docs/exception-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead } from '@/lib/api/endpoint'
import { problemOf } from '@/lib/api/problem'
import { afterParam, idParam, limitParam, listOf } from '@/lib/api/read-query'
import { json, jsonOf } from '@/lib/api/respond'
import { can, canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { findExceptionDetail, listExceptions } from '@/lib/exceptions/queries'
import { readAudit } from '@/lib/exceptions/read-audit'
import { EXCEPTION_STATES } from '@/lib/exceptions/view'
import { type Failure, fail } from '@/lib/outcome'
import { addExceptionWrites } from './exception-writes'

export const refuseUnlessSeen = (viewer: Viewer): Failure | null =>
  canSome(viewer, 'exception.see') ? null : fail('FORBIDDEN', 'Your role may not see exceptions.')

export const missing = (c: ApiContext) =>
  fail('NOT_FOUND', `There is no exception ${c.req.param('id')} that you may see.`)

/** R39: exceptions of the front line rule. */
export function addExceptionRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/exceptions',
    summary: 'Exceptions, newest first',
    tag: 'Exceptions',
    query: z.strictObject({
      limit: limitParam,
      after: afterParam,
      state: listOf(EXCEPTION_STATES),
      account: z.uuid('must be an account id').optional(),
    }),
    answers: { 200: exceptionPageDoc },
    refusals: [400, 422],
    before: refuseUnlessSeen,
    run: async ({ viewer, query: { state, ...query } }) => {
      const page = await listExceptions(viewer, { ...query, states: state })
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addRead(app, {
    path: '/api/v1/exceptions.csv',
    summary: 'Every step of every exception, for an audit',
    tag: 'Exceptions',
    query: z.strictObject({}),
    answers: { 200: z.string() },
    contentType: 'text/csv',
    refusals: [422],
    before: (viewer) =>
      can(viewer, 'exception.see')
        ? null
        : fail('FORBIDDEN', 'Your role may not see all exceptions.'),
    run: async () => csv(await readAudit()),
  })
  addRead(app, {
    path: '/api/v1/exceptions/{id}',
    summary:
      'One exception: its history, the account’s facts, and what it would change in the queue now',
    tag: 'Exceptions',
    query: z.strictObject({}),
    headers: ['If-None-Match'],
    answers: { 200: exceptionDetailDoc, 304: null },
    refusals: [404, 422],
    run: async ({ c, viewer }) => {
      const exception = await findExceptionDetail(viewer, idParam(c))
      return exception ? jsonOf(c, exception) : problemOf(missing(c))
    },
  })
  addExceptionWrites(app)
}

function csv(text: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="exceptions.csv"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
