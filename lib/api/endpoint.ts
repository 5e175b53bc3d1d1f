import 'server-only'
import type { z } from '@hono/zod-openapi'
import type { Viewer } from '@/lib/auth/viewer'
import type { WriteOptions } from '@/lib/db/run-write'
import type { Failure, Outcome } from '@/lib/outcome'
import type { ApiContext } from './caller'
import { type ApiApp, type Described, documentCall } from './document-call'
import { etagOf, expectedVersion, parseIdempotencyKey } from './preconditions'
import { problemOf } from './problem'
import { MAX_BODY_BYTES, parseBody, type RawBody, type Read, readBody } from './read-body'
import { readQuery } from './read-query'
import { json } from './respond'

interface ReadCall<Q> {
  c: ApiContext
  viewer: Viewer
  query: Q
}

/** A call that changes nothing. Its answer is not validated: it is a view, and types have done that. */
export interface ReadEndpoint<Q extends z.ZodObject> extends Described {
  query: Q
  answers: Record<number, z.ZodType | null>
  /** Another type than JSON. */
  contentType?: string
  headers?: readonly 'If-None-Match'[]
  refusals: readonly number[]
  /** What is refused whatever the parameters say. */
  before?: (viewer: Viewer) => Failure | null
  run: (call: ReadCall<z.output<Q>>) => Promise<Response>
}

/** The address in Hono's own writing. */
const routeOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, ':$1')

export function addRead<Q extends z.ZodObject>(app: ApiApp, endpoint: ReadEndpoint<Q>): void {
  documentCall(app, 'get', endpoint)
  app.get(routeOf(endpoint.path), async (c) => {
    const { viewer } = c.get('caller')
    const refused = endpoint.before?.(viewer)
    if (refused) return problemOf(refused)
    const query = readQuery(endpoint.query, c)
    return query.ok ? endpoint.run({ c, viewer, query: query.value }) : query.refusal
  })
}

export interface WriteCall {
  c: ApiContext
  viewer: Viewer
  options: WriteOptions
}

/** A call that changes something. */
export interface WriteEndpoint<B extends z.ZodType, V> extends Described {
  method: 'post' | 'put' | 'patch' | 'delete'
  /** Null where there is none to read. */
  body: B | null
  maxBytes?: number
  answer: z.ZodType
  status: 200 | 201
  /** 204 may be the answer too: the outcome's value is null. */
  mayBeNone?: boolean
  /** Whether this call made something new where others change what is there: 201 then. */
  makes?: (c: ApiContext, value: V) => boolean
  /** Where what was made is found. */
  location?: (value: V) => string
  /** The version of the thing written, where one is addressed: for `If-Match` and `ETag`. */
  versioned: boolean
  /**
   * 404, 403, 412 and 409 as far as they can be told without the body. Asked only when the body is bad: the
   * write itself asks all of it again, inside its transaction.
   */
  before: (call: WriteCall, json: unknown) => Promise<Failure | null>
  findVersion?: (call: Omit<WriteCall, 'options'>) => Promise<number | null>
  run: (call: WriteCall, body: z.output<B>) => Promise<Outcome<V>>
}

const REFUSALS = [400, 404, 409, 412, 413, 415, 422]

export function addWrite<B extends z.ZodType, V>(app: ApiApp, endpoint: WriteEndpoint<B, V>): void {
  const { method, path, body, answer, status, mayBeNone } = endpoint
  const answers: Record<number, z.ZodType | null> = { [status]: answer }
  if (endpoint.makes) answers[201] = answer
  if (mayBeNone) answers[204] = null
  documentCall(app, method, {
    ...endpoint,
    body: body ?? undefined,
    answers,
    headers: [
      ...(endpoint.versioned && status === 200 ? (['If-Match'] as const) : []),
      ...(method === 'post' ? (['Idempotency-Key'] as const) : []),
    ],
    refusals: REFUSALS,
  })
  app.on(method.toUpperCase(), routeOf(path), (c) => handleWrite(c, endpoint))
}

async function handleWrite<B extends z.ZodType, V>(
  c: ApiContext,
  endpoint: WriteEndpoint<B, V>,
): Promise<Response> {
  const { viewer } = c.get('caller')
  const raw = await readBody(c, endpoint.maxBytes ?? MAX_BODY_BYTES)
  const call = { c, viewer, options: await versionOption(c, endpoint, viewer) }
  const input = raw.ok ? readInput(endpoint, call, raw.value) : raw
  if (!input.ok) {
    const stronger = await endpoint.before(call, raw.ok ? raw.value.json : undefined)
    return stronger ? problemOf(stronger) : input.refusal
  }
  const outcome = await endpoint.run(call, input.value)
  return outcome.ok ? answer(c, endpoint, outcome.value) : problemOf(outcome)
}

/** The body as the schema wants it; binds a POST to its key on the way. */
function readInput<B extends z.ZodType, V>(
  { body }: WriteEndpoint<B, V>,
  call: WriteCall,
  raw: RawBody,
): Read<z.output<B>> {
  const refusedKey = bindKey(call, raw)
  if (refusedKey) return { ok: false, refusal: problemOf(refusedKey) }
  return body ? parseBody(body, raw) : { ok: true, value: undefined as z.output<B> }
}

async function versionOption<B extends z.ZodType, V>(
  c: ApiContext,
  { findVersion }: WriteEndpoint<B, V>,
  viewer: Viewer,
): Promise<WriteOptions> {
  if (!findVersion) return {}
  const ifVersion = await expectedVersion(c.req.header('if-match'), () =>
    findVersion({ c, viewer }),
  )
  return ifVersion === undefined ? {} : { ifVersion }
}

/** A key is scoped to caller and path, and bound to the bytes of the body. */
export function bindKey(
  { c, viewer, options }: WriteCall,
  { hash }: Pick<RawBody, 'hash'>,
): Failure | null {
  if (c.req.method !== 'POST') return null
  const key = parseIdempotencyKey(c.req.header('idempotency-key'))
  if (!key.ok) return key
  if (key.value !== null) {
    options.idempotency = {
      callerId: viewer.id,
      path: c.req.path,
      key: key.value,
      bodyHash: hash,
    }
  }
  return null
}

function answer<B extends z.ZodType, V>(
  c: ApiContext,
  endpoint: WriteEndpoint<B, V>,
  value: V,
): Response {
  if (value === null) return new Response(null, { status: 204 })
  const status = endpoint.makes?.(c, value) ? 201 : endpoint.status
  const headers: Record<string, string> = {}
  if (endpoint.versioned) headers.etag = etagOf((value as { version: number }).version)
  if (endpoint.location && status === 201) headers.location = endpoint.location(value)
  return json(status, value, headers)
}
