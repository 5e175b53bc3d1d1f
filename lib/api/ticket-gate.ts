import 'server-only'
import type { Action } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { type Failure, fail } from '@/lib/outcome'
import { findTicket, listRights } from '@/lib/tickets/queries'
import type { TicketView } from '@/lib/tickets/view'
import type { ApiContext } from './caller'
import type { WriteCall } from './endpoint'
import { stale } from './preconditions'
import { parseNumber } from './read-query'

/** The number in the address; 0 (no ticket's) for what is none. */
export function ticketNumber(c: ApiContext): number {
  return parseNumber(c.req.param('number')) ?? 0
}

export function noSuchTicket(c: ApiContext): Failure {
  return fail('NOT_FOUND', `There is no ticket ${c.req.param('number')} that you may see.`)
}

export interface TicketGate {
  /** Any of these will do. */
  actions: readonly Action[]
  /** Why this ticket, as it is, takes no such change; null when it may. */
  conflict?: (ticket: TicketView) => string | null
}

/**
 * What a write on a ticket would be refused for before its body is looked at: 404, 403, 412, 409. Only asked
 * when the body is bad, so that a wrong body tells nothing to those who may not write at all.
 */
export async function refuseTicketWrite(
  { c, viewer, options }: WriteCall,
  { actions, conflict }: TicketGate,
): Promise<Failure | null> {
  const number = ticketNumber(c)
  const ticket = await findTicket(viewer, number)
  if (!ticket) return noSuchTicket(c)
  const rights = await listRights(viewer, number, actions)
  if (rights.size === 0) {
    return fail('FORBIDDEN', `Your role may not do this to ticket ${number}.`)
  }
  const { ifVersion } = options
  if (ifVersion !== undefined && ifVersion !== ticket.version) {
    return stale(`Ticket ${number}`, ticket)
  }
  const why = conflict?.(ticket)
  return why ? fail('CONFLICT', why) : null
}

/** For changes that a closed ticket takes no more. */
export function whenClosed(ticket: TicketView): string | null {
  return ticket.status === 'CLOSED' ? `Ticket ${ticket.number} is closed for good.` : null
}

export async function findTicketVersion(call: {
  c: ApiContext
  viewer: Viewer
}): Promise<number | null> {
  const ticket = await findTicket(call.viewer, ticketNumber(call.c))
  return ticket?.version ?? null
}
