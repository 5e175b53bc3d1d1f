import { type LiveEvent, type LiveState, parseLiveEvent } from './live-event'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** Where the server's heart beats audibly, every 20 s at least, silence for longer is a dead line. */
const SILENCE_MS = 50_000

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
 * the server refused, or nothing was heard for long, it is opened anew, each time after a longer wait.
 */
export function openStream(url: string, handlers: StreamHandlers): Stream {
  let source: EventSource | null = null
  let failures = 0
  let away = false
  let beats = false
  let again: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined

  const heard = () => {
    clearTimeout(silence)
    if (beats) silence = setTimeout(reopen, SILENCE_MS)
  }
  const beat = () => {
    beats = true
    heard()
  }
  const opened = () => {
    failures = 0
    heard()
    handlers.onState('live')
    // Nothing tells what a refused or dead line missed, so everybody reads again.
    if (away) handlers.onEvent({ type: 'order', orderVersion: 0, top: [], missed: true })
    away = false
  }
  const failed = () => {
    away = true
    handlers.onState('lost')
    if (source?.readyState === EventSource.CLOSED) reopen()
  }
  function reopen() {
    away = true
    source?.close()
    clearTimeout(silence)
    clearTimeout(again)
    handlers.onState('lost')
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
    source.addEventListener('heartbeat', beat)
    for (const type of ['order', 'ticket'] as const) {
      source.addEventListener(type, (message) => {
        heard()
        const event = parseLiveEvent(type, message.data)
        if (event) handlers.onEvent(event)
      })
    }
  }
  connect()
  return {
    close: () => {
      clearTimeout(again)
      clearTimeout(silence)
      source?.close()
    },
    retry: connect,
  }
}
