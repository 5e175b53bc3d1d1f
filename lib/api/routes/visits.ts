import 'server-only'
import { z } from '@hono/zod-openapi'
import { visitDoc, visitPageDoc } from '@/lib/api/docs/channel-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite, type WriteCall } from '@/lib/api/endpoint'
import { stale } from '@/lib/api/preconditions'
import { problemOf } from '@/lib/api/problem'
import { afterParam, idParam, limitParam, listOf, numberParam } from '@/lib/api/read-query'
import { json } from '@/lib/api/respond'
import { can, canSome } from '@/lib/auth/permissions'
import {
  leaveVisit,
  mayNotVisit,
  noSuchChannel,
  noSuchVisit,
  prolongVisit,
  refuseVisitor,
  startVisit,
} from '@/lib/channels/mutations/visit'
import { findChannel, findVisit, listVisits } from '@/lib/channels/queries'
import { prolongationInput, visitInput } from '@/lib/channels/schema'
import { VISIT_STATES, type VisitView } from '@/lib/channels/view'
import { type Failure, fail } from '@/lib/outcome'

/** R38: visits of Support to channels that it does not watch. */
export function addVisitRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/visits',
    summary: 'Visits, newest first',
    tag: 'Channels',
    query: z.strictObject({
      limit: limitParam,
      after: afterParam,
      state: listOf(VISIT_STATES),
      ticket: numberParam.optional(),
      channel: z.uuid('must be a channel id').optional(),
    }),
    answers: { 200: visitPageDoc },
    refusals: [400, 422],
    before: (viewer) =>
      canSome(viewer, 'channel.see') ? null : fail('FORBIDDEN', 'Your role may not see visits.'),
    run: async ({ viewer, query: { state, ...query } }) => {
      const page = await listVisits(viewer, { ...query, states: state })
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/channels/{id}/visits',
    summary: 'Join a channel for one ticket',
    description: 'Ends after 24 hours unless `until` says otherwise, and with the ticket.',
    tag: 'Channels',
    body: visitInput,
    answer: visitDoc,
    status: 201,
    versioned: true,
    before: async ({ c, viewer }) => {
      if (!(await findChannel(viewer, idParam(c)))) return noSuchChannel(c.req.param('id') ?? '')
      return can(viewer, 'channel.visit') ? null : mayNotVisit()
    },
    run: ({ c, viewer, options }, input) => startVisit(viewer, idParam(c), input, options),
  })
  const onVisit = {
    tag: 'Channels',
    answer: visitDoc,
    status: 200,
    versioned: true,
    before: refuseOnVisit,
    findVersion: async ({ c, viewer }: Omit<WriteCall, 'options'>) =>
      (await findVisit(viewer, idParam(c)))?.version ?? null,
  } as const
  addWrite(app, {
    ...onVisit,
    method: 'post',
    path: '/api/v1/visits/{id}/leave',
    summary: 'Leave the channel',
    body: null,
    run: ({ c, viewer, options }) => leaveVisit(viewer, idParam(c), options),
  })
  addWrite(app, {
    ...onVisit,
    method: 'post',
    path: '/api/v1/visits/{id}/prolongation',
    summary: 'Stay longer, once, with a reason',
    body: prolongationInput,
    run: ({ c, viewer, options }, input) => prolongVisit(viewer, idParam(c), input, options),
  })
}

/** 404, 403, 412, for a body that is bad; the write itself asks all of it again. */
async function refuseOnVisit({ c, viewer, options }: WriteCall): Promise<Failure | null> {
  const visit: VisitView | null = await findVisit(viewer, idParam(c))
  if (!visit) return noSuchVisit(c.req.param('id') ?? '')
  const refused = refuseVisitor(viewer, visit)
  if (refused) return refused
  const { ifVersion } = options
  return ifVersion === undefined || ifVersion === visit.version ? null : stale('The visit', visit)
}
