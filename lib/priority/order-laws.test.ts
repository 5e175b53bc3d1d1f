import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMode, aQueue, aTicket, impactFacts } from '@/tests/policy/arbitraries'
import { CONTEXT, evaluated } from '@/tests/policy/ticket-facts'
import { compareKeys } from './compare'
import { evaluateQueue } from './evaluate-queue'
import { severitiesOf } from './severity'
import { PRIORITIES, type TicketFacts, WORKLOAD_MODES, type WorkloadMode } from './types'

const orderOf = (mode: WorkloadMode, tickets: readonly TicketFacts[]) =>
  evaluateQueue({ mode, tickets, ctx: CONTEXT }).order

const RUNS = { numRuns: 500 }

describe('laws of the queue', () => {
  it('gives every ranked ticket one position, from 1 without a gap (R1)', () => {
    fc.assert(
      fc.property(aMode, aQueue, (mode, tickets) => {
        const queue = evaluateQueue({ mode, tickets, ctx: CONTEXT })
        const positions = queue.tickets.flatMap(({ position }) => position ?? [])
        const counted = positions.toSorted((a, b) => a - b)
        expect(counted).toEqual(queue.order.map((_, i) => i + 1))
        for (const { number, position } of queue.tickets) {
          if (position !== null) expect(queue.order[position - 1]).toBe(number)
        }
      }),
      RUNS,
    )
  })

  it('does not depend on the order in which tickets are given', () => {
    const shuffled = aQueue.chain((queue) =>
      fc.tuple(fc.constant(queue), fc.shuffledSubarray(queue, { minLength: queue.length })),
    )
    fc.assert(
      fc.property(aMode, shuffled, (mode, [queue, again]) => {
        expect(orderOf(mode, again)).toEqual(orderOf(mode, queue))
      }),
      RUNS,
    )
  })

  it('keeps the others in order when a ticket is added', () => {
    fc.assert(
      fc.property(aMode, aQueue, (mode, queue) => {
        const [added, ...others] = queue
        if (!added) return
        const rest = orderOf(mode, queue).filter((number) => number !== added.number)
        expect(rest).toEqual(orderOf(mode, others))
      }),
      RUNS,
    )
  })

  it('ranks new and open tickets only, and a prospect’s only under cover', () => {
    fc.assert(
      fc.property(aMode, aQueue, (mode, queue) => {
        const ranked = new Set(orderOf(mode, queue))
        for (const { number, status, segment, preSales } of queue) {
          const ours = status === 'NEW' || status === 'OPEN'
          const covered = segment !== 'PRE_SALES' || preSales.openedByCe || preSales.exceptionActive
          expect(ranked.has(number)).toBe(ours && covered)
        }
      }),
      RUNS,
    )
  })

  it('moves only the deviated ticket, and never down', () => {
    fc.assert(
      fc.property(aMode, aQueue, fc.constantFrom(...PRIORITIES), (mode, queue, rankAs) => {
        const [first, ...others] = queue
        if (!first) return
        const before = orderOf(mode, [{ ...first, deviation: null }, ...others])
        const after = orderOf(mode, [{ ...first, deviation: { rankAs } }, ...others])
        const without = (order: number[]) => order.filter((number) => number !== first.number)
        expect(without(after)).toEqual(without(before))
        expect(after.indexOf(first.number)).toBeLessThanOrEqual(before.indexOf(first.number))
      }),
      RUNS,
    )
  })
})

describe('a worse severity never ranks later, all else equal', () => {
  const severityPair = aTicket.chain((ticket) => {
    const known = severitiesOf(CONTEXT.policy, ticket.segment)
    const severity = known.length > 0 ? fc.constantFrom(...known) : fc.constant(null)
    const priority = fc.option(fc.constantFrom(...PRIORITIES), { nil: null })
    return fc.tuple(
      fc.constant(ticket),
      fc.tuple(severity, severity),
      fc.tuple(impactFacts, priority),
    )
  })

  it('as triaged, with the priority derived or overridden, with and without a deviation', () => {
    fc.assert(
      fc.property(severityPair, ([ticket, [x, y], [facts, priority]]) => {
        const [worse, milder] = [x, y].toSorted() as [typeof x, typeof y]
        const key = (severity: typeof x) =>
          evaluated({ ...ticket, triage: { facts, severity, priority } }).key
        for (const mode of WORKLOAD_MODES) {
          expect(compareKeys(mode, key(worse), key(milder))).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('as claimed before triage', () => {
    fc.assert(
      fc.property(aTicket, (ticket) => {
        const key = (claimedSeverity: 'S0' | 'S1') =>
          evaluated({ ...ticket, deviation: null, triage: null, claimedSeverity }).key
        for (const mode of WORKLOAD_MODES) {
          expect(compareKeys(mode, key('S0'), key('S1'))).toBeLessThanOrEqual(0)
        }
      }),
      RUNS,
    )
  })
})

describe('never by the clock (R2)', () => {
  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(aTicket, (ticket) => {
        expect(evaluated(ticket)).toEqual(evaluated(ticket))
      }),
      RUNS,
    )
  })

  it('writes nothing into the facts', () => {
    fc.assert(
      fc.property(aTicket, (ticket) => {
        const before = structuredClone(ticket)
        evaluated(ticket)
        expect(ticket).toEqual(before)
      }),
      RUNS,
    )
  })
})
