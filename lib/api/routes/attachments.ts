import 'server-only'
import { z } from '@hono/zod-openapi'
import type { ApiContext } from '@/lib/api/caller'
import { attachmentDoc } from '@/lib/api/docs/attachment-doc'
import { type ApiApp, documentCall } from '@/lib/api/document-call'
import { addRead, addWrite, bindKey, type WriteCall } from '@/lib/api/endpoint'
import { problem, problemOf } from '@/lib/api/problem'
import { readUpload } from '@/lib/api/read-upload'
import { json } from '@/lib/api/respond'
import { ticketNumber } from '@/lib/api/ticket-gate'
import { MOST_FILES } from '@/lib/attachments/limits'
import { refuseUpload } from '@/lib/attachments/may-upload'
import { removeAttachment, uploadAttachment } from '@/lib/attachments/mutations'
import { findAttachment } from '@/lib/attachments/queries'
import { uploadQuery } from '@/lib/attachments/schema'
import { servedHeaders } from '@/lib/attachments/served-headers'
import { storeAt } from '@/lib/attachments/store'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { fail } from '@/lib/outcome'

const bytesDoc = z.string().openapi({ format: 'binary' })
const ONE = { path: '/api/v1/attachments/{id}', tag: 'Tickets' } as const

/** Files of messages: upload, reading, throwing away. */
export function addAttachmentRoutes(app: ApiApp): void {
  documentCall(app, 'post', {
    path: '/api/v1/tickets/{number}/attachments',
    summary: 'Upload a file for a message',
    description: `The body is the file, its type the content type. It waits for a message of yours to name it in \`attachments\` (${MOST_FILES} at most), for 24 hours; then it goes away. Programs are refused.`,
    tag: 'Tickets',
    query: uploadQuery,
    body: bytesDoc,
    bodyType: '*/*',
    answers: { 201: attachmentDoc },
    headers: ['Idempotency-Key'],
    refusals: [400, 404, 409, 413, 415, 422, 503],
  })
  app.post('/api/v1/tickets/:number/attachments', upload)
  addRead(app, {
    ...ONE,
    summary: 'The bytes of a file',
    description:
      'For who may see the ticket. Only a PNG, JPEG, GIF or WebP is shown in place; everything else is to be saved.',
    query: z.strictObject({}),
    headers: ['If-None-Match'],
    contentType: '*/*',
    answers: { 200: bytesDoc, 304: null },
    refusals: [404, 422, 503],
    run: ({ c, viewer }) => serve(c, viewer),
  })
  addWrite<z.ZodNull, null>(app, {
    ...ONE,
    method: 'delete',
    summary: 'Throw away an upload of one’s own that no message has taken',
    body: null,
    answer: attachmentDoc,
    status: 200,
    mayBeNone: true,
    versioned: false,
    before: async () => null,
    run: async ({ c, viewer, options }) => {
      const id = attachmentId(c)
      return id === null ? noSuchFile(c) : removeAttachment(viewer, id, options)
    },
  })
}

/** Its right is asked before its bytes are taken in. */
async function upload(c: ApiContext): Promise<Response> {
  const { viewer } = c.get('caller')
  const number = ticketNumber(c)
  const refused = await refuseUpload(db(), viewer, number)
  if (refused) return problemOf(refused)
  const read = await readUpload(c, env().attachments.maxBytes)
  if (!read.ok) return read.refusal
  const { hash, ...file } = read.value
  try {
    const call: WriteCall = { c, viewer, options: {} }
    const refusedKey = bindKey(call, { hash })
    if (refusedKey) return problemOf(refusedKey)
    const outcome = await uploadAttachment(viewer, { ...file, number }, call.options)
    if (!outcome.ok) return problemOf(outcome)
    const location = `/api/v1/attachments/${outcome.value.id}`
    return json(201, outcome.value, { location })
  } finally {
    await file.spool.close()
  }
}

async function serve(c: ApiContext, viewer: Viewer): Promise<Response> {
  const id = attachmentId(c)
  const file = id === null ? null : await findAttachment(db(), viewer, id)
  if (!file) return problemOf(noSuchFile(c))
  if (!file.content) return problem('not-found', 'This file was redacted.')
  const headers = servedHeaders(file)
  if (c.req.header('if-none-match') === headers.etag) {
    const { 'content-length': _, ...rest } = headers
    return new Response(null, { status: 304, headers: rest })
  }
  const { place, id: contentId } = file.content
  try {
    const bytes = await storeAt(place).get(contentId, file.size)
    if (bytes) return new Response(bytes, { headers })
    log.error({ contentId, place }, 'attachment store: a file is missing')
  } catch (error) {
    log.warn({ reason: String(error) }, 'attachment store')
  }
  return problemOf(fail('BUSY', 'The file cannot be read right now; try again.'))
}

function attachmentId(c: ApiContext): string | null {
  const id = z.uuid().safeParse(c.req.param('id'))
  return id.success ? id.data : null
}

const noSuchFile = (c: ApiContext) =>
  fail('NOT_FOUND', `There is no attachment ${c.req.param('id')} that you may see.`)
