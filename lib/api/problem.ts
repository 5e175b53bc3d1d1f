import { type Failure, type FailureCode, type FieldError, HTTP_STATUS } from '@/lib/outcome'

/** RFC 9457. `type` is stable: programs branch on it; `title` says it to people, `detail` says what and where. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  errors?: FieldError[]
  current?: unknown
}

/** Every kind of refusal: the last part of its `type`, its status and its title. */
export const PROBLEMS = {
  malformed: { status: 400, title: 'The request could not be read' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'You may not do this' },
  'cross-site': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address takes other methods' },
  conflict: { status: 409, title: 'This does not go with how things are' },
  stale: { status: 412, title: 'It has changed since you read it' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of another kind than this address takes',
  },
  invalid: { status: 422, title: 'Something in the input is not right' },
  'rate-limited': { status: 429, title: 'Too many calls' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'Not available right now' },
} as const
export type ProblemKind = keyof typeof PROBLEMS

const KIND_OF = {
  MALFORMED: 'malformed',
  NOT_FOUND: 'not-found',
  FORBIDDEN: 'forbidden',
  STALE: 'stale',
  CONFLICT: 'conflict',
  INVALID: 'invalid',
  BUSY: 'unavailable',
} as const satisfies Record<FailureCode, ProblemKind>

/** A refusal as an answer. */
export function problem(
  kind: ProblemKind,
  detail: string,
  more: { errors?: FieldError[]; current?: unknown; headers?: Record<string, string> } = {},
): Response {
  const { headers, ...members } = more
  const body: Problem = { type: `/problems/${kind}`, ...PROBLEMS[kind], detail, ...members }
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

/** An expected failure as an answer: one map from its code to type, status and title. */
export function problemOf(failure: Failure): Response {
  const kind = KIND_OF[failure.code]
  const bad = HTTP_STATUS[failure.code] === 422 || failure.errors !== undefined
  return problem(kind, failure.message, {
    ...(bad && { errors: failure.errors ?? [] }),
    ...(failure.code === 'STALE' && { current: failure.current ?? null }),
    ...(failure.code === 'BUSY' && { headers: { 'retry-after': '1' } }),
  })
}
