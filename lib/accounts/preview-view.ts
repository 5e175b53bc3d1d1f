import type { Lane, Priority, Severity, SlaPlan, TicketStatus } from '@/lib/priority/types'
import type { Proposal } from './new-proposal'

/** How a ticket stands; instants are ISO-8601. */
export interface StandingView {
  severity: Severity | null
  priority: Priority
  provisional: boolean
  lane: Lane
  slaPlan: SlaPlan
  slaDueAt: string | null
  goalDueAt: string | null
  respondBy: string | null
  /** In the one order; null outside. */
  position: number | null
}

/** One ticket that a change of its account would touch. */
export interface PreviewTicket {
  number: number
  subject: string
  status: TicketStatus
  before: StandingView
  after: StandingView
  /** What triage would now propose, where that is not what was confirmed; it is never assigned by itself (R24). */
  proposed: Proposal | null
}

/** What a change of segment, deployment or plan would do to the tickets that are not closed. */
export interface AccountPreview {
  /** All that follow the account, each with an event. */
  tickets: number
  /** Of these, how many get another place in the order, or leave or enter it. */
  moved: number
  /** Of these, how many change in anything that is shown. */
  changed: number
  /** The first of the changed ones, those that move the furthest first. */
  rows: PreviewTicket[]
}
