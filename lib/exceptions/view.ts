import type { Deployment, Segment, TicketStatus } from '@/lib/priority/types'

export const EXCEPTION_STATES = [
  'REQUESTED',
  'RETURNED',
  'APPROVED',
  'ACTIVE',
  'DENIED',
  'WITHDRAWN',
  'EXPIRED',
] as const
export type ExceptionState = (typeof EXCEPTION_STATES)[number]

/** States in which its scope can have no second exception. */
export const OPEN_STATES = ['REQUESTED', 'RETURNED', 'APPROVED', 'ACTIVE'] as const

/** States in which nothing more happens to it. */
export const PAST_STATES = ['DENIED', 'WITHDRAWN', 'EXPIRED'] as const

export const STATE_WORDS = {
  REQUESTED: 'Waits for a decision',
  RETURNED: 'Asked back',
  APPROVED: 'Approved, begins later',
  ACTIVE: 'Runs',
  DENIED: 'Denied',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Over',
} as const satisfies Record<ExceptionState, string>

export const STEP_KINDS = [
  'REQUESTED',
  'CHANGED',
  'RETURNED',
  'APPROVED',
  'DENIED',
  'WITHDRAWN',
  'STARTED',
  'EXPIRED',
  'REMINDED',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

export interface ExceptionStepView {
  kind: StepKind
  /** Who, by email and name; null for what time did. */
  by: string | null
  byName: string | null
  reason: string | null
  at: string
}

/** An exception as the API gives it; instants are ISO-8601 UTC, people are emails. */
export interface ExceptionView {
  id: string
  state: ExceptionState
  /** Exactly one of both is set. */
  scope: { account: string | null; channel: string | null }
  account: string
  accountName: string
  channelName: string | null
  reason: string
  businessCase: string | null
  from: string
  until: string
  requestedBy: string
  requestedByName: string
  requestedAt: string
  decidedBy: string | null
  decidedByName: string | null
  decidedAt: string | null
  decisionReason: string | null
  endedAt: string | null
  version: number
}

/** A ticket that an exception lets in or sends away, and where it would stand. */
export interface ImpactTicket {
  number: number
  subject: string
  status: TicketStatus
  /** Place in the order after the change; null outside of it. */
  position: number | null
}

/** What approving it, or its end, would change in the queue now. */
export interface ExceptionImpact {
  enters: ImpactTicket[]
  leaves: ImpactTicket[]
}

/** One exception with all that a decision is made from. */
export interface ExceptionDetail extends ExceptionView {
  steps: ExceptionStepView[]
  impact: ExceptionImpact
  facts: {
    segment: Segment
    deployment: Deployment
    ceOwner: string | null
    ceOwnerName: string | null
    openTickets: number
    withCe: number
    earlier: number
  }
}

export interface ExceptionPage {
  items: ExceptionView[]
  next: string | null
}
