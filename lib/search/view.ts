import type { Priority, Segment, TicketStatus } from '@/lib/priority/types'

/** A part of a text and whether the search hit it. */
export interface TextPart {
  text: string
  hit: boolean
}

/** A ticket that a search found. Instants are ISO-8601 UTC; people are emails. */
export interface SearchHit {
  number: number
  subject: string
  /** The subject in parts. */
  marked: TextPart[]
  /** What the newest message that was hit says around it; null where the hit lies elsewhere. */
  excerpt: { note: boolean; parts: TextPart[] } | null
  status: TicketStatus
  priority: Priority
  provisional: boolean
  /** The account's id. */
  account: string
  accountName: string
  segment: Segment
  requester: string | null
  assignee: string | null
  assigneeName: string | null
  receivedAt: string
  updatedAt: string
}

export interface SearchPage {
  items: SearchHit[]
  /** Hits that were ranked: all of them, or the newest where `more` says that there are more. */
  total: number
  /** There are more hits than are ranked; the older ones are found by a narrower search. */
  more: boolean
  /** Cursor of the next page; null at the end. */
  next: string | null
}

/** Of a common word only so many of the newest hits are ranked. */
export const MOST_RANKED = 1000
