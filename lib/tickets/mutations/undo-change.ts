import 'server-only'
import { canOnTicket } from '@/lib/auth/ownership'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { done, fail, type Outcome } from '@/lib/outcome'
import type { TicketStatus } from '@/lib/priority/types'
import { ownerOf } from '@/lib/tickets/message-effects'
import type { Change } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { undoTags } from './tag-ticket'
import { takeReplyBack } from './undo-reply'

const NOBODY = { assigneeId: null, assigneeEmail: null, assigneeName: null }

/** What an event that can be taken back keeps of the time before it. */
interface Kept {
  from?: string | null
  wakeWas?: string | null
  messageId?: string
  tagged?: boolean
}

interface Undoing {
  ticket: TicketRow
  /** The version that the change made, which is its event's place. */
  seq: number
}

/**
 * The way back from a change of one's own, read from its event. A reply goes back with what it did while it is not
 * sent, whatever has happened since; a change of status, assignee or tags only while it is the ticket's newest, so that
 * nothing that others did meanwhile is undone with it. The only way back to NEW.
 */
export async function decideUndo(
  tx: Tx,
  viewer: Viewer,
  { ticket, seq }: Undoing,
): Promise<Outcome<Change>> {
  const event = await tx.ticketEvent.findUnique({
    where: { ticketNumber_seq: { ticketNumber: ticket.number, seq } },
    select: { type: true, actorId: true, detail: true },
  })
  const kept = (event?.detail ?? {}) as Kept
  if (event?.type === 'REPLIED' && event.actorId === viewer.id && kept.messageId) {
    if (!canOnTicket(viewer, 'ticket.reply', ticket)) return forbidden(ticket)
    return takeReplyBack(tx, viewer, { ticket, messageId: kept.messageId })
  }
  if (seq !== ticket.version) return changedSince(ticket)
  if (!event || event.actorId !== viewer.id) return nothing(ticket)
  if (event.type === 'ASSIGNED') return undoAssignment(tx, viewer, { ticket, kept })
  if (event.type === 'STATUS_CHANGED' || event.type === 'NO_ACTION') {
    return undoMove(viewer, ticket, kept)
  }
  return event.type === 'FIELDS_CHANGED' && kept.tagged
    ? undoTags(tx, viewer, ticket)
    : nothing(ticket)
}

const changedSince = ({ number, version }: TicketRow) =>
  fail('STALE', `Ticket ${number} has changed since (version ${version}).`)

const nothing = ({ number }: TicketRow) =>
  fail('CONFLICT', `The last change of ticket ${number} is none of yours that can be taken back.`)

const forbidden = ({ number }: TicketRow) =>
  fail('FORBIDDEN', `Your role may not do this to ticket ${number}.`)

function undoMove(viewer: Viewer, ticket: TicketRow, kept: Kept): Outcome<Change> {
  if (!canOnTicket(viewer, 'ticket.set-status', ticket)) return forbidden(ticket)
  const status = (kept.from ?? ticket.status) as TicketStatus
  return done({
    type: 'UNDONE',
    set: { status, wakeAt: kept.wakeWas ?? null },
    detail: { what: 'STATUS_CHANGED', from: ticket.status, to: status },
  })
}

async function undoAssignment(
  tx: Tx,
  viewer: Viewer,
  { ticket, kept }: { ticket: TicketRow; kept: Kept },
): Promise<Outcome<Change>> {
  if (!canOnTicket(viewer, 'ticket.assign', ticket)) return forbidden(ticket)
  const before = kept.from
    ? await tx.user.findFirst({
        where: { id: kept.from, disabledAt: null },
        select: { id: true, email: true, name: true },
      })
    : null
  if (kept.from && !before) {
    return fail('CONFLICT', `Who had ticket ${ticket.number} before is no longer here.`)
  }
  return done({
    type: 'UNDONE',
    set: before ? ownerOf(before) : NOBODY,
    detail: { what: 'ASSIGNED', from: ticket.assigneeId, to: before?.id ?? null },
  })
}
