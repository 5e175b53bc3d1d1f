import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTicket } from '@/tests/policy/arbitraries'
import { CONTEXT, evaluated, MONDAY, SATURDAY } from '@/tests/policy/ticket-facts'
import { addSpan } from './clocks'
import { evaluateTicket } from './evaluate-ticket'
import { POLICY_1, type Policy } from './policy'
import { derivePriority } from './priority'
import { deriveSeverity } from './severity'
import { NO_IMPACT, PRIORITIES, SEGMENTS, SEVERITIES, SLA_PLANS, WORKLOAD_MODES } from './types'

const ids = new Set(POLICY_1.rules.map(({ id }) => id))

describe('the first policy', () => {
  it('is one JSON value: written down and read back, it decides the same', () => {
    const readBack = JSON.parse(JSON.stringify(POLICY_1)) as Policy
    expect(readBack).toEqual(POLICY_1)
    fc.assert(
      fc.property(aTicket, (ticket) => {
        const context = { ...CONTEXT, policy: readBack }
        expect(evaluateTicket(ticket, context)).toEqual(evaluated(ticket))
      }),
      { numRuns: 500 },
    )
  })

  it('holds R1 to R43 in order, each with its source and a sentence', () => {
    expect(POLICY_1.rules.map(({ id }) => id)).toEqual(
      Array.from({ length: 43 }, (_, i) => `R${i + 1}`),
    )
    for (const { source, text } of POLICY_1.rules) {
      expect(['S', 'C', 'I']).toContain(source)
      expect(text).toMatch(/^[A-Z].{20,}\.$/)
    }
  })

  it('marks what is said by contract and what is interpretation as the policy page does', () => {
    const from = (source: string) =>
      POLICY_1.rules.filter((rule) => rule.source === source).map(({ id }) => id)
    expect(from('C').join(' ')).toBe('R7 R10 R11 R14 R15 R27')
    expect(from('I').join(' ')).toBe('R2 R5 R12 R13 R19 R21 R23 R24 R25 R29 R30 R33 R37')
  })

  it('cites only rules that it has', () => {
    const cited = [
      ...SEGMENTS.flatMap((segment) => POLICY_1.segments[segment].severityRules),
      ...POLICY_1.priorityRules,
      ...WORKLOAD_MODES.map((mode) => POLICY_1.order[mode]),
    ]
    for (const { rule } of cited) expect(ids).toContain(rule)
  })
})

describe('its tables have no hole', () => {
  it.each(SEGMENTS)('%s: every severity has a priority, and no facts fall through', (segment) => {
    for (const severity of [...SEVERITIES, null]) {
      expect(PRIORITIES).toContain(derivePriority(POLICY_1, segment, severity).priority)
    }
    const { severity } = deriveSeverity(POLICY_1, segment, NO_IMPACT)
    expect(severity === null).toBe(segment === 'INTERNAL')
  })

  it.each(WORKLOAD_MODES)('the key of %s ends in what makes it unique', (mode) => {
    const { parts } = POLICY_1.order[mode]
    expect(parts[0]).toBe('class')
    expect(parts.slice(-2)).toEqual(['receivedAt', 'number'])
    expect(new Set(parts).size).toBe(parts.length)
  })

  it.each(SLA_PLANS)('%s gives a worse severity never more time', (plan) => {
    for (const receivedAt of [MONDAY, SATURDAY]) {
      const dues = SEVERITIES.flatMap((severity) => {
        const target = POLICY_1.slaTargets[plan][severity]
        return target ? addSpan(CONTEXT, receivedAt, target) : []
      })
      expect(dues).toEqual(dues.toSorted((a, b) => a - b))
      expect(dues).toHaveLength(plan === 'NONE' ? 0 : 4)
    }
  })

  it('ranks the segments without a tie', () => {
    const ranks = SEGMENTS.map((segment) => POLICY_1.segments[segment].rank)
    expect(ranks).toEqual([1, 2, 3, 4, 5, 6])
  })
})

it('keeps the figures of the policy page', () => {
  expect(POLICY_1.deviation).toEqual({ defaultHours: 8, maxHours: 24 })
  expect(POLICY_1.answerToNewMessage).toEqual({ businessHours: 2 })
  expect(POLICY_1.exceptionMaxDays).toBe(90)
  expect(POLICY_1.visitDefaultHours).toBe(24)
  expect(POLICY_1.solvedClosesAfterHours).toBe(72)
  expect(POLICY_1.goals).toEqual({
    slaAttainmentPercent: 95,
    engineeringSharePercent: 10,
    urgentSharePercent: 10,
  })
  const paying = SEGMENTS.filter((segment) => POLICY_1.segments[segment].paying)
  expect(paying).toEqual(['ENTERPRISE', 'TEAM'])
})
