import type { Priority, Severity, TicketStatus } from '@/lib/priority/types'

/** A ticket in the list of its account. */
export interface AccountTicket {
  number: number
  subject: string
  status: TicketStatus
  severity: Severity | null
  priority: Priority
  provisional: boolean
  respondBy: string | null
  /** The assignee's name. */
  assignee: string | null
  receivedAt: string
  /** In the one order; null outside. */
  position: number | null
}

export interface AccountTicketPage {
  items: AccountTicket[]
  next: string | null
}
