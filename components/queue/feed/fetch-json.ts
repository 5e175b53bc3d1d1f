import {
  done,
  type Failure,
  type FailureCode,
  fail,
  HTTP_STATUS,
  type Outcome,
} from '@/lib/outcome'

const OFFLINE = 'The server could not be reached.'
const SIGNED_OUT = 'Your session has ended. Sign in again to go on.'

/** A call that changes something. */
export interface SentJson {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
}

/** Sends JSON to our own API with the browser's session, as `fetchJson` reads it. */
export function sendJson<T>(path: string, { method, body }: SentJson): Promise<Outcome<T>> {
  if (body === undefined) return fetchJson(path, { method })
  const headers = { 'content-type': 'application/json' }
  return fetchJson(path, { method, headers, body: JSON.stringify(body) })
}

/** Asks our own API with the browser's session, to read unless told otherwise; what goes wrong comes back in words. */
export async function fetchJson<T>(path: string, ask?: RequestInit): Promise<Outcome<T>> {
  try {
    const answer = await fetch(path, ask)
    if (answer.ok) return done((await answer.json()) as T)
    if (answer.status === 401) return fail('FORBIDDEN', SIGNED_OUT)
    return fail(codeOf(answer.status), await titleOf(answer))
  } catch {
    return fail('BUSY', OFFLINE)
  }
}

function codeOf(status: number): FailureCode {
  const codes = Object.keys(HTTP_STATUS) as FailureCode[]
  return codes.find((code) => HTTP_STATUS[code] === status) ?? 'BUSY'
}

/** What the server's problem report (RFC 9457) says to a person. */
async function titleOf(answer: Response): Promise<Failure['message']> {
  const problem: { title?: unknown; detail?: unknown } = await answer.json().catch(() => ({}))
  const words = problem.detail ?? problem.title
  return typeof words === 'string' ? words : `The server answered ${answer.status}.`
}
