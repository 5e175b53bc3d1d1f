import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { WriteOptions } from '@/lib/db/run-write'
import { done, fail, type Outcome } from '@/lib/outcome'
import { composeRequest } from '@/lib/presales/compose'
import type { CompleteParts } from '@/lib/presales/schema'
import { insertMessage } from '@/lib/tickets/insert-message'
import { changeTicket } from '@/lib/tickets/mutations/change-ticket'
import { refuseClosed, type TicketPatch } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { statusAfterRequester } from '@/lib/tickets/transitions'
import type { TicketView } from '@/lib/tickets/view'
import { storeParts } from './file-request'

/** Why a ticket cannot be turned into a request; null when it can. */
export function whyNotEngage({
  number,
  segment,
  openedByCe,
}: Pick<TicketRow, 'number' | 'segment' | 'openedByCe'>): string | null {
  if (segment !== 'PRE_SALES') return `Ticket ${number} is a customer’s: Support has it already.`
  return openedByCe ? `Ticket ${number} is a pre-sales request already.` : null
}

/**
 * R40: a prospect wrote directly and their Customer Engineer needs Support: the conversation becomes a pre-sales request,
 * theirs from now on. When we became aware of it stays what it was.
 */
export async function engageSupport(
  viewer: Viewer,
  number: number,
  ...[parts, options = {}]: [parts: CompleteParts, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  const request = { number, viewer, action: 'pre-sales.request' } as const
  return changeTicket(request, options, async (tx, ticket, at) => {
    refuseClosed(ticket)
    const why = whyNotEngage(ticket)
    if (why) return fail('CONFLICT', why)
    const { digest } = await insertMessage(
      tx,
      {
        ticketNumber: number,
        kind: 'REQUESTER',
        channel: 'WEB',
        authorId: viewer.id,
        body: composeRequest(parts),
        happenedAt: at,
      },
      at,
    )
    await storeParts(tx, number, parts)
    const status = statusAfterRequester(ticket.status)
    const set: TicketPatch = {
      openedByCe: true,
      openedById: viewer.id,
      openedByEmail: viewer.email,
      openedByName: viewer.name,
      request: parts,
      ...(status !== ticket.status && { status, wakeAt: null }),
    }
    const detail = status === ticket.status ? {} : { from: ticket.status, to: status }
    return done({ type: 'PRE_SALES_REQUESTED', set, detail, messageDigest: digest })
  })
}
