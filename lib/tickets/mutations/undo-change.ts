import 'server-only'
import { canOnTicket } from '@/lib/auth/ownership'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { done, fail, type Outcome } from '@/lib/outcome'
import type { TicketStatus } from '@/lib/priority/types'
import { ownerOf } from '@/lib/tickets/message-effects'
import type { Change } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'

const NOBODY = { assigneeId: null, assigneeEmail: null, assigneeName: null }

/** What an event that can be taken back keeps of the time before it. */
interface Kept {
  from?: string | null
  wakeWas?: string | null
}

/**
 * The way back from the viewer's own last change of status or assignee, read from its event: with the version asked
 * for it is the ticket's newest, so nothing that others did meanwhile is undone with it. The only way back to NEW.
 */
export async function decideUndo(
  tx: Tx,
  viewer: Viewer,
  ticket: TicketRow,
): Promise<Outcome<Change>> {
  const last = await tx.ticketEvent.findUnique({
    where: { ticketNumber_seq: { ticketNumber: ticket.number, seq: ticket.version } },
    select: { type: true, actorId: true, detail: true },
  })
  if (!last || last.actorId !== viewer.id) return nothing(ticket)
  const kept = last.detail as Kept
  if (last.type === 'ASSIGNED') return undoAssignment(tx, viewer, { ticket, kept })
  if (last.type === 'STATUS_CHANGED' || last.type === 'NO_ACTION') {
    return undoMove(viewer, ticket, kept)
  }
  return nothing(ticket)
}

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
