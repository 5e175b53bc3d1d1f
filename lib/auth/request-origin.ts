import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'

/** Where a request came from, as the socket and the untouched headers say it. */
export interface RequestOrigin {
  /** The peer's address, from the socket. */
  address: string
  host: string | undefined
  /** Some proxy says that it passed the request on. */
  forwarded: boolean
}

const FORWARDING =
  /^(forwarded|via|x-forwarded(-.+)?|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip)$/

// Next adds forwarding headers of its own before a route sees the request, and shows no socket; so the server
// notes both before it hands over. Both copies of this module (the server's, Next's) share one store.
const shared = globalThis as typeof globalThis & {
  queueOneOrigin?: AsyncLocalStorage<RequestOrigin>
}
shared.queueOneOrigin ??= new AsyncLocalStorage<RequestOrigin>()
const store = shared.queueOneOrigin

/** Whether a header name is one that proxies add. */
export function isForwardingHeader(name: string): boolean {
  return FORWARDING.test(name.toLowerCase())
}

export function readOrigin(request: IncomingMessage): RequestOrigin {
  return {
    address: request.socket.remoteAddress ?? 'unknown',
    host: request.headers.host,
    forwarded: Object.keys(request.headers).some(isForwardingHeader),
  }
}

/** Runs `work` (Next's handler) so that everything below it can ask where the request came from. */
export function withRequestOrigin<T>(request: IncomingMessage, work: () => T): T {
  return store.run(readOrigin(request), work)
}

/** The origin of the request being served; null outside `withRequestOrigin`. */
export function findRequestOrigin(): RequestOrigin | null {
  return store.getStore() ?? null
}
