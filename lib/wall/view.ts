import type { Priority, Segment, WorkloadMode } from '@/lib/priority/types'
import type { QueueItem, ReasonView } from '@/lib/queue/view'

/** A clock that runs out soon. */
export interface WallClock {
  number: number
  subject: string
  accountName: string
  segment: Segment
  priority: Priority
  respondBy: string
  assigneeName: string | null
}

/** Of so many clocks that are due in the time so many were met. */
export interface Attainment {
  met: number
  of: number
}

/** What the big screen shows, as its viewer may see it. Instants are ISO-8601 UTC. */
export interface WallView {
  /** When all of it was read. */
  at: string
  /** Ranked tickets that the viewer may see. */
  total: number
  numberOne: { item: QueueItem; explanation: ReasonView[] } | null
  /** The next five that run out, soonest first. */
  clocks: WallClock[]
  /** Words that were owed before now. */
  overdue: { count: number; isMore: boolean; oldest: string | null }
  workload: {
    mode: WorkloadMode
    since: string
    reason: string
    by: string | null
    byName: string | null
  }
  /** Null where the schedule is not the viewer's to see. */
  onDuty: { name: string; until: string }[] | null
  nextArrival: { at: string; people: number } | null
  /** First responses whose clocks are due on this day of the standard calendar's zone, decided so far. */
  today: { day: string; timeZone: string; aimPercent: number; sla: Attainment; goal: Attainment }
}
