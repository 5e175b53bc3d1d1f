import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { done } from '@/lib/outcome'
import type { OffDuty } from '@/lib/schedule/off-duty'
import { recordChange } from '@/lib/tickets/record-change'
import { offerableSql } from './offerable-sql'

/** Offers a ticket to those on duty, where its assignee is off and a word is owed; asked again it finds nothing to do. */
export async function offerTicket(tx: Tx, number: number, off: readonly OffDuty[]): Promise<void> {
  await recordChange(tx, {
    number,
    viewer: null,
    action: 'ticket.assign',
    decide: async (ticket, at) => {
      // Asked again under the lock: somebody may have taken or answered it meanwhile.
      const found = await tx.$queryRaw<{ number: number }[]>(
        offerableSql(off, Prisma.sql`AND t.number = ${number}`),
      )
      if (found.length === 0) return done(null)
      const since = off.find(({ userId }) => userId === ticket.assigneeId)?.since ?? at
      return done({
        type: 'OFFERED',
        set: { offeredAt: at.toISOString() },
        detail: { assignee: ticket.assigneeId, offSince: since.toISOString() },
      })
    },
  })
}

/** Ends the offer of a ticket whose assignee is back, or to which no word is owed any more. */
export async function withdrawOffer(
  tx: Tx,
  number: number,
  off: readonly OffDuty[],
): Promise<void> {
  await recordChange(tx, {
    number,
    viewer: null,
    action: 'ticket.assign',
    decide: async (ticket) => {
      if (ticket.offeredAt === null) return done(null)
      const isOff = off.some(({ userId }) => userId === ticket.assigneeId)
      const because = isOff ? 'NOTHING_OWED' : 'BACK'
      return done({ type: 'OFFER_ENDED', set: { offeredAt: null }, detail: { because } })
    },
  })
}
