import 'server-only'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import next from 'next'
import { createApi } from '@/lib/api/app'
import { findDemoRefusal } from '@/lib/auth/demo'
import { readOrigin, withRequestOrigin } from '@/lib/auth/request-origin'
import { closeDb, databaseUrl } from '@/lib/db/client'
import { addressOf, env } from '@/lib/env'
import { startWorker, type Worker } from '@/lib/jobs/worker'
import { startHub } from '@/lib/live/hub'

export interface RunningServer {
  address: string
  /** Requests in flight finish, streams end, jobs in flight finish. */
  stop: () => Promise<void>
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** How long a request in flight may still take when the process is asked to stop. */
const DRAIN_MS = 10_000

/** The one process: screens by Next, `/api/*` by the Hono app, the live hub and, by setting, the worker. */
export async function startServer({ dev }: { dev: boolean }): Promise<RunningServer> {
  const { host, port, processRole } = env()
  const hub = await startHub(databaseUrl())
  const worker = processRole === 'web' ? null : await startWorker(databaseUrl())
  const pages = await preparePages({ dev, host, port })
  const api = getRequestListener(createApi({ worker }).fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => {
    void serve({ pages: pages.handle, api: api as Handler }, request, response)
  })
  await listen(server, { host, port })
  const address = addressOf(host, (server.address() as AddressInfo).port)
  return {
    address,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      await hub.stop()
      server.closeIdleConnections()
      const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
      await closed
      clearTimeout(force)
      await stopRest(worker, pages.close)
    },
  }
}

async function stopRest(worker: Worker | null, closePages: () => Promise<void>): Promise<void> {
  await worker?.stop()
  await closePages()
  await closeDb()
}

async function preparePages(options: { dev: boolean; host: string; port: number }) {
  const app = next({ dev: options.dev, hostname: options.host, port: options.port })
  await app.prepare()
  return { handle: app.getRequestHandler() as Handler, close: () => app.close() }
}

function listen(server: ReturnType<typeof createServer>, at: { host: string; port: number }) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at, () => resolve())
  })
}

/** Headers that every answer carries. The policy for scripts is a page's own business. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
} as const

async function serve(
  handlers: { pages: Handler; api: Handler },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  const refusal = env().demo ? findDemoRefusal(readOrigin(request)) : null
  if (refusal) {
    response.writeHead(403, { 'Content-Type': 'application/problem+json' })
    response.end(JSON.stringify({ type: '/problems/demo-only', title: refusal, status: 403 }))
    return
  }
  const path = request.url ?? '/'
  const isOurs = /^\/api(\/|\?|$)/.test(path) && !/^\/api\/auth\//.test(path)
  if (isOurs) await handlers.api(request, response)
  else await withRequestOrigin(request, () => handlers.pages(request, response))
}
