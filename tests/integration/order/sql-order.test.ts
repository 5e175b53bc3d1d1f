import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orThrow } from '@/lib/outcome'
import { compareKeys } from '@/lib/priority/compare'
import type { TicketFacts } from '@/lib/priority/types'
import { compareInQueue } from '@/lib/queue/queries'
import { aMode, aTicket } from '@/tests/policy/arbitraries'
import { inPositions, pageThrough, READER, setMode } from './page-through'
import { storeQueue } from './store-queue'

const TWO_HOURS = 7_200_000
const MOST = 120

/** The same ticket with instants of which there are only four, so that every later key part decides somewhere. */
function crowded(ticket: TicketFacts): TicketFacts {
  const squash = (ms: number) => Date.UTC(2026, 0, 7) + (ms % TWO_HOURS)
  const orNull = (ms: number | null) => (ms === null ? null : squash(ms))
  return {
    ...ticket,
    status: ticket.status === 'CLOSED' ? 'NEW' : ticket.status,
    receivedAt: squash(ticket.receivedAt),
    firstRespondedAt: orNull(ticket.firstRespondedAt),
    awaitingSince: orNull(ticket.awaitingSince),
    nextUpdateAt: orNull(ticket.nextUpdateAt),
  }
}

const oneOf = fc.oneof(aTicket, aTicket.map(crowded))
const aBigQueue = fc.uniqueArray(oneOf, {
  selector: (ticket) => ticket.number,
  minLength: 2,
  maxLength: MOST,
  size: 'max',
})

describe('the order in the database', () => {
  it('is the order of the core, page by page, in both modes', async () => {
    const law = fc.asyncProperty(
      aBigQueue,
      aMode,
      fc.integer({ min: 1, max: 50 }),
      async (queue, mode, limit) => {
        const evaluated = await storeQueue(queue)
        await setMode(mode)
        const ranked = evaluated.filter(({ lane }) => lane === 'RANKED').map(({ key }) => key)
        ranked.sort((a, b) => compareKeys(mode, a, b))
        const numbers = ranked.map(({ number }) => number)
        expect(await pageThrough(limit)).toEqual(inPositions(numbers))
        const [first, second] = numbers
        if (first === undefined || second === undefined) return
        const compared = orThrow(await compareInQueue(READER, second, first))
        expect(compared).toMatchObject({ first, second })
      },
    )
    await fc.assert(law, { numRuns: 60 })
  }, 120_000)
})
