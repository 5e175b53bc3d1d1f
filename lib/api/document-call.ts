import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { ApiEnv } from './caller'
import { PROBLEMS } from './problem'

export type ApiApp = OpenAPIHono<ApiEnv>

/** What the OpenAPI document says of a call beside its schemas. */
export interface Described {
  /** As OpenAPI writes it: `/api/v1/tickets/{number}`. */
  path: string
  summary: string
  description?: string
  tag:
    | 'Queue'
    | 'Tickets'
    | 'Search'
    | 'Accounts'
    | 'Pre-sales'
    | 'Exceptions'
    | 'Channels'
    | 'Workload'
    | 'Team'
    | 'Schedule'
    | 'Policy'
    | 'Calendars'
    | 'Inbox'
    | 'Macros'
    | 'Live'
    | 'Service'
}

export interface Shapes {
  query?: z.ZodObject
  body?: z.ZodType
  /** Another type of the body than JSON. */
  bodyType?: string
  /** The answer by status; null has no body. */
  answers: Record<number, z.ZodType | null>
  /** Another type than JSON. */
  contentType?: string
  headers?: readonly (keyof typeof HEADERS)[]
  /** The statuses of the refusals that this call knows beside those of every call. */
  refusals: readonly number[]
  isPublic?: boolean
}

const HEADERS = {
  'If-Match': 'The ETag that was read, or `*`. Another version now answers 412 with `current`.',
  'If-None-Match': 'An ETag that was read: 304 when it is still so.',
  'Idempotency-Key':
    'The same key with the same body gives the first answer again; with another body 422. Kept for at least 24 hours.',
  'Last-Event-ID': 'The id of the last `order` event that was seen.',
} as const

const problemDoc = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    current: z.unknown().optional(),
  })
  .openapi('Problem', {
    description: 'RFC 9457. `type` is stable; `errors` names each place of bad input.',
    example: {
      type: '/problems/invalid',
      title: PROBLEMS.invalid.title,
      status: 422,
      detail: 'facts.slowness: Invalid option',
      errors: [{ path: 'facts.slowness', message: 'Invalid option' }],
    },
  })

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Enters a call into the OpenAPI document. */
export function documentCall(app: ApiApp, method: Method, call: Described & Shapes): void {
  const { path, summary, description, tag } = call
  app.openAPIRegistry.registerPath({
    method,
    path,
    summary,
    description: description ?? summary,
    tags: [tag],
    security: call.isPublic ? [] : [{ token: [] }, { session: [] }],
    request: requestOf(call),
    responses: { ...answersOf(call), ...refusalsOf(call) },
  })
}

function requestOf({
  path,
  query,
  body,
  bodyType = 'application/json',
  headers = [],
}: Described & Shapes) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const params = z.object(Object.fromEntries(names.map((name) => [name, paramDoc(name)])))
  const header = z.object(
    Object.fromEntries(
      headers.map((name) => [name, z.string().optional().openapi({ description: HEADERS[name] })]),
    ),
  )
  return {
    ...(names.length > 0 && { params }),
    ...(headers.length > 0 && { headers: header }),
    ...(query && { query }),
    ...(body && {
      body: {
        required: !body.safeParse({}).success,
        content: { [bodyType]: { schema: body } },
      },
    }),
  }
}

function paramDoc(name: string) {
  if (name === 'calendar') return z.string()
  return name === 'number' ? z.int().positive() : z.uuid()
}

function answersOf({ answers, contentType = 'application/json' }: Shapes) {
  const entries = Object.entries(answers).map(([status, schema]) => [
    status,
    schema
      ? { description: 'Done', content: { [contentType]: { schema } } }
      : { description: status === '304' ? 'It is still so' : 'There is none' },
  ])
  return Object.fromEntries(entries)
}

function refusalsOf({ refusals, isPublic }: Shapes) {
  const statuses = isPublic ? refusals : [401, 403, ...refusals, 429]
  const entries = statuses.map((status) => [
    status,
    {
      description: titleOf(status),
      content: { 'application/problem+json': { schema: problemDoc } },
    },
  ])
  return Object.fromEntries(entries)
}

function titleOf(wanted: number): string {
  const titles = Object.values(PROBLEMS).filter(({ status }) => status === wanted)
  return titles.map(({ title }) => title).join('; or: ')
}
