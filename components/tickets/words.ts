import type { Priority, Segment, TicketStatus } from '@/lib/priority/types'

/** The names that support people know, as they stand on the screen. */
export const STATUS_WORDS = {
  NEW: 'New',
  OPEN: 'Open',
  PENDING: 'Pending',
  ON_HOLD: 'On hold',
  SOLVED: 'Solved',
  CLOSED: 'Closed',
} as const satisfies Record<TicketStatus, string>

/** Whose turn a status says it is (policy section 10). */
export const STATUS_MEANS = {
  NEW: 'no response sent yet',
  OPEN: 'the next step is ours',
  PENDING: 'the requester’s turn',
  ON_HOLD: 'another team’s turn',
  SOLVED: 'done; a reply re-opens it',
  CLOSED: 'final; a reply starts a follow-up',
} as const satisfies Record<TicketStatus, string>

export const SEGMENT_WORDS = {
  PRE_SALES: 'Pre-sales',
  ENTERPRISE: 'Enterprise',
  TEAM: 'Team',
  FREE: 'Free',
  OPEN_SOURCE: 'Open source',
  INTERNAL: 'Internal',
} as const satisfies Record<Segment, string>

export const PRIORITY_WORDS = {
  P0: 'P0 · everything stops for it',
  P1: 'P1 · badly hurt',
  P2: 'P2 · hurt, or a paying customer waits',
  P3: 'P3 · everything else',
} as const satisfies Record<Priority, string>
