import { type Action, can } from './permissions'
import type { Viewer } from './viewer'

/** What decides whether a ticket is a viewer's own. */
export interface TicketOwnership {
  accountCeOwnerId: string | null
  openedById: string | null
  withEngineering: boolean
}

/**
 * Whose ticket it is: for a Customer Engineer, one of an account they own or a request they filed; for an
 * engineer, one that was handed to engineering. `visibleTo` says the same to the database.
 */
export function ownsTicket(viewer: Pick<Viewer, 'id' | 'role'>, ticket: TicketOwnership): boolean {
  if (viewer.role === 'ENGINEER') return ticket.withEngineering
  return ticket.accountCeOwnerId === viewer.id || ticket.openedById === viewer.id
}

export function canSeeTicket(viewer: Viewer, ticket: TicketOwnership): boolean {
  return can(viewer, 'ticket.see', ownsTicket(viewer, ticket))
}

export function canOnTicket(viewer: Viewer, action: Action, ticket: TicketOwnership): boolean {
  return can(viewer, action, ownsTicket(viewer, ticket))
}

/** An account is its Customer Engineer's own. */
export function ownsAccount(
  viewer: Pick<Viewer, 'id'>,
  account: { ceOwnerId: string | null },
): boolean {
  return account.ceOwnerId === viewer.id
}

/** What decides whose an exception is. */
export interface ExceptionOwnership {
  account: { ceOwnerId: string | null }
  requestedById: string
}

/** For seeing: one of an account that one owns, or that one asked for. `visibleExceptions` says the same. */
export function canSeeException(
  viewer: Pick<Viewer, 'id' | 'role'>,
  exception: ExceptionOwnership,
): boolean {
  const own = ownsAccount(viewer, exception.account) || exception.requestedById === viewer.id
  return can(viewer, 'exception.see', own)
}
