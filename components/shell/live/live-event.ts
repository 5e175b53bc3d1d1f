/** What the event stream tells a screen. */
export type LiveEvent =
  | {
      type: 'order'
      orderVersion: number
      /** The first twenty that the viewer may see. */
      top: number[]
      /** The stream was away before this: anything may have changed. */
      missed: boolean
    }
  | { type: 'ticket'; number: number; version: number }

/** `waiting`: not opened yet. `lost`: it was cut and is being opened again. */
export type LiveState = 'waiting' | 'live' | 'lost'

export type LiveListener = (event: LiveEvent) => void

/** Listens until the returned function is called. */
export type LiveSubscribe = (listener: LiveListener) => () => void

/** What the tab that holds the stream tells the others, and what a new tab asks it. */
export type LiveMessage =
  | { kind: 'event'; event: LiveEvent }
  | { kind: 'state'; state: LiveState }
  | { kind: 'ask' }
  | { kind: 'retry' }

/** Reads one event of the stream; null for what is not understood, so that a newer server does no harm. */
export function parseLiveEvent(type: 'order' | 'ticket', data: string): LiveEvent | null {
  try {
    const body: Record<string, unknown> = JSON.parse(data)
    if (type === 'ticket') {
      const { number, version } = body
      if (typeof number !== 'number' || typeof version !== 'number') return null
      return { type, number, version }
    }
    const { orderVersion, top } = body
    if (typeof orderVersion !== 'number' || !Array.isArray(top)) return null
    return {
      type,
      orderVersion,
      top: top.filter((each) => typeof each === 'number'),
      missed: false,
    }
  } catch {
    return null
  }
}
