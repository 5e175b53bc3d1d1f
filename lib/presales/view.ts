import type { Priority, TicketStatus } from '@/lib/priority/types'

export const DESK_LISTS = ['requests', 'with-ce', 'without-ce'] as const
/** Requests that were filed; prospects who wrote directly and wait for their Customer Engineer; those who have none. */
export type DeskList = (typeof DESK_LISTS)[number]

/** A line of the Customer Engineers' desk. People are emails with names, instants ISO-8601 UTC. */
export interface DeskItem {
  number: number
  subject: string
  account: string
  accountName: string
  ceOwner: string | null
  ceOwnerName: string | null
  status: TicketStatus
  priority: Priority
  provisional: boolean
  /** Place in the order; null outside of it. */
  position: number | null
  assignee: string | null
  assigneeName: string | null
  receivedAt: string
  /** Of the last word that left or came in, notes aside. */
  lastWordAt: string | null
  lastWordBy: string | null
  nextUpdateAt: string | null
}

export interface DeskPage {
  items: DeskItem[]
  next: string | null
}
