import type { Priority, TicketStatus } from '@/lib/priority/types'
import type { LinkKind, LinkSide } from './link-words'

/** A link as it is seen from one of its tickets; number, subject and the rest are the other one's. */
export interface LinkView {
  id: string
  kind: LinkKind
  /** The end at which the ticket asked about stands: FROM is … TO. */
  side: LinkSide
  number: number
  subject: string
  status: TicketStatus
  priority: Priority
  assignee: string | null
  assigneeName: string | null
  version: number
  /** Email of who linked them; null for the program. */
  by: string | null
  byName: string | null
  at: string
  /** Until when a merge may be taken back; null for other links and afterwards. */
  undoUntil: string | null
}
