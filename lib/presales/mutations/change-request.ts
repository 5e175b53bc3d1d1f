import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { WriteOptions } from '@/lib/db/run-write'
import { done, fail, type Outcome } from '@/lib/outcome'
import type { RequestPart } from '@/lib/presales/parts'
import type { RequestPatch } from '@/lib/presales/schema'
import { changeTicket } from '@/lib/tickets/mutations/change-ticket'
import { refuseClosed } from '@/lib/tickets/record-change'
import type { TicketView } from '@/lib/tickets/view'

/** The six parts are their Customer Engineer's to keep true; whoever has the ticket hears of it. */
export async function changeRequest(
  viewer: Viewer,
  number: number,
  ...[patch, options = {}]: [patch: RequestPatch, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  const request = { number, viewer, action: 'pre-sales.request' } as const
  return changeTicket(request, options, async (tx, ticket, at) => {
    refuseClosed(ticket)
    const before = ticket.request
    if (!before) return fail('CONFLICT', `Ticket ${number} is no pre-sales request.`)
    const changed = (Object.keys(patch) as RequestPart[]).filter(
      (part) => patch[part] !== before[part],
    )
    if (changed.length === 0) return done(null)
    await tx.preSalesRequest.updateMany({
      where: { ticketNumber: number },
      data: { ...patch, updatedAt: at },
    })
    const detail = { changed }
    return done({ type: 'REQUEST_CHANGED', set: { request: { ...before, ...patch } }, detail })
  })
}
