import type { TicketStatus } from '@/lib/priority/types'

/** A ticket that one has looked at. */
export interface RecentTicketView {
  number: number
  subject: string
  accountName: string
  status: TicketStatus
  viewedAt: string
}

/** How many are kept for each person. */
export const MOST_RECENT = 20
