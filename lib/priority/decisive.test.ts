import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMode, aTicket } from '@/tests/policy/arbitraries'
import { evaluated, HOUR, MONDAY, orderKey } from '@/tests/policy/ticket-facts'
import { compareKeys } from './compare'
import { compareTickets, decisive } from './decisive'
import type { OrderKey, WorkloadMode } from './types'

type Row = [WorkloadMode, Partial<OrderKey>, Partial<OrderKey>, string]

const owed = { class: 1, wordOwed: true, respondBy: MONDAY } as const

describe('decisive', () => {
  it.each<Row>([
    ['NORMAL', { class: 0 }, { class: 1 }, 'class R29 P0 before P1'],
    ['SURGE', { class: 1 }, { class: 3 }, 'class R30 P1 before P3'],
    ['NORMAL', { class: 0, deviated: true }, { class: 1 }, 'class R29 P0 (deviation) before P1'],
    [
      'NORMAL',
      { class: 1, deviated: true },
      { class: 1 },
      'deviated R31 put at the head of P1 by a deviation',
    ],
    ['NORMAL', owed, { class: 1 }, 'wordOwed R29 owed a word, the next is not'],
    ['SURGE', owed, { class: 1 }, 'wordOwed R30 owed a word, the next is not'],
    [
      'SURGE',
      { segmentRank: 1 },
      { segmentRank: 5 },
      'segmentRank R3 Pre-sales before Open source',
    ],
    ['SURGE', { segmentRank: 9 }, { segmentRank: 10 }, 'segmentRank R3 rank 9 before rank 10'],
    ['NORMAL', {}, { unchecked: true }, 'unchecked R23 checked, the next is an unchecked claim'],
    ['NORMAL', owed, { ...owed, respondBy: MONDAY + 2_400_000 }, 'respondBy R29 due 40 min sooner'],
    ['SURGE', { surgeDueAt: 0 }, { surgeDueAt: HOUR }, 'surgeDueAt R30 SLA due 1 h sooner'],
    ['SURGE', { surgeDueAt: 0 }, {}, 'surgeDueAt R30 SLA due, the next has no such clock'],
    ['NORMAL', {}, { receivedAt: MONDAY + 3 * HOUR }, 'receivedAt R29 received 3 h earlier'],
    ['SURGE', {}, { receivedAt: MONDAY + 25 * HOUR }, 'receivedAt R30 received 1 d 1 h earlier'],
    ['NORMAL', {}, {}, 'number R1 received together, number 1 before 2'],
  ])('%s %o before %o: %s', (...[mode, a, b, expected]) => {
    const { part, rule, text } = decisive(mode, orderKey(a), orderKey({ number: 2, ...b }))
    expect(`${part} ${rule} ${text}`).toBe(expected)
    expect(text.length).toBeLessThanOrEqual(60)
  })
})

describe('compareTickets', () => {
  it('names the first whichever way one asks', () => {
    fc.assert(
      fc.property(aMode, aTicket, aTicket, (mode, a, b) => {
        fc.pre(a.number !== b.number)
        const [x, y] = [evaluated(a).key, evaluated(b).key]
        const answer = compareTickets(mode, x, y)
        expect(compareTickets(mode, y, x)).toEqual(answer)
        expect(answer.first).toBe(compareKeys(mode, x, y) < 0 ? a.number : b.number)
      }),
      { numRuns: 1000 },
    )
  })

  it('names a part that really decides, and nothing before it does', () => {
    const early = orderKey({ class: 2, receivedAt: MONDAY })
    const late = orderKey({ class: 2, receivedAt: MONDAY + HOUR, number: 2, segmentRank: 1 })
    expect(compareTickets('NORMAL', late, early)).toMatchObject({ first: 1, part: 'receivedAt' })
    expect(compareTickets('SURGE', late, early)).toMatchObject({ first: 2, part: 'segmentRank' })
  })
})
