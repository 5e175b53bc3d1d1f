import 'server-only'
import { canOnTicket } from '@/lib/auth/ownership'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import type { EventType } from '@/lib/generated/prisma/client'
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
  const { type, kept } = await findOwn(tx, viewer, { ticketNumber: ticket.number, seq })
  if (type === 'REPLIED' && kept.messageId) {
    if (!canOnTicket(viewer, 'ticket.reply', ticket)) return forbidden(ticket)
    return takeReplyBack(tx, viewer, { ticket, messageId: kept.messageId })
  }
  if (seq !== ticket.version) return changedSince(ticket)
  if (type === 'FIELDS_CHANGED' && kept.tagged) return undoTags(tx, viewer, ticket)
  if (type === 'ASSIGNED') return undoAssignment(tx, viewer, { ticket, kept })
  const isMove = type === 'STATUS_CHANGED' || type === 'NO_ACTION'
  return isMove ? undoMove(viewer, ticket, kept) : nothing(ticket)
}

interface OwnEvent {
  /** Null where there is none, or it is somebody else's. */
  type: EventType | null
  kept: Kept
}

async function findOwn(
  tx: Tx,
  viewer: Viewer,
  at: { ticketNumber: number; seq: number },
): Promise<OwnEvent> {
  const event = await tx.ticketEvent.findUnique({
    where: { ticketNumber_seq: at },
    select: { type: true, actorId: true, detail: true },
  })
  if (event?.actorId !== viewer.id) return { type: null, kept: {} }
  return { type: event.type, kept: event.detail as Kept }
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
