import type { Outcome } from '@/lib/outcome'
import type { FeedView, ShiftView } from '@/lib/schedule/view'

/** A thing as its writer saw it. */
export interface Target {
  id: string
  version: number
}

/** A shift as it is written. */
export type ShiftFields = Omit<ShiftView, 'id' | 'name' | 'cancelled' | 'version'>

interface RunFields {
  shift: string
  date: string
}

interface SwapFields extends RunFields {
  with: string
  giveBack: RunFields | null
  reason: string | null
  atOnce: boolean
}

/** All that can be done with the schedule; each is a server action that asks the right again. */
export interface ScheduleActions {
  addShift: (fields: ShiftFields) => Promise<Outcome<null>>
  changeShift: (target: Target, fields: ShiftFields) => Promise<Outcome<null>>
  endShift: (target: Target) => Promise<Outcome<null>>
  cancelRun: (target: Target, fields: { date: string; reason: string }) => Promise<Outcome<null>>
  addTimeOff: (fields: {
    person: string
    from: string
    until: string
    reason: string | null
  }) => Promise<Outcome<null>>
  removeTimeOff: (target: Target) => Promise<Outcome<null>>
  askSwap: (fields: SwapFields) => Promise<Outcome<null>>
  decideSwap: (target: Target, decision: 'ACCEPT' | 'DECLINE') => Promise<Outcome<null>>
  withdrawSwap: (target: Target) => Promise<Outcome<null>>
  writeHandover: (fields: RunFields & { text: string }) => Promise<Outcome<null>>
  renewFeed: () => Promise<Outcome<FeedView>>
  revokeFeed: () => Promise<Outcome<null>>
}

/** Which controls a viewer gets, answered by the one permission predicate. */
export interface ScheduleRights {
  /** Everybody's shifts, times off and swaps. */
  plan: boolean
  /** Their own time off, swaps and notes. */
  own: boolean
  /** Email of the viewer. */
  reader: string
}

/** Somebody who may be on duty. */
export interface Colleague {
  person: string
  name: string
}
