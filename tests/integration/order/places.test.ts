import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import type { TicketFacts } from '@/lib/priority/types'
import { listQueue } from '@/lib/queue/queries'
import { rankingOf, toRankColumns } from '@/lib/tickets/rank-columns'
import { findPosition } from '@/lib/tickets/read-ticket'
import { aMode, aTicket } from '@/tests/policy/arbitraries'
import { CONTEXT } from '@/tests/policy/ticket-facts'
import { listMiscounted } from './list-miscounted'
import { pageThrough, READER, setMode } from './page-through'
import { storeQueue } from './store-queue'

const aQueue = fc.uniqueArray(aTicket, {
  selector: (ticket) => ticket.number,
  minLength: 2,
  maxLength: 40,
})

/** Gives a ticket the place of another one's facts. */
async function move(number: number, facts: TicketFacts): Promise<void> {
  const evaluation = evaluateTicket({ ...facts, number }, CONTEXT)
  const data = { rankingId: rankingOf(evaluation.lane, 1), ...toRankColumns(evaluation) }
  await db().ticketRank.updateMany({ where: { ticketNumber: number }, data })
}

describe('the place of a ticket', () => {
  it('is counted by stretches as it would be by a walk, wherever tickets move', async () => {
    const law = fc.asyncProperty(aQueue, aQueue, aMode, async (queue, others, mode) => {
      await storeQueue(queue)
      await setMode(mode)
      for (const [i, facts] of others.entries()) {
        const moved = queue[i % queue.length]
        if (moved) await move(moved.number, facts)
      }
      expect(await listMiscounted()).toEqual([])
      const listed = await pageThrough(200)
      for (const { number, position } of listed) {
        expect(await findPosition(db(), number)).toBe(position)
      }
    })
    await fc.assert(law, { numRuns: 40 })
  }, 120_000)

  it('is counted anew for a page after the order has moved', async () => {
    const law = fc.asyncProperty(aQueue, aMode, async (queue, mode) => {
      await storeQueue(queue)
      await setMode(mode)
      const whole = await pageThrough(200)
      const first = orThrow(await listQueue(READER, { lane: 'ranked', limit: 1 }))
      await db().queueState.updateMany({
        where: { id: 1 },
        data: { orderVersion: { increment: 1 } },
      })
      if (!first.next) return
      const rest = { lane: 'ranked', limit: 200, after: first.next } as const
      const { items } = orThrow(await listQueue(READER, rest))
      const places = items.map(({ number, position }) => ({ number, position }))
      expect(places).toEqual(whole.slice(1))
    })
    await fc.assert(law, { numRuns: 20 })
  }, 120_000)
})
