import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMode, anInstant, aQueue, aTicket } from '@/tests/policy/arbitraries'
import { CONTEXT, evaluated, impact } from '@/tests/policy/ticket-facts'
import { compareKeys } from './compare'
import { evaluateQueue } from './evaluate-queue'
import {
  PRIORITIES,
  SEVERITIES,
  type TicketFacts,
  WORKLOAD_MODES,
  type WorkloadMode,
} from './types'

const RUNS = { numRuns: 500 }

const orderOf = (mode: WorkloadMode, tickets: readonly TicketFacts[]) =>
  evaluateQueue({ mode, tickets, ctx: CONTEXT }).order

/** What people do to a ticket. None of it may move any ticket but that one. */
const CHANGES: [string, Partial<TicketFacts>][] = [
  ['triaged', { triage: { facts: impact({ slowness: 'EXTREME' }) } }],
  ['answered', { firstRespondedAt: Date.parse('2026-06-01T00:00:00Z'), awaitingSince: null }],
  ['written to again', { awaitingSince: Date.parse('2026-06-02T00:00:00Z') }],
  ['promised a word', { nextUpdateAt: Date.parse('2026-06-03T00:00:00Z') }],
  ['given another plan', { slaPlan: 'ENTERPRISE_PREMIUM' }],
  ['moved to another segment', { segment: 'PRE_SALES' }],
  ['covered by an exception', { preSales: { openedByCe: false, exceptionActive: true } }],
  ['uncovered', { preSales: { openedByCe: false, exceptionActive: false } }],
  ['re-opened', { status: 'OPEN' }],
  ['put on hold', { status: 'ON_HOLD' }],
  ['closed', { status: 'CLOSED' }],
]

describe('the others keep their order when one ticket is', () => {
  it.each(CHANGES)('%s', (_name, change) => {
    fc.assert(
      fc.property(aMode, aQueue, (mode, queue) => {
        const [changed, ...others] = queue
        if (!changed) return
        const after = orderOf(mode, [{ ...changed, ...change }, ...others])
        expect(after.filter((number) => number !== changed.number)).toEqual(orderOf(mode, others))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the mode', () => {
  it('decides on the order only: what is ranked, and every due, is the same in both', () => {
    fc.assert(
      fc.property(aQueue, (tickets) => {
        const [normal, surge] = WORKLOAD_MODES.map((mode) => orderOf(mode, tickets))
        expect(normal?.toSorted()).toEqual(surge?.toSorted())
      }),
      RUNS,
    )
  })

  it('never lets a lower class before a higher one', () => {
    fc.assert(
      fc.property(aMode, aQueue, (mode, tickets) => {
        const { tickets: evaluatedTickets, order } = evaluateQueue({ mode, tickets, ctx: CONTEXT })
        const classes = order.map(
          (number) => evaluatedTickets.find((t) => t.number === number)?.evaluation.key.class,
        )
        expect(classes).toEqual(classes.toSorted())
      }),
      RUNS,
    )
  })
})

describe('all else equal', () => {
  const inBothModes = (first: Partial<TicketFacts>, second: Partial<TicketFacts>) =>
    WORKLOAD_MODES.map((mode) => compareKeys(mode, evaluated(first).key, evaluated(second).key))

  it('an older ticket never ranks later', () => {
    fc.assert(
      fc.property(aTicket, fc.tuple(anInstant, anInstant), (ticket, instants) => {
        const [early, late] = instants.toSorted((a, b) => a - b)
        const differences = inBothModes(
          { ...ticket, receivedAt: early },
          { ...ticket, receivedAt: late },
        )
        for (const difference of differences) expect(difference).toBeLessThanOrEqual(0)
      }),
      RUNS,
    )
  })

  it('a higher assigned priority never ranks later', () => {
    const pair = fc.tuple(fc.constantFrom(...PRIORITIES), fc.constantFrom(...PRIORITIES))
    fc.assert(
      fc.property(aTicket, fc.constantFrom(...SEVERITIES), pair, (ticket, severity, priorities) => {
        const [higher, lower] = priorities.toSorted()
        const triage = { facts: impact(), severity }
        const differences = inBothModes(
          { ...ticket, triage: { ...triage, priority: higher } },
          { ...ticket, triage: { ...triage, priority: lower } },
        )
        for (const difference of differences) expect(difference).toBeLessThanOrEqual(0)
      }),
      RUNS,
    )
  })

  it('a deviation to a higher class never ranks later', () => {
    const pair = fc.tuple(fc.constantFrom(...PRIORITIES), fc.constantFrom(...PRIORITIES))
    fc.assert(
      fc.property(aTicket, pair, (ticket, classes) => {
        const [higher, lower] = classes.toSorted() as typeof classes
        const differences = inBothModes(
          { ...ticket, triage: { facts: impact() }, deviation: { rankAs: higher } },
          { ...ticket, triage: { facts: impact() }, deviation: { rankAs: lower } },
        )
        for (const difference of differences) expect(difference).toBeLessThanOrEqual(0)
      }),
      RUNS,
    )
  })

  it('the claim of a triaged ticket changes nothing', () => {
    const triaged = { facts: impact(), severity: 'S2', priority: 'P2' } as const
    fc.assert(
      fc.property(aTicket, (ticket) => {
        const [claimed, quiet] = (['S0', null] as const).map((claimedSeverity) =>
          evaluated({ ...ticket, triage: triaged, claimedSeverity }),
        )
        expect(claimed).toEqual(quiet)
      }),
      RUNS,
    )
  })
})
