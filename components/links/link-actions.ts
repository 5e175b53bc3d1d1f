import type { SaveResult, TicketTarget } from '@/components/tickets/ticket-actions'
import type { HandLinkKind } from '@/lib/tickets/link-words'

export interface LinkFields {
  kind: HandLinkKind
  ticket: number
  reverse: boolean
}

export interface MergeFields {
  into: number
  reason: string | null
  /** What the requesters of the two are told; left out = nothing. */
  tell?: { source?: string; target?: string }
}

/** What the panel of links can do; the page hands them in. */
export interface LinkActions {
  link: (target: TicketTarget, fields: LinkFields) => Promise<SaveResult>
  unlink: (target: TicketTarget, link: string) => Promise<SaveResult>
  merge: (target: TicketTarget, fields: MergeFields) => Promise<SaveResult>
  /** The target is the ticket that was merged. */
  unmerge: (target: TicketTarget) => Promise<SaveResult>
  /** Answers with the new ticket. */
  split: (target: TicketTarget, message: string, fields: { subject: string }) => Promise<SaveResult>
}

/** Which of them the viewer may; the server asks again at every write. */
export interface LinkRights {
  link: boolean
  merge: boolean
  bulk: boolean
}
