import type { LiveEvent, LiveMessage, LiveState } from './live-event'
import { openStream, type Stream, type StreamHandlers } from './open-stream'

const URL_OF_STREAM = '/api/v1/stream'

/**
 * One stream per browser and person: of all tabs, the one that gets the lock holds it and tells the
 * others. When that tab goes, the next in line takes over. Without locks (an address that is neither
 * loopback nor https) every tab holds its own.
 */
export function joinSharedStream(viewerId: string, handlers: StreamHandlers): Stream {
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) {
    return openStream(URL_OF_STREAM, handlers)
  }
  const name = `queueone-live:${viewerId}`
  const channel = new BroadcastChannel(name)
  const leaving = new AbortController()
  let held: Stream | null = null
  let state: LiveState = 'waiting'
  const tell = (message: LiveMessage) => channel.postMessage(message)

  const lead = async () => {
    // The lock can be granted in the very moment of leaving.
    if (leaving.signal.aborted) return
    held = openStream(URL_OF_STREAM, {
      onEvent: (event: LiveEvent) => {
        tell({ kind: 'event', event })
        handlers.onEvent(event)
      },
      onState: (next) => {
        state = next
        tell({ kind: 'state', state })
        handlers.onState(next)
      },
    })
    await new Promise<void>((resolve) => {
      leaving.signal.addEventListener('abort', () => {
        held?.close()
        resolve()
      })
    })
  }

  channel.onmessage = ({ data }: MessageEvent<LiveMessage>) => {
    if (data.kind === 'ask' && held) tell({ kind: 'state', state })
    if (data.kind === 'retry') held?.retry()
    if (data.kind === 'event') handlers.onEvent(data.event)
    if (data.kind === 'state') handlers.onState(data.state)
  }
  tell({ kind: 'ask' })
  navigator.locks.request(name, { signal: leaving.signal }, lead).catch(ignoreAbort)

  return {
    close: () => {
      leaving.abort()
      channel.close()
    },
    retry: () => (held ? held.retry() : tell({ kind: 'retry' })),
  }
}

/** Leaving while still in line for the lock is no fault. */
function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
}
