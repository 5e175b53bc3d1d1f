import 'server-only'
import type { Tx } from '@/lib/db/client'
import { done } from '@/lib/outcome'
import { recordChange } from '@/lib/tickets/record-change'
import { moveByTime } from '@/lib/tickets/transitions'

/** Moves a ticket whose time has come; asked again, or too late, it finds nothing to do. */
export async function moveTicketByTime(tx: Tx, number: number): Promise<void> {
  await recordChange(tx, {
    number,
    viewer: null,
    action: 'ticket.set-status',
    decide: async (ticket, at) => {
      const move = moveByTime(ticket, at)
      if (!move) return done(null)
      const { status, because } = move
      return done({
        type: 'STATUS_CHANGED',
        set: { status, wakeAt: null },
        detail: { from: ticket.status, to: status, because },
      })
    },
  })
}
