import 'server-only'
import { channelPresence } from '@/lib/channels/presence'
import { VISIT } from '@/lib/channels/visit-row'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { tell } from '@/lib/notifications/notify'
import { done } from '@/lib/outcome'
import { recordChange } from '@/lib/tickets/record-change'
import { lockTicket } from '@/lib/tickets/ticket-row'

/**
 * The end of a visit (R38) reminds and then leaves. Where people leave by themselves, it stays overdue until they say so;
 * asked again, it finds nothing to do.
 */
export async function endVisitByTime(tx: Tx, id: string): Promise<void> {
  const at = now()
  const found = await tx.visit.findUnique({ where: { id }, select: { ticketNumber: true } })
  const ticket = found && (await lockTicket(tx, found.ticketNumber))
  const row = ticket && (await tx.visit.findUnique({ where: { id }, select: VISIT }))
  if (!ticket || !row || row.endedAt || row.remindedAt || row.until > at) return
  const left = await channelPresence().leave({
    channel: row.channel.name,
    visitor: row.visitor.email,
  })
  const end = { endedAt: at, endedBecause: 'EXPIRED', leftAt: at } as const
  const data = { remindedAt: at, version: row.version + 1, ...(left === 'DONE' && end) }
  await tx.visit.updateMany({ where: { id }, data })
  const occasion = BigInt(row.until.getTime())
  await tell(tx, { ticket, occasion, at }, [{ userId: row.visitorId, kind: 'VISIT_ENDING' }])
  if (left !== 'DONE') return
  await recordChange(tx, {
    number: ticket.number,
    viewer: null,
    action: 'channel.visit',
    decide: async () => {
      const detail = { channel: `#${row.channel.name}`, because: 'EXPIRED' }
      return done({ type: 'VISIT_ENDED', set: {}, detail })
    },
  })
}
