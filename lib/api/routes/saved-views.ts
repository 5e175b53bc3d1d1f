import 'server-only'
import { z } from '@hono/zod-openapi'
import { recentTicketsDoc, savedViewDoc, savedViewsDoc } from '@/lib/api/docs/search-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite, type WriteCall } from '@/lib/api/endpoint'
import { stale } from '@/lib/api/preconditions'
import { idParam } from '@/lib/api/read-query'
import { json } from '@/lib/api/respond'
import { can } from '@/lib/auth/permissions'
import { markRead } from '@/lib/notifications/mutations'
import { type Failure, fail } from '@/lib/outcome'
import { noteVisit } from '@/lib/recent-tickets/mutations'
import { listRecentTickets } from '@/lib/recent-tickets/queries'
import { removeView, saveView, updateView } from '@/lib/saved-views/mutations'
import { findSavedView, listCountedViews, listSavedViews } from '@/lib/saved-views/queries'
import { savedViewInput, savedViewPatch } from '@/lib/saved-views/schema'

/** Searches under a name. */
export function addSavedViewRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/views',
    summary: 'Your saved views and the shared ones, by name',
    tag: 'Search',
    query: z.strictObject({
      counts: z
        .enum(['yes', 'no'])
        .default('yes')
        .openapi({ description: 'Whether the tickets of each are counted.' }),
    }),
    answers: { 200: savedViewsDoc },
    refusals: [422],
    run: async ({ viewer, query: { counts } }) => {
      const list = counts === 'yes' ? listCountedViews : listSavedViews
      return json(200, { items: await list(viewer) })
    },
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/views',
    summary: 'Save a search under a name',
    description:
      'A second view of one name is 409. A shared one is for all who see the whole queue.',
    tag: 'Search',
    body: savedViewInput,
    answer: savedViewDoc,
    status: 201,
    versioned: true,
    before: async ({ viewer }, body) => refuseSharing(can(viewer, 'view.share'), body),
    run: ({ viewer, options }, input) => saveView(viewer, input, options),
    location: ({ id }) => `/api/v1/views/${id}`,
  })
  addWrite(app, {
    method: 'patch',
    path: '/api/v1/views/{id}',
    summary: 'Give your saved view another name or query',
    description: 'What is left out stays. A name that another view of yours has is 409.',
    tag: 'Search',
    body: savedViewPatch,
    answer: savedViewDoc,
    status: 200,
    versioned: true,
    before: refuseEdit,
    findVersion: async ({ c, viewer }) =>
      (await findSavedView(viewer, idParam(c)))?.version ?? null,
    run: ({ c, viewer, options }, patch) => updateView(viewer, idParam(c), patch, options),
  })
  addWrite(app, {
    method: 'delete',
    path: '/api/v1/views/{id}',
    summary: 'Remove a saved view',
    tag: 'Search',
    body: null,
    answer: savedViewDoc,
    status: 200,
    versioned: false,
    before: async () => null,
    run: ({ c, viewer, options }) => removeView(viewer, idParam(c), options),
  })
}

/** 404, 403 and 412, as far as they can be told without the body. */
async function refuseEdit({ c, viewer, options }: WriteCall): Promise<Failure | null> {
  const view = await findSavedView(viewer, idParam(c))
  if (!view) return fail('NOT_FOUND', `There is no view ${c.req.param('id')} that you have.`)
  if (!view.editable) return fail('FORBIDDEN', 'A view is edited by its owner alone.')
  const { ifVersion } = options
  return ifVersion === undefined || ifVersion === view.version ? null : stale('The view', view)
}

/** 403 stands before 422 also where the body asks for the right. */
function refuseSharing(mayShare: boolean, body: unknown) {
  const shares = typeof body === 'object' && body !== null && 'shared' in body && body.shared
  return shares && !mayShare ? fail('FORBIDDEN', 'Your role may not share views.') : null
}

const visitInput = z.strictObject({
  number: z
    .int()
    .positive()
    .max(2 ** 31 - 1),
})

/** What one has looked at. */
export function addRecentTicketRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/me/recent-tickets',
    summary: 'The tickets that you looked at last',
    tag: 'Search',
    query: z.strictObject({}),
    answers: { 200: recentTicketsDoc },
    refusals: [422],
    run: async ({ viewer }) => json(200, { items: await listRecentTickets(viewer) }),
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/me/recent-tickets',
    summary: 'Note that you look at a ticket',
    description: 'What your inbox says of it counts as read.',
    tag: 'Search',
    body: visitInput,
    answer: visitInput,
    status: 200,
    versioned: false,
    before: async () => null,
    run: async ({ viewer, options }, visit) => {
      const noted = await noteVisit(viewer, visit, options)
      if (noted.ok) await markRead(viewer, visit)
      return noted
    },
  })
}
