import type { InboxTarget, NotificationKind } from '@/lib/notifications/view'
import { PRESENCE_STATES, type Presence } from '@/lib/presence/presence'

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
  | ({ type: 'presence' } & Presence)
  | {
      type: 'inbox'
      unread: number
      /** The newest line of the viewer's inbox; null when lines were only read. */
      latest: ({ kind: NotificationKind } & InboxTarget) | null
    }
  | {
      type: 'workload'
      /** The mode, what is suggested, or who takes how much. */
      about: string
    }

/** The kinds of events that the stream has. */
export const LIVE_TYPES = ['order', 'ticket', 'presence', 'inbox', 'workload'] as const

/** Whether an event tells of tickets or their order, and not of a person or a person's inbox. */
export function isTicketNews(
  event: LiveEvent,
): event is Extract<LiveEvent, { type: 'order' | 'ticket' }> {
  return event.type === 'order' || event.type === 'ticket'
}

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
export function parseLiveEvent(type: (typeof LIVE_TYPES)[number], data: string): LiveEvent | null {
  try {
    const body: Record<string, unknown> = JSON.parse(data)
    if (type === 'ticket') {
      const { number, version } = body
      if (typeof number !== 'number' || typeof version !== 'number') return null
      return { type, number, version }
    }
    if (type === 'presence') return readPresence(body)
    if (type === 'inbox') return parseInbox(body)
    if (type === 'workload') return { type, about: String(body.about) }
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

function readPresence({ number, email, name, state }: Record<string, unknown>): LiveEvent | null {
  const known = PRESENCE_STATES.find((each) => each === state)
  if (typeof number !== 'number' || typeof email !== 'string' || typeof name !== 'string')
    return null
  return known ? { type: 'presence', number, email, name, state: known } : null
}

function parseInbox({ unread, latest }: Record<string, unknown>): LiveEvent | null {
  if (typeof unread !== 'number') return null
  return {
    type: 'inbox',
    unread,
    latest: latest as Extract<LiveEvent, { type: 'inbox' }>['latest'],
  }
}
