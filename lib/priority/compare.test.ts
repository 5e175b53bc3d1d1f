import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MONDAY, orderKey } from '@/tests/policy/ticket-facts'
import { compareKeys } from './compare'
import { POLICY_1 } from './policy'
import type { OrderKey, WorkloadMode } from './types'

const due = (minutes: number) => MONDAY + minutes * 60_000

/** Ten keys per mode, first to last; each differs from the next in the part that it is here to show. */
const LADDERS: Record<WorkloadMode, Partial<OrderKey>[]> = {
  NORMAL: [
    { class: 0, wordOwed: true, unchecked: true, deviated: true, respondBy: due(9) },
    { class: 0, wordOwed: true, respondBy: due(9) },
    { class: 0, wordOwed: true, unchecked: true, respondBy: due(1) },
    { class: 0 },
    { class: 1, deviated: true },
    { class: 1, wordOwed: true, respondBy: due(5), segmentRank: 6 },
    { class: 1, wordOwed: true, respondBy: due(6), segmentRank: 1, surgeDueAt: due(1) },
    { class: 1, wordOwed: true, respondBy: due(6), receivedAt: due(1) },
    { class: 1, wordOwed: true, respondBy: due(6), receivedAt: due(1) },
    { class: 2 },
  ],
  SURGE: [
    { class: 0, deviated: true, segmentRank: 6 },
    { class: 0, wordOwed: true, segmentRank: 1, unchecked: true, respondBy: due(1) },
    { class: 0, wordOwed: true, segmentRank: 2, respondBy: due(9) },
    {
      class: 0,
      wordOwed: true,
      segmentRank: 2,
      unchecked: true,
      respondBy: due(1),
      surgeDueAt: due(1),
    },
    { class: 0, segmentRank: 1 },
    { class: 1, wordOwed: true, surgeDueAt: due(5), respondBy: due(5) },
    { class: 1, wordOwed: true, surgeDueAt: due(6), respondBy: due(1) },
    { class: 1, wordOwed: true, surgeDueAt: null, respondBy: due(1) },
    { class: 1, wordOwed: true, surgeDueAt: null, respondBy: due(1), receivedAt: due(1) },
    { class: 1, wordOwed: true, surgeDueAt: null, respondBy: due(0), receivedAt: due(1) },
  ],
}

describe.each(['NORMAL', 'SURGE'] as const)('the %s order', (mode) => {
  const ladder = LADDERS[mode].map((part, i) => orderKey({ ...part, number: i + 1 }))

  it('puts every key of the ladder before all that follow', () => {
    for (const [i, a] of ladder.entries()) {
      for (const b of ladder.slice(i + 1)) {
        expect(compareKeys(mode, a, b), `${a.number} before ${b.number}`).toBeLessThan(0)
        expect(compareKeys(mode, b, a), `${b.number} after ${a.number}`).toBeGreaterThan(0)
      }
    }
  })

  it('calls a key equal to itself only', () => {
    for (const key of ladder) expect(compareKeys(mode, key, { ...key })).toBe(0)
  })
})

const aKey: fc.Arbitrary<OrderKey> = fc.record({
  class: fc.constantFrom(0, 1, 2, 3),
  deviated: fc.boolean(),
  wordOwed: fc.boolean(),
  segmentRank: fc.integer({ min: 1, max: 6 }),
  unchecked: fc.boolean(),
  respondBy: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  surgeDueAt: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  receivedAt: fc.integer({ min: 0, max: 3 }),
  number: fc.integer({ min: 1, max: 50 }),
})

describe.each(['NORMAL', 'SURGE'] as const)('laws of the %s order, for any keys at all', (mode) => {
  const compare = (a: OrderKey, b: OrderKey) => Math.sign(compareKeys(mode, a, b))

  it('is total and antisymmetric', () => {
    fc.assert(
      fc.property(aKey, aKey, (a, b) => {
        expect(compare(a, b) + compare(b, a)).toBe(0)
        if (a.number !== b.number) expect(compare(a, b)).not.toBe(0)
      }),
      { numRuns: 3000 },
    )
  })

  it('is transitive', () => {
    fc.assert(
      fc.property(aKey, aKey, aKey, (a, b, c) => {
        const [first, second, third] = [a, b, c].toSorted(compare) as [OrderKey, OrderKey, OrderKey]
        expect(compare(first, second)).toBeLessThanOrEqual(0)
        expect(compare(second, third)).toBeLessThanOrEqual(0)
        expect(compare(first, third)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 3000 },
    )
  })
})

it('takes the parts and their order from the policy', () => {
  const oldestFirst = structuredClone(POLICY_1)
  oldestFirst.order.NORMAL.parts = ['receivedAt', 'number']
  const urgent = orderKey({ class: 0, receivedAt: 2, number: 1 })
  const old = orderKey({ class: 3, receivedAt: 1, number: 2 })
  expect(compareKeys('NORMAL', urgent, old)).toBeLessThan(0)
  expect(compareKeys('NORMAL', urgent, old, oldestFirst)).toBeGreaterThan(0)
})
