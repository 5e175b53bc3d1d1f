'use client'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { LiveListener, LiveState, LiveSubscribe } from './live-event'
import type { Stream } from './open-stream'
import { joinSharedStream } from './shared-stream'

export interface Live {
  state: LiveState
  subscribe: LiveSubscribe
  retry: () => void
}

const LiveContext = createContext<Live | null>(null)

/** The stream of what changed, for every screen below. */
export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('useLive stands outside of its LiveProvider')
  return live
}

/** Joins the browser's one stream; while the page rests in the browser's back-forward store it lets go. */
export function LiveProvider({ viewerId, children }: { viewerId: string; children: ReactNode }) {
  const [state, setState] = useState<LiveState>('waiting')
  const listeners = useRef(new Set<LiveListener>())
  const stream = useRef<Stream | null>(null)

  useEffect(() => {
    const join = () => {
      stream.current = joinSharedStream(viewerId, {
        onState: setState,
        onEvent: (event) => {
          for (const listener of listeners.current) listener(event)
        },
      })
    }
    const leave = () => {
      stream.current?.close()
      stream.current = null
    }
    const shown = (event: PageTransitionEvent) => event.persisted && join()
    join()
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', shown)
    return () => {
      leave()
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', shown)
    }
  }, [viewerId])

  const subscribe: LiveSubscribe = useCallback((listener) => {
    listeners.current.add(listener)
    return () => listeners.current.delete(listener)
  }, [])
  const retry = useCallback(() => stream.current?.retry(), [])
  const live = useMemo(() => ({ state, subscribe, retry }), [state, subscribe, retry])
  return <LiveContext value={live}>{children}</LiveContext>
}
