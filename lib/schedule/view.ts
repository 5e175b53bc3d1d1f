import type { Weekday } from '@/lib/calendar/definition'
import type { CapacityView } from '@/lib/capacity/view'

/** People are emails, instants ISO-8601 UTC, dates local. */
export interface ShiftView {
  id: string
  person: string
  name: string
  timeZone: string
  startsOn: string
  startTime: string
  durationMinutes: number
  weekdays: Weekday[]
  everyWeeks: number
  endsOn: string | null
  needed: number
  /** Dates on which it does not happen. */
  cancelled: string[]
  version: number
}

export interface TimeOffView {
  id: string
  person: string
  name: string
  from: string
  until: string
  /** For the person and for those who plan; null for others. */
  reason: string | null
  version: number
}

export interface Span {
  from: string
  until: string
}

/** One run of a shift; `duty` is what time off leaves of it. */
export interface OccurrenceView extends Span {
  shift: string
  date: string
  person: string
  name: string
  needed: number
  duty: Span[]
}

export interface GapView extends Span {
  onDuty: number
  /** One at least: somebody should be there while the calendar is open. */
  needed: number
}

export interface OnDutyView extends Span {
  person: string
  name: string
}

export interface ArrivalView {
  at: string
  people: { person: string; name: string }[]
}

export const SWAP_STATES = ['ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const
export type SwapState = (typeof SWAP_STATES)[number]

export interface SwapView extends Span {
  id: string
  shift: string
  date: string
  /** Whose shift it is, and who is asked to take it. */
  asker: string
  askerName: string
  asked: string
  askedName: string
  giveBack: ({ shift: string; date: string } & Span) | null
  reason: string | null
  state: SwapState
  /** A lead did it without asking. */
  byLead: boolean
  askedAt: string
  decidedAt: string | null
  version: number
}

export interface HandoverView extends Span {
  id: string
  shift: string
  date: string
  author: string
  authorName: string
  text: string
  writtenAt: string
  version: number
}

export interface ScheduleView extends Span {
  shifts: ShiftView[]
  timeOff: TimeOffView[]
  occurrences: OccurrenceView[]
  gaps: GapView[]
  onDuty: OnDutyView[]
  next: ArrivalView | null
  /** Asked and not begun yet. */
  swaps: SwapView[]
  /** The newest notes. */
  handovers: HandoverView[]
  /** Who takes tickets, and whether they take more. */
  capacity: ({ person: string; name: string } & CapacityView)[]
  version: number
}

/** The address of somebody's calendar; in clear once, when it is made. */
export interface FeedView {
  createdAt: string
  url: string | null
}
