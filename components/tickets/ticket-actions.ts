import type { TeamMember } from '@/lib/capacity/view'
import type { Outcome } from '@/lib/outcome'
import type { RequestPart } from '@/lib/presales/parts'
import type { ImpactFacts, Priority, Severity } from '@/lib/priority/types'
import type { FieldsInput, TicketPersonView } from '@/lib/tickets/extras'
import type { SettableStatus } from '@/lib/tickets/transitions'
import type { TriageInputNote } from '@/lib/tickets/view'

/** The ticket that a form writes to, as its writer saw it. */
export interface TicketTarget {
  number: number
  version: number
}

/** What a write gives back; a stale one carries the ticket as it is now in `current`. */
export type SaveResult = Outcome<{ number: number; version: number }>

export interface UndoFields {
  messageId: string
}

export interface MessageFields {
  kind: 'REPLY' | 'NOTE'
  body: string
  /** Who gets a reply, by email; left out = those as usual. */
  to?: string[]
  cc?: string[]
  firstResponse?: { tried: string; nextStep: string }
  /** ISO-8601. */
  nextUpdateAt?: string
  status?: SettableStatus
  /** Ids of uploads. */
  attachments?: string[]
}

export interface TriageFields {
  facts: ImpactFacts
  /** Only where it differs from the proposal. */
  severity?: Severity
  priority?: Priority
  reason?: string
  inputs?: TriageInputNote[]
}

export interface StatusFields {
  status: SettableStatus
  wakeAt?: string
  reason?: string
}

export interface AssignmentFields {
  assignee: string | null
  reason?: string
}

export interface HandoverFields {
  assignee: string
  context: string
  stepsSoFar: string
  links?: string
  lastStep: string
  lastStepBy?: string
  nextStep: string
  nextStepBy?: string
  /** ISO-8601. */
  nextStepAt?: string
}

export interface DeviationFields {
  rankAs: Priority
  reason: string
  expiresAt?: string
}

type Write<T> = (target: TicketTarget, fields: T) => Promise<SaveResult>

/** All that the ticket screen can do; the page hands them in. */
export interface TicketActions {
  sendMessage: Write<MessageFields>
  undoReply: Write<UndoFields>
  triage: Write<TriageFields>
  setStatus: Write<StatusFields>
  assign: Write<AssignmentFields>
  handOver: Write<HandoverFields>
  startDeviation: Write<DeviationFields>
  endDeviation: (target: TicketTarget) => Promise<SaveResult>
  setFields: Write<FieldsInput>
  setPeople: Write<{ people: { role: TicketPersonView['role']; email: string }[] }>
  engage: Write<Record<RequestPart, string>>
  changeRequest: Write<Partial<Record<RequestPart, string>>>
  redact: Write<{ message: string; reason: string }>
  redactAttachment: Write<{ message: string; attachment: string; reason: string }>
}

/** Which controls and data a viewer gets, answered by the one permission predicate. */
export interface TicketRights {
  reply: boolean
  note: boolean
  triage: boolean
  setStatus: boolean
  assign: boolean
  deviate: boolean
  macros: boolean
  /** A Customer Engineer writes as the requester's side: no promises, no first response. */
  asRequesterSide: boolean
  /** Fields and people. */
  edit: boolean
  /** Makes and changes pre-sales requests. */
  request: boolean
  /** Any message, and those that one wrote. */
  redactAny: boolean
  redactOwn: boolean
}

/** Who looks at the screen. */
export interface TicketReader {
  id: string
  email: string
  name: string
}

/** Somebody whom a ticket may be given to. */
export type AssignablePerson = TeamMember
