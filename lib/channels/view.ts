import type { ChannelKind } from './schema'

export const VISIT_STATES = ['RUNNING', 'OVERDUE', 'ENDED'] as const
/** Overdue: past its end and nobody has left. */
export type VisitState = (typeof VISIT_STATES)[number]

/** R38: somebody of Support in a channel for one ticket. People are emails, instants ISO-8601 UTC. */
export interface VisitView {
  id: string
  channel: string
  channelName: string
  ticket: number
  subject: string
  visitor: string
  visitorName: string
  purpose: string
  state: VisitState
  joinedAt: string
  until: string
  prolongedAt: string | null
  prolongReason: string | null
  endedAt: string | null
  endedBecause: 'LEFT' | 'SOLVED' | 'EXPIRED' | null
  /** Out of the channel; an ended visit without it is a thing to do. */
  leftAt: string | null
  version: number
}

export interface ChannelView {
  id: string
  name: string
  account: string
  accountName: string
  kind: ChannelKind
  /** A support channel always; a trial's only while an exception runs (R38, R39). */
  monitored: boolean
  /** Visits that have not ended. */
  visits: VisitView[]
  version: number
}

export interface ChannelPage {
  items: ChannelView[]
  next: string | null
}

export interface VisitPage {
  items: VisitView[]
  next: string | null
}
