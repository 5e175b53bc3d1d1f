import type { Priority, Segment, Severity, TicketStatus, WorkloadMode } from '@/lib/priority/types'

/** A rule id and what it means here, in plain words. */
export interface ReasonView {
  rule: string
  text: string
}

export interface DeviationView {
  rankAs: Priority
  reason: string
  /** Who started it, by email. */
  by: string
  since: string
  expiresAt: string
}

/** One row of the queue, as `GET /queue` gives it. Instants are ISO-8601 UTC; people are emails. */
export interface QueueItem {
  /** Place in the one order, from 1; null in the lanes beside it. */
  position: number | null
  number: number
  subject: string
  /** The account's id. */
  account: string
  accountName: string
  segment: Segment
  status: TicketStatus
  severity: Severity | null
  priority: Priority
  provisional: boolean
  claimedSeverity: Severity | null
  receivedAt: string
  firstRespondedAt: string | null
  respondBy: string | null
  slaDueAt: string | null
  goalDueAt: string | null
  assignee: string | null
  assigneeName: string | null
  deviation: DeviationView | null
  /** In the lane of Customer Engineers: whose account it is, by email; null for nobody and in other lanes. */
  ceOwner: string | null
  ceOwnerName: string | null
  /** Why it stands before the next ticket of the order; null for the last and outside the order. */
  decisive: ReasonView | null
  /** Why it is listed apart; null for a ranked ticket. */
  notRankedBecause: ReasonView | null
  version: number
}

export const LANES = ['ranked', 'waiting', 'with-ce'] as const
export type LaneName = (typeof LANES)[number]

export interface QueuePage {
  mode: WorkloadMode
  orderVersion: number
  /** Tickets of the lane that the viewer may see, filters aside. */
  total: number
  items: QueueItem[]
  /** Cursor of the next page; null at the end. */
  next: string | null
}

/** What a person may narrow the queue by; all of it lives in the URL. */
export interface QueueFilter {
  segment?: Segment[]
  priority?: Priority[]
  status?: TicketStatus[]
  /** An email, or `none` for unassigned. */
  assignee?: string
}

export interface WorkloadView {
  mode: WorkloadMode
  since: string
  reason: string
  by: string | null
  version: number
  /** R33; null while nothing is suggested. */
  suggestion: { mode: WorkloadMode; because: string } | null
  /** R34: when the next begin on duty, and how many; null while no shift is planned. */
  nextArrival: { at: string; people: number } | null
}
