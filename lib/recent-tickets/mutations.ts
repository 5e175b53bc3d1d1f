import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { now } from '@/lib/clock'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import { MOST_RECENT } from './view'

/** Notes that the viewer looks at a ticket. It changes nothing of the ticket, so it does not go through the one door. */
export async function noteVisit(
  viewer: Viewer,
  { number }: { number: number },
  options: WriteOptions = {},
): Promise<Outcome<{ number: number }>> {
  return runWrite(options, async (tx) => {
    const where = { AND: [{ number }, visibleTo(viewer)] }
    if ((await tx.ticket.count({ where })) === 0) {
      throw new FailureError(fail('NOT_FOUND', `There is no ticket ${number} that you may see.`))
    }
    const key = { userId: viewer.id, ticketNumber: number }
    const viewedAt = now()
    await tx.recentTicket.upsert({
      where: { userId_ticketNumber: key },
      create: { ...key, viewedAt },
      update: { viewedAt },
      select: { ticketNumber: true },
    })
    const old = await tx.recentTicket.findMany({
      where: { userId: viewer.id },
      orderBy: [{ viewedAt: 'desc' }, { ticketNumber: 'desc' }],
      skip: MOST_RECENT,
      take: MOST_RECENT,
      select: { ticketNumber: true },
    })
    const numbers = old.map(({ ticketNumber }) => ticketNumber)
    if (numbers.length > 0) {
      await tx.recentTicket.deleteMany({
        where: { userId: viewer.id, ticketNumber: { in: numbers } },
      })
    }
    return { number }
  })
}
