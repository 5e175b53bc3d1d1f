import 'server-only'
import type { HttpBindings } from '@hono/node-server'
import { z } from '@hono/zod-openapi'
import type { ApiContext } from '@/lib/api/caller'
import { type ApiApp, documentCall } from '@/lib/api/document-call'
import { EventStream } from '@/lib/api/event-stream'
import { viewerFromRequest } from '@/lib/auth/request-viewer'
import type { Viewer } from '@/lib/auth/viewer'
import { hub, type LiveEvent } from '@/lib/live/hub'
import { log } from '@/lib/log'

const HEARTBEAT_MS = 15_000
/** Every second heartbeat asks whether the reader may still read. */
const BEATS_PER_CHECK = 2
const RETRY_MS = 1000

const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}

/** The live order as Server-Sent Events. */
export function addStreamRoute(app: ApiApp): void {
  documentCall(app, 'get', {
    path: '/api/v1/stream',
    summary: 'Every change of the order, as it happens',
    description:
      'Server-Sent Events: `order` {orderVersion, top: the first 20 that you may see}, its id the version; `ticket` {number, version}; `presence` {number, email, name, state}; `inbox` {unread, latest: {kind, number, exception} or null}, of your own; `workload` {about: mode, suggestion or team}: look again. A heartbeat at least every 20 seconds.',
    tag: 'Live',
    answers: { 200: z.string().openapi({ example: 'id: 7\nevent: order\ndata: {…}\n\n' }) },
    contentType: 'text/event-stream',
    headers: ['Last-Event-ID'],
    refusals: [],
  })
  app.get('/api/v1/stream', (c) => openStream(c))
}

function openStream(c: ApiContext): Response {
  const { viewer } = c.get('caller')
  const stopping = hub().stopping
  const leave = new AbortController()
  const close = () => stream.close()
  const stream = new EventStream(
    () => leave.abort(),
    () => (c.env as Partial<HttpBindings> | undefined)?.outgoing?.destroy(),
  )
  stopping.addEventListener('abort', close, { once: true, signal: leave.signal })
  stream.retryAfter(RETRY_MS)
  keepAlive(stream, { viewer, headers: c.req.raw.headers, left: leave.signal })
  void follow(stream, { viewer, lastSeen: lastSeen(c), left: leave.signal })
  return new Response(stream.body, { headers: HEADERS })
}

function lastSeen(c: ApiContext): number | null {
  const id = c.req.header('last-event-id')
  return id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : null
}

interface Reader {
  viewer: Viewer
  /** Aborted when the stream has ended. */
  left: AbortSignal
}

/** Sends what the hub tells until the reader leaves. */
async function follow(
  stream: EventStream,
  { viewer, lastSeen, left }: Reader & { lastSeen: number | null },
): Promise<void> {
  try {
    const leaveHub = await hub().subscribe(viewer, lastSeen, orderly(stream, lastSeen))
    if (left.aborted) leaveHub()
    else left.addEventListener('abort', leaveHub, { once: true })
  } catch (error) {
    log.warn({ reason: String(error) }, 'live stream')
    stream.close()
  }
}

/**
 * Looks at the order may overtake each other, and a look may find what is told again a moment later: a reader is
 * told each version once, and never an older one after a newer one.
 */
function orderly(stream: EventStream, lastSeen: number | null): (event: LiveEvent) => void {
  let told = -1
  return ({ event, data }) => {
    if (event !== 'order') return stream.event(event, data)
    const { orderVersion } = data
    if (orderVersion <= told || orderVersion === lastSeen) return
    told = orderVersion
    stream.event(event, data, orderVersion)
  }
}

function keepAlive(
  stream: EventStream,
  { viewer, headers, left }: Reader & { headers: Headers },
): void {
  let beats = 0
  const timer = setInterval(() => {
    stream.comment('still here')
    beats += 1
    if (beats % BEATS_PER_CHECK === 0) void closeUnlessSame(stream, viewer, headers)
  }, HEARTBEAT_MS)
  left.addEventListener('abort', () => clearInterval(timer), { once: true })
}

/** A revoked token, an ended session or another role ends the stream; the reader comes back as who they are. */
async function closeUnlessSame(
  stream: EventStream,
  viewer: Viewer,
  headers: Headers,
): Promise<void> {
  try {
    const caller = await viewerFromRequest(headers)
    if (caller?.viewer.id === viewer.id && caller.viewer.role === viewer.role) return
  } catch (error) {
    log.warn({ reason: String(error) }, 'live stream')
  }
  stream.close()
}
