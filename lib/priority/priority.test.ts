import { describe, expect, it } from 'vitest'
import { POLICY_1 } from './policy'
import { derivePriority } from './priority'
import { SEVERITIES, type Segment } from './types'

describe('derivePriority (R16–R21)', () => {
  it.each<[Segment, string]>([
    ['PRE_SALES', 'P0 R16, P1 R17, P2 R19, P3 R21'],
    ['ENTERPRISE', 'P0 R16, P1 R17, P2 R18, P3 R21'],
    ['TEAM', 'P0 R16, P1 R17, P2 R18, P3 R21'],
    ['FREE', 'P0 R16, P1 R17, P3 R21, P3 R21'],
    ['OPEN_SOURCE', 'P0 R16, P1 R17, P3 R21, P3 R21'],
    ['INTERNAL', 'P3 R20, P3 R20, P3 R20, P3 R20'],
  ])('gives %s, from S0 to S3: %s', (segment, expected) => {
    const row = SEVERITIES.map((severity) => {
      const { priority, reason } = derivePriority(POLICY_1, segment, severity)
      return `${priority} ${reason.rule}`
    })
    expect(row.join(', ')).toBe(expected)
  })

  it('gives internal work P3 without a severity', () => {
    expect(derivePriority(POLICY_1, 'INTERNAL', null)).toEqual({
      priority: 'P3',
      reason: {
        rule: 'R20',
        text: 'P3: internal work is always P3; urgent internal work is a deviation',
      },
    })
  })

  it('names the policy version when it has a hole', () => {
    const holed = { ...POLICY_1, version: 9, priorityRules: [] }
    expect(() => derivePriority(holed, 'FREE', 'S1')).toThrow('policy 9 gives no priority to FREE')
  })
})
