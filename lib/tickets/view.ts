import type { AttachmentView } from '@/lib/attachments/view'
import type { RequestPart, RequestParts } from '@/lib/presales/parts'
import type {
  ImpactFacts,
  Priority,
  Segment,
  Severity,
  SlaPlan,
  TicketStatus,
} from '@/lib/priority/types'
import type { DeviationView, ReasonView } from '@/lib/queue/view'
import type { TicketExtras } from './extras'
import type { Recipient, Recipients } from './recipients'

export const INPUT_SOURCES = ['CUSTOMER', 'CE', 'ENGINEERING', 'ACCOUNT_TEAM', 'CONTRACT'] as const
/** What somebody else said of the urgency (R22): shown, never computed with. */
export interface TriageInputNote {
  from: (typeof INPUT_SOURCES)[number]
  text: string
}

export interface TriageView {
  facts: ImpactFacts
  severity: Severity | null
  priority: Priority
  proposedSeverity: Severity | null
  proposedPriority: Priority
  reason: string | null
  inputs: TriageInputNote[]
  by: string
  at: string
}

export interface MessageView {
  id: string
  /** The ticket that it was written to: another one where that was merged into this. */
  ticket: number
  /** A NOTICE tells the requester and answers nothing. */
  kind: 'REPLY' | 'NOTE' | 'REQUESTER' | 'NOTICE'
  /** Email and name of who wrote it. */
  author: string | null
  authorName: string | null
  body: string
  firstResponse: { tried: string; nextStep: string } | null
  /** Whom a note names. */
  mentions: { name: string; email: string }[]
  /** To whom a message of ours goes, and who gets a copy. */
  to: Recipient[]
  cc: Recipient[]
  attachments: AttachmentView[]
  at: string
  /** A reply that its author may still take back: when it goes out. Null once it is sent. */
  queuedUntil: string | null
}

/** The parts of a pre-sales request, for whom it is, and which parts are missing (R37). */
export type RequestView = RequestParts & {
  prospect: string | null
  prospectName: string | null
  missing: RequestPart[]
}

/** One ticket, as `GET /tickets/N` gives it. `account` is an id, people are emails, instants ISO-8601 UTC. */
export interface TicketView extends TicketExtras {
  number: number
  subject: string
  status: TicketStatus
  account: string
  accountName: string
  segment: Segment
  slaPlan: SlaPlan
  requester: string | null
  requesterName: string | null
  assignee: string | null
  assigneeName: string | null
  /** Since when it is offered to those on duty: its assignee is off and a word is owed. */
  offeredAt: string | null
  claimedSeverity: Severity | null
  openedByCe: boolean
  /** R36: what its Customer Engineer said; null for a ticket that is no pre-sales request. */
  request: RequestView | null
  triage: TriageView | null
  severity: Severity | null
  priority: Priority
  provisional: boolean
  receivedAt: string
  firstRespondedAt: string | null
  awaitingSince: string | null
  nextUpdateAt: string | null
  wakeAt: string | null
  slaDueAt: string | null
  goalDueAt: string | null
  respondBy: string | null
  deviation: DeviationView | null
  ranked: boolean
  notRankedBecause: ReasonView | null
  position: number | null
  explanation: ReasonView[]
  messages: MessageView[]
  /** Who gets our next reply, unless it says otherwise. */
  recipients: Recipients
  version: number
}

/** A line of the ticket's history. */
export interface HistoryEntry {
  seq: number
  type: string
  /** What happened, in words. */
  text: string
  by: string | null
  at: string
}
