import type { Segment } from '@/lib/priority/types'
import type { TicketPersonView } from './extras'

export interface Recipient {
  email: string
  name: string | null
}

/** Who gets a reply. */
export interface Recipients {
  to: Recipient[]
  cc: Recipient[]
  /** Who gets it only when somebody adds them. */
  others: Recipient[]
}

/** The people whom a reply may reach. */
export interface Reachable<P extends Recipient = Recipient> {
  requester: P | null
  /** Further requesters and people in copy. */
  people: (P & Pick<TicketPersonView, 'role'>)[]
  /** Whether it is a pre-sales request that came through a Customer Engineer. */
  throughCe: boolean
  /** Who that is; null where they are no longer here. */
  ce: P | null
}

/** A pre-sales request that came through a Customer Engineer; a customer's ticket is no longer one. */
export function isThroughCe(ticket: { openedByCe: boolean; segment: Segment }): boolean {
  return ticket.openedByCe && ticket.segment === 'PRE_SALES'
}

/** A prospect's ticket that its Customer Engineer answers, not Support (R40): neither a request nor covered. */
export function isWithCe(ticket: {
  openedByCe: boolean
  exceptionActive: boolean
  segment: Segment
}): boolean {
  return ticket.segment === 'PRE_SALES' && !ticket.openedByCe && !ticket.exceptionActive
}

/**
 * Who gets a reply that does not say: the requesters, with a copy to those in copy. On a pre-sales request that a
 * Customer Engineer opened, they alone; the prospect's side gets it when it is added (policy section 8).
 */
export function defaultRecipients<P extends Recipient>(reachable: Reachable<P>) {
  const { requester, people, throughCe, ce } = reachable
  const requesters: P[] = [
    ...(requester ? [requester] : []),
    ...people.filter(({ role }) => role === 'REQUESTER'),
  ]
  const copies: P[] = people.filter(({ role }) => role === 'CC')
  const nobody: P[] = []
  if (!throughCe) return { to: requesters, cc: copies, others: nobody }
  const others = [...requesters, ...copies].filter(({ email }) => email !== ce?.email)
  return { to: ce ? [ce] : nobody, cc: nobody, others }
}

/** The same as it is shown. */
export function recipientsOf(reachable: Reachable): Recipients {
  const { to, cc, others } = defaultRecipients(reachable)
  return { to: to.map(plain), cc: cc.map(plain), others: others.map(plain) }
}

const plain = ({ email, name }: Recipient): Recipient => ({ email, name })
