import 'server-only'
import { z } from '@hono/zod-openapi'
import type { ApiContext } from '@/lib/api/caller'
import { macroDoc, macroPageDoc, macroTextDoc } from '@/lib/api/docs/macro-doc'
import type { ApiApp } from '@/lib/api/document-call'
import { addRead, addWrite, type WriteCall } from '@/lib/api/endpoint'
import { stale } from '@/lib/api/preconditions'
import { problemOf } from '@/lib/api/problem'
import { afterParam, idParam, limitParam } from '@/lib/api/read-query'
import { json, jsonOf } from '@/lib/api/respond'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import {
  createMacro,
  deleteMacro,
  fillMacro,
  refuseMacros,
  updateMacro,
} from '@/lib/macros/mutations'
import { findMacro, listMacros } from '@/lib/macros/queries'
import { fillMacroInput, macroPatch, newMacroInput } from '@/lib/macros/schema'
import { type Failure, fail } from '@/lib/outcome'
import { text } from '@/lib/tickets/schema'

const TAG = 'Macros'
const refuse = (viewer: Viewer) => (can(viewer, 'macro.use') ? null : refuseMacros())
const noSuchMacro = (c: ApiContext) =>
  fail('NOT_FOUND', `There is no macro ${c.req.param('id')} of yours.`)

/** Canned replies: list, add, read, edit, delete, use. */
export function addMacroRoutes(app: ApiApp): void {
  addRead(app, {
    path: '/api/v1/macros',
    summary: 'Macros by name: shared ones and your own',
    tag: TAG,
    query: z.strictObject({
      limit: limitParam,
      after: afterParam,
      search: text(100).optional().openapi({ description: 'A part of the name.' }),
    }),
    answers: { 200: macroPageDoc },
    refusals: [400, 422],
    before: refuse,
    run: async ({ viewer, query }) => {
      const page = await listMacros(viewer, query)
      return page.ok ? json(200, page.value) : problemOf(page)
    },
  })
  addRead(app, {
    path: '/api/v1/macros/{id}',
    summary: 'One macro',
    tag: TAG,
    query: z.strictObject({}),
    headers: ['If-None-Match'],
    answers: { 200: macroDoc, 304: null },
    refusals: [404, 422],
    before: refuse,
    run: async ({ c, viewer }) => {
      const macro = await findMacro(viewer, idParam(c))
      return macro ? jsonOf(c, macro) : problemOf(noSuchMacro(c))
    },
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/macros',
    summary: 'Add a macro',
    description: 'Variables: {{requester}}, {{account}}, {{number}}, {{me}}, {{nextArrival}}.',
    tag: TAG,
    body: newMacroInput,
    answer: macroDoc,
    status: 201,
    versioned: true,
    before: async ({ viewer }) => refuse(viewer),
    run: ({ viewer, options }, input) => createMacro(viewer, input, options),
    location: ({ id }) => `/api/v1/macros/${id}`,
  })
  addMacroChanges(app)
}

const findVersion = async ({ c, viewer }: Omit<WriteCall, 'options'>) =>
  (await findMacro(viewer, idParam(c)))?.version ?? null

function addMacroChanges(app: ApiApp): void {
  const one = { path: '/api/v1/macros/{id}', tag: TAG, before: refuseEdit, findVersion } as const
  addWrite(app, {
    ...one,
    method: 'patch',
    summary: 'Edit a macro',
    body: macroPatch,
    answer: macroDoc,
    status: 200,
    versioned: true,
    run: ({ c, viewer, options }, patch) => updateMacro(viewer, idParam(c), patch, options),
  })
  addWrite(app, {
    ...one,
    method: 'delete',
    summary: 'Delete a macro',
    body: null,
    answer: macroDoc,
    status: 200,
    mayBeNone: true,
    versioned: true,
    run: ({ c, viewer, options }) => deleteMacro(viewer, idParam(c), options),
  })
  addWrite(app, {
    method: 'post',
    path: '/api/v1/macros/{id}/use',
    summary: 'A macro filled for a ticket',
    description: 'Counts the use. What has no value stays in the text and is named in `missing`.',
    tag: TAG,
    body: fillMacroInput,
    answer: macroTextDoc,
    status: 200,
    versioned: false,
    before: async (call) => refuseEdit({ ...call, options: {} }),
    run: ({ c, viewer, options }, input) => fillMacro(viewer, idParam(c), input, options),
  })
}

async function refuseEdit({ c, viewer, options }: WriteCall): Promise<Failure | null> {
  const refused = refuse(viewer)
  if (refused) return refused
  const macro = await findMacro(viewer, idParam(c))
  if (!macro) return noSuchMacro(c)
  const { ifVersion } = options
  return ifVersion === undefined || ifVersion === macro.version ? null : stale('The macro', macro)
}
