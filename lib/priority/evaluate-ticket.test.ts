import { describe, expect, it } from 'vitest'
import { evaluated, HOUR, impact, MONDAY } from '@/tests/policy/ticket-facts'
import { PRIORITIES, SEGMENTS } from './types'

describe('evaluateTicket', () => {
  it('answers whole for a new, untriaged enterprise ticket', () => {
    expect(evaluated()).toEqual({
      severity: 'S1',
      priority: 'P1',
      provisional: true,
      slaPlan: 'ENTERPRISE',
      slaDueAt: MONDAY + 4 * HOUR,
      goalDueAt: MONDAY + 2 * HOUR,
      respondBy: MONDAY + 2 * HOUR,
      lane: 'RANKED',
      notRankedBecause: null,
      key: {
        class: 1,
        deviated: false,
        wordOwed: true,
        segmentRank: 2,
        unchecked: false,
        respondBy: MONDAY + 2 * HOUR,
        surgeDueAt: MONDAY + 4 * HOUR,
        receivedAt: MONDAY,
        number: 1,
      },
    })
  })

  it('carries the rank under hard choices (R3)', () => {
    const ranks = SEGMENTS.map((segment) => evaluated({ segment }).key.segmentRank)
    expect(ranks).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('drops the contract from the surge key once the meaningful answer is given (R30)', () => {
    expect(evaluated({ firstRespondedAt: MONDAY }).key.surgeDueAt).toBeNull()
    expect(evaluated({ firstRespondedAt: MONDAY }).slaDueAt).not.toBeNull()
  })
})

describe('unchecked', () => {
  it('is a claimed emergency before triage', () => {
    expect(evaluated({ claimedSeverity: 'S0' }).key.unchecked).toBe(true)
    expect(evaluated({ claimedSeverity: 'S1' }).key.unchecked).toBe(false)
  })

  it('ends with triage', () => {
    const triage = { facts: impact({ totalLossOfService: true }) }
    expect(evaluated({ claimedSeverity: 'S0', triage }).key).toMatchObject({
      class: 0,
      unchecked: false,
    })
  })

  it('goes by the class in the key: a provisional P1 that a deviation lifts into P0 is unchecked', () => {
    expect(evaluated({ deviation: { rankAs: 'P0' } }).key).toMatchObject({
      class: 0,
      unchecked: true,
    })
    expect(evaluated({ deviation: { rankAs: 'P1' } }).key.unchecked).toBe(false)
  })
})

describe('a deviation (R31)', () => {
  const triageAs = (priority: (typeof PRIORITIES)[number]) => ({ facts: impact(), priority })

  it('ranks in the higher of its class and the priority, and never changes the priority', () => {
    for (const [own, priority] of PRIORITIES.entries()) {
      for (const [asked, rankAs] of PRIORITIES.entries()) {
        const result = evaluated({ triage: triageAs(priority), deviation: { rankAs } })
        expect(result.priority).toBe(priority)
        expect(result.key).toMatchObject({ class: Math.min(own, asked), deviated: true })
      }
    }
  })

  it('lifts internal work, which no triage can', () => {
    const result = evaluated({ segment: 'INTERNAL', deviation: { rankAs: 'P0' } })
    expect(result).toMatchObject({ priority: 'P3', key: { class: 0, unchecked: false } })
  })

  it('ranks nothing that is not ranked', () => {
    expect(evaluated({ status: 'PENDING', deviation: { rankAs: 'P0' } }).lane).toBe('WAITING')
  })
})
