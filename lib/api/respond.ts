import type { ApiContext } from './caller'
import { etagOf, isKnown } from './preconditions'

/** A view as JSON, made once. */
export function json(
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  })
}

/** One thing with its ETag; 304 to a reader who has this version already. */
export function jsonOf(c: ApiContext, value: { version: number }): Response {
  const headers = { etag: etagOf(value.version), 'cache-control': 'private, no-cache' }
  if (isKnown(c.req.header('if-none-match'), value.version)) {
    return new Response(null, { status: 304, headers })
  }
  return json(200, value, headers)
}
