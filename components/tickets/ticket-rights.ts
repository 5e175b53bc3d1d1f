import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { TicketRights } from './ticket-actions'

/**
 * What a viewer may do on a ticket that they were shown. Who sees only their own sees it because it
 * is their own, so the predicate is asked for an own one; the server asks again at every write.
 */
export function ticketRights(viewer: Viewer): TicketRights {
  const may = (action: Parameters<typeof can>[1]) => can(viewer, action, true)
  return {
    reply: may('ticket.reply'),
    note: may('ticket.note'),
    triage: may('ticket.triage'),
    setStatus: may('ticket.set-status'),
    assign: may('ticket.assign'),
    deviate: may('ticket.deviate'),
    macros: may('macro.use'),
    asRequesterSide: viewer.role === 'CE',
    edit: may('ticket.edit'),
    request: may('pre-sales.request'),
    redactAny: can(viewer, 'message.redact'),
    redactOwn: may('message.redact'),
  }
}
