import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addBusinessTime } from '@/lib/calendar/business-time'
import { aQueue, aTicket } from '@/tests/policy/arbitraries'
import { CONTEXT, evaluated, HOUR } from '@/tests/policy/ticket-facts'
import { compareKeys, comparePart } from './compare'
import { decisive } from './decisive'
import { evaluateQueue } from './evaluate-queue'
import { PRIORITIES, type TicketFacts, WORKLOAD_MODES, type WorkloadMode } from './types'

/**
 * The order a second time, as section 6 says it: every part written out as a fixed-width text, so
 * that sorting plain strings must give the same queue. It reads evaluated dues, never the key.
 */
function sortText(mode: WorkloadMode, ticket: TicketFacts): string {
  const e = evaluated(ticket)
  const own = PRIORITIES.indexOf(e.priority)
  const rankedAs = ticket.deviation ? PRIORITIES.indexOf(ticket.deviation.rankAs) : own
  const priorityClass = Math.min(own, rankedAs)
  const unchecked = e.provisional && priorityClass === 0
  const sla = ticket.firstRespondedAt === null ? e.slaDueAt : null
  const head = [`${priorityClass}`, first(ticket.deviation !== null), first(e.respondBy !== null)]
  const tail = [digits(ticket.receivedAt), digits(ticket.number)]
  const rank = ['PRE_SALES', 'ENTERPRISE', 'TEAM', 'FREE', 'OPEN_SOURCE', 'INTERNAL'].indexOf(
    ticket.segment,
  )
  const middle = {
    NORMAL: [first(!unchecked), digits(e.respondBy)],
    SURGE: [`${rank}`, first(!unchecked), digits(sla)],
  }
  return [...head, ...middle[mode], ...tail].join(' ')
}

const first = (yes: boolean) => (yes ? '0' : '1')
const digits = (n: number | null) => (n === null ? '~' : String(n).padStart(15, '0'))

describe.each(WORKLOAD_MODES)('the %s order, beside one made of sorted texts', (mode) => {
  it('is the same for any queue', () => {
    fc.assert(
      fc.property(aQueue, (tickets) => {
        const queue = evaluateQueue({ mode, tickets, ctx: CONTEXT })
        const ranked = tickets.filter((ticket) => evaluated(ticket).lane === 'RANKED')
        const texts = ranked.map((ticket) => [sortText(mode, ticket), ticket.number] as const)
        const expected = texts.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, number]) => number)
        expect(queue.order).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('names as decisive the first part that differs', () => {
    fc.assert(
      fc.property(aTicket, aTicket, (one, other) => {
        fc.pre(one.number !== other.number)
        const keys = [evaluated(one).key, evaluated(other).key]
        const [a, b] = keys.toSorted((x, y) => compareKeys(mode, x, y))
        if (!a || !b) return
        const { part, text } = decisive(mode, a, b)
        const { parts } = CONTEXT.policy.order[mode]
        for (const before of parts.slice(0, parts.indexOf(part))) {
          expect(comparePart(before, a, b)).toBe(0)
        }
        expect(comparePart(part, a, b)).toBeLessThan(0)
        expect(text).not.toMatch(/undefined|null|NaN/)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('respondBy, beside a list of all that is owed', () => {
  const owed = (ticket: TicketFacts): number[] => {
    const { slaDueAt, goalDueAt } = evaluated(ticket)
    if (ticket.firstRespondedAt === null) return [slaDueAt, goalDueAt].filter((t) => t !== null)
    const { awaitingSince, nextUpdateAt } = ticket
    const answer =
      awaitingSince === null ? [] : [addBusinessTime(CONTEXT.calendar, awaitingSince, 2 * HOUR)]
    return nextUpdateAt === null ? answer : [...answer, nextUpdateAt]
  }

  it('is the soonest of it, and null exactly when no word is owed', () => {
    fc.assert(
      fc.property(aTicket, (ticket) => {
        const { respondBy, key } = evaluated(ticket)
        const all = owed(ticket)
        expect(respondBy).toBe(all.length > 0 ? Math.min(...all) : null)
        expect(key.wordOwed).toBe(all.length > 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('never comes later because the requester wrote again', () => {
    fc.assert(
      fc.property(aTicket, (ticket) => {
        const quiet = evaluated({ ...ticket, awaitingSince: null }).respondBy
        const wrote = evaluated(ticket).respondBy
        expect(wrote ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(
          quiet ?? Number.POSITIVE_INFINITY,
        )
      }),
      { numRuns: 1000 },
    )
  })
})
