import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Next } from 'hono'
import { routePath } from 'hono/route'
import { viewerFromRequest } from '@/lib/auth/request-viewer'
import { log } from '@/lib/log'
import type { CallLimit } from '@/lib/rate-limit/call-limit'
import { type ApiContext, allowanceKey } from './caller'
import { problem } from './problem'
import { comesFromUs } from './same-origin'

/** What needs no sign-in. */
const PUBLIC = new Set(['/api/health', '/api/v1/openapi.json'])

export interface GateSettings {
  limit: CallLimit
  publicUrl: string
}

/** Headers that the answer to a call carries whatever it is. */
type Said = Record<string, string>

/**
 * What stands before every call, in this order: who is it (401), does it come from us (403), is it within the
 * caller's allowance (429). One function, since each layer of middleware costs every call.
 */
export function gate(settings: GateSettings) {
  return async (c: ApiContext, next: Next): Promise<void> => {
    const started = performance.now()
    const said: Said = { 'x-request-id': randomUUID() }
    c.set('requestId', said['x-request-id'] ?? '')
    const refusal = PUBLIC.has(c.req.path) ? null : await admit(c, settings, said)
    if (refusal) c.res = refusal
    else await next()
    for (const name in said) c.res.headers.set(name, said[name] ?? '')
    note(c, performance.now() - started)
  }
}

function note(c: ApiContext, ms: number): void {
  if (!log.isLevelEnabled('debug')) return
  const { method } = c.req
  // The pattern, not the address: numbers and cursors in it may be somebody's.
  const call = { method, route: routePath(c, -1), status: c.res.status, ms: Math.round(ms) }
  log.debug({ requestId: c.get('requestId'), ...call }, 'call')
}

async function admit(c: ApiContext, settings: GateSettings, said: Said): Promise<Response | null> {
  const { headers } = c.req.raw
  const caller = await viewerFromRequest(headers)
  if (!caller) {
    const detail = 'Send “Authorization: Bearer TOKEN” with a live token, or sign in.'
    return problem('unauthenticated', detail, { headers: { 'www-authenticate': 'Bearer' } })
  }
  if (caller.via === 'session' && !comesFromUs(c.req.method, headers, settings.publicUrl)) {
    return problem('cross-site', 'A session may change things only from a page of this product.')
  }
  c.set('caller', caller)
  const { perSecond } = settings.limit
  const allowance = await settings.limit.count(allowanceKey(caller))
  // As in the IETF draft “RateLimit header fields for HTTP”.
  said['ratelimit-policy'] = `"calls";q=${perSecond};w=1`
  said.ratelimit = `"calls";r=${allowance.remaining};t=${allowance.resetSeconds}`
  if (allowance.allowed) return null
  const detail = `At most ${perSecond} calls a second; try again in ${allowance.resetSeconds} s.`
  const retry = { 'retry-after': String(allowance.resetSeconds) }
  return problem('rate-limited', detail, { headers: retry })
}
