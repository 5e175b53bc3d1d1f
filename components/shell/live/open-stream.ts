import { LIVE_TYPES, type LiveEvent, type LiveState, parseLiveEvent } from './live-event'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

export interface StreamHandlers {
  onEvent: (event: LiveEvent) => void
  onState: (state: LiveState) => void
}

export interface Stream {
  close: () => void
  /** Opens at once what waits to be opened again. */
  retry: () => void
}

/**
 * Holds an event stream open. The browser itself reconnects a cut line, with its `Last-Event-ID`; where
 * the server refused, it is opened anew, each time after a longer wait.
 */
export function openStream(url: string, handlers: StreamHandlers): Stream {
  let source: EventSource | null = null
  let failures = 0
  let away = false
  let again: ReturnType<typeof setTimeout> | undefined

  const opened = () => {
    failures = 0
    handlers.onState('live')
    // Nothing tells what a refused line missed, so everybody reads again.
    if (away) handlers.onEvent({ type: 'order', orderVersion: 0, top: [], missed: true })
    away = false
  }
  const failed = () => {
    away = true
    handlers.onState('lost')
    if (source?.readyState !== EventSource.CLOSED) return
    const wait = Math.min(FIRST_WAIT_MS * 2 ** failures++, LONGEST_WAIT_MS)
    // Spread out, so that a restarted server is not met by everybody at once.
    again = setTimeout(connect, wait * (0.75 + Math.random() / 2))
  }
  function connect() {
    clearTimeout(again)
    source?.close()
    source = new EventSource(url)
    source.addEventListener('open', opened)
    source.addEventListener('error', failed)
    for (const type of LIVE_TYPES) {
      source.addEventListener(type, (message) => {
        const event = parseLiveEvent(type, message.data)
        if (event) handlers.onEvent(event)
      })
    }
  }
  const cameOnline = () => {
    away = true
    connect()
  }
  connect()
  // A machine that slept or changed its network holds a line that is dead without having ended.
  window.addEventListener('online', cameOnline)
  return {
    close: () => {
      clearTimeout(again)
      window.removeEventListener('online', cameOnline)
      source?.close()
    },
    retry: connect,
  }
}
