import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareKeys } from '@/lib/priority/compare'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { POLICY_1 } from '@/lib/priority/policy'
import type { OrderKey, TicketFacts, WorkloadMode } from '@/lib/priority/types'
import { aMode, aTicket } from '@/tests/policy/arbitraries'
import { CONTEXT, evaluated, HOUR, MONDAY } from '@/tests/policy/ticket-facts'
import { moveInWords } from './move-words'
import { HEAD, mostMoved, type Standing } from './moves'

/** The first of either order with their places in both, as the database gives them. */
function standingsOf(keys: OrderKey[]): Standing[] {
  const placesIn = (mode: WorkloadMode) =>
    new Map(
      keys
        .toSorted((a, b) => compareKeys(mode, a, b, POLICY_1))
        .map(({ number }, i) => [number, i + 1]),
    )
  const [normal, surge] = [placesIn('NORMAL'), placesIn('SURGE')]
  return keys
    .map((key) => ({
      key,
      places: { NORMAL: normal.get(key.number) ?? 0, SURGE: surge.get(key.number) ?? 0 },
    }))
    .filter(({ places }) => places.NORMAL <= HEAD || places.SURGE <= HEAD)
}

const movesOf = (keys: OrderKey[], mode: WorkloadMode) =>
  mostMoved(standingsOf(keys), mode, POLICY_1)

const key = (number: number, changes: Partial<TicketFacts>) => evaluated({ number, ...changes }).key

describe('what a switch moves', () => {
  const keys = [
    key(1, { segment: 'TEAM', receivedAt: MONDAY }),
    key(2, { segment: 'ENTERPRISE', receivedAt: MONDAY + HOUR }),
    key(3, { segment: 'FREE', receivedAt: MONDAY + 2 * HOUR }),
    key(4, { segment: 'PRE_SALES', receivedAt: MONDAY + 3 * HOUR }),
  ]
  const said = (mode: WorkloadMode) =>
    movesOf(keys, mode).moved.map((move) => {
      const { text, rules } = moveInWords(move, mode)
      return `#${move.number} ${move.from} → ${move.to}: ${text} [${rules.join(' ')}]`
    })

  it('names who moved most first, and why: hard choices', () => {
    expect(said('SURGE')).toEqual([
      '#4 4 → 1: pre-sales stands first in hard choices [R3 R30]',
      '#1 1 → 3: team stands behind enterprise in hard choices [R3 R30]',
      '#3 3 → 4: free stands behind pre-sales in hard choices [R3 R30]',
    ])
  })

  it('and back: who waits longest', () => {
    expect(said('NORMAL')).toEqual([
      '#4 1 → 4: others are owed a word sooner [R29]',
      '#1 3 → 1: its word is owed sooner [R29]',
      '#3 4 → 3: its word is owed sooner [R29]',
    ])
  })

  it('says that the contract counts and the goal rests', () => {
    const cloud = key(1, { deployment: 'CLOUD', receivedAt: MONDAY })
    const own = key(2, { receivedAt: MONDAY + HOUR })
    expect(movesOf([cloud, own], 'SURGE').moved).toMatchObject([
      { number: 2, from: 2, to: 1, part: 'surgeDueAt', hasClock: true },
      { number: 1, from: 1, to: 2, part: 'surgeDueAt', hasClock: false },
    ])
  })

  it('is nothing in an empty queue, or where both orders are one', () => {
    expect(movesOf([], 'SURGE')).toEqual({ moved: [], head: 0, newInHead: 0 })
    expect(movesOf([key(1, {}), key(2, {})], 'SURGE').moved).toEqual([])
  })
})

describe('laws of the moves', () => {
  const someKeys = fc
    .uniqueArray(aTicket, { selector: ({ number }) => number, maxLength: 160, size: 'max' })
    .map((tickets) =>
      tickets
        .map((facts) => evaluateTicket({ ...facts, status: 'OPEN' }, CONTEXT))
        .filter(({ lane }) => lane === 'RANKED')
        .map((evaluation) => evaluation.key),
    )

  it('everyone named moved as said, for a reason that this order alone knows', () => {
    fc.assert(
      fc.property(someKeys, aMode, (keys, mode) => {
        const standings = standingsOf(keys)
        const before = mode === 'SURGE' ? 'NORMAL' : 'SURGE'
        const { moved } = mostMoved(standings, mode, POLICY_1)
        const movers = standings.filter(({ places }) => places.NORMAL !== places.SURGE)
        // Nobody who moved farthest is left out for want of a reason.
        const farthest = Math.max(
          0,
          ...movers.map(({ places }) => Math.abs(places.NORMAL - places.SURGE)),
        )
        expect(Math.max(0, ...moved.map(({ from, to }) => Math.abs(from - to)))).toBe(farthest)
        for (const move of moved) {
          const standing = standings.find((one) => one.key.number === move.number)
          expect([move.from, move.to]).toEqual([standing?.places[before], standing?.places[mode]])
          expect(['class', 'deviated', 'wordOwed']).not.toContain(move.part)
          expect(POLICY_1.order[mode].parts).toContain(move.part)
        }
      }),
      { numRuns: 60 },
    )
  })
})
