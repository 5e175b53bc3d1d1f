import 'server-only'
import { giveBackFiles } from '@/lib/attachments/give-back'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { done, fail, type Outcome } from '@/lib/outcome'
import type { Change } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { parseUndo, revert } from '@/lib/tickets/undo-reply'
import type { TicketView } from '@/lib/tickets/view'
import { changeTicket } from './change-ticket'

const TOO_LATE = 'This reply has been sent; it cannot be taken back any more.'

/**
 * Takes a reply back before it is sent, with all that it did: status, clocks, owner. Its text goes (its author has
 * it in the draft again), its files wait for another message of theirs; the record keeps that it was written and taken back.
 */
export async function undoReply(
  viewer: Viewer,
  number: number,
  ...[messageId, options = {}]: [messageId: string, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  const request = { number, viewer, action: 'ticket.reply' } as const
  return changeTicket(request, options, (tx, ticket) =>
    takeReplyBack(tx, viewer, { ticket, messageId }),
  )
}

/** The same within a transaction that has locked the ticket. */
export async function takeReplyBack(
  tx: Tx,
  viewer: Viewer,
  { ticket, messageId }: { ticket: TicketRow; messageId: string },
): Promise<Outcome<Change>> {
  const { number } = ticket
  // Locked first: of this and the job that sends, whoever comes second finds nothing.
  const queued = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM message WHERE id = ${messageId}::uuid AND ticket_number = ${number}
      AND author_id = ${viewer.id}::uuid AND queued_until IS NOT NULL FOR UPDATE`
  if (queued.length === 0) return fail('CONFLICT', TOO_LATE)
  await giveBackFiles(tx, messageId)
  await tx.message.deleteMany({ where: { id: messageId } })
  const event = await findReply(tx, number, messageId)
  const set = revert(ticket, parseUndo(event?.detail ?? null))
  return done({ type: 'REPLY_UNDONE', set, detail: { messageId }, undoes: event?.seq })
}

function findReply(tx: Tx, ticketNumber: number, messageId: string) {
  return tx.ticketEvent.findFirst({
    where: { ticketNumber, type: 'REPLIED', detail: { path: ['messageId'], equals: messageId } },
    orderBy: { seq: 'desc' },
    select: { seq: true, detail: true },
  })
}
