import type { TicketView } from '@/lib/tickets/view'

type Standing = Pick<TicketView, 'segment' | 'status' | 'openedByCe' | 'ranked'>

/** It is a Customer Engineer's turn (R40): new or open, a prospect's, neither a request nor covered by an exception. */
export function waitsForCe({ segment, status, openedByCe, ranked }: Standing): boolean {
  const turn = status === 'NEW' || status === 'OPEN'
  return segment === 'PRE_SALES' && turn && !openedByCe && !ranked
}
