import type { Viewer } from '@/lib/auth/viewer'
import type { MessageKind } from '@/lib/generated/prisma/enums'
import { done, invalid, type Outcome } from '@/lib/outcome'
import type { Change, TicketPatch } from './record-change'
import type { MessageInput } from './schema'
import type { TicketRow } from './ticket-row'
import { checkMove, statusAfterRequester } from './transitions'

/** What a message is stored as and what it does to its ticket. */
export interface MessageEffect {
  kind: MessageKind
  change: Change
}

type Reply = Extract<MessageInput, { kind: 'REPLY' }>

/** A note clears nothing and moves nothing. */
export function noteEffect(): Outcome<MessageEffect> {
  return done({ kind: 'NOTE', change: { type: 'NOTED', set: {}, detail: {} } })
}

/**
 * A reply of ours (policy section 10): NEW → OPEN, to its author when nobody has it, what the requester waited
 * for is answered, the promise is replaced; with both parts it is the meaningful first response (R27).
 */
export function replyEffect(
  reply: Reply,
  { ticket, viewer, at }: { ticket: TicketRow; viewer: Viewer; at: Date },
): Outcome<MessageEffect> {
  const promise = reply.nextUpdateAt ?? null
  if (promise && new Date(promise) <= at) return invalid('nextUpdateAt', 'must lie in the future')
  const answered = ticket.status === 'NEW' ? 'OPEN' : ticket.status
  const moved = moveOf(reply, answered)
  if (!moved.ok) return moved
  const meaningful = Boolean(reply.firstResponse) && ticket.firstRespondedAt === null
  const set: TicketPatch = {
    replied: true,
    awaitingSince: null,
    nextUpdateAt: promise,
    ...(meaningful && { firstRespondedAt: at.toISOString() }),
    ...(ticket.assigneeId === null && ownerOf(viewer)),
    ...(moved.value !== ticket.status && { status: moved.value, wakeAt: null }),
  }
  const detail = { meaningful, ...promiseDetail(ticket, at), ...statusDetail(ticket, set) }
  const change = { type: 'REPLIED' as const, set, detail, reason: reply.reason ?? null }
  return done({ kind: 'REPLY', change })
}

/** Whether the word that had been promised came in time (policy section 10: a reply replaces the promise). */
function promiseDetail({ nextUpdateAt }: TicketRow, at: Date): { promise?: 'KEPT' | 'MISSED' } {
  if (nextUpdateAt === null) return {}
  return { promise: at <= new Date(nextUpdateAt) ? 'KEPT' : 'MISSED' }
}

function moveOf(reply: Reply, from: TicketRow['status']): Outcome<TicketRow['status']> {
  if (!reply.status || reply.status === from) return done(from)
  // The reply itself is the word of ours that a move to PENDING or SOLVED asks for.
  const checked = checkMove({ status: from, replied: true }, { status: reply.status })
  return checked.ok ? done(reply.status) : checked
}

/** The columns that give a ticket to somebody. */
export function ownerOf(user: { id: string; email: string; name: string }) {
  return { assigneeId: user.id, assigneeEmail: user.email, assigneeName: user.name }
}

/** The requester wrote: what was waiting for them is ours again; the oldest unanswered message counts. */
export function requesterEffect(ticket: TicketRow, at: Date): Outcome<MessageEffect> {
  const status = statusAfterRequester(ticket.status)
  const set: TicketPatch = {
    ...(status !== ticket.status && { status, wakeAt: null }),
    ...(startsWaiting(ticket, at) && { awaitingSince: at.toISOString() }),
  }
  const detail = statusDetail(ticket, set)
  return done({ kind: 'REQUESTER', change: { type: 'REQUESTER_WROTE', set, detail } })
}

function startsWaiting(ticket: TicketRow, at: Date): boolean {
  const { firstRespondedAt, awaitingSince } = ticket
  if (firstRespondedAt === null || at < new Date(firstRespondedAt)) return false
  return awaitingSince === null || at < new Date(awaitingSince)
}

function statusDetail(ticket: TicketRow, set: TicketPatch) {
  return set.status ? { from: ticket.status, to: set.status } : {}
}
