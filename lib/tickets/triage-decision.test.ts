import { describe, expect, it } from 'vitest'
import { POLICY_1 } from '@/lib/priority/policy'
import { NO_IMPACT } from '@/lib/priority/types'
import { decideTriage } from './triage-decision'

const broken = { ...NO_IMPACT, coreFeaturesUnavailable: true }

describe('a triage', () => {
  it('confirms the proposal without a reason', () => {
    expect(decideTriage(POLICY_1, 'ENTERPRISE', { facts: broken })).toEqual({
      ok: true,
      value: {
        facts: broken,
        severity: 'S1',
        priority: 'P1',
        proposedSeverity: 'S1',
        proposedPriority: 'P1',
      },
    })
  })

  it('takes the proposed values said aloud for a confirmation', () => {
    const choice = { facts: broken, severity: 'S1', priority: 'P1' } as const
    expect(decideTriage(POLICY_1, 'TEAM', choice).ok).toBe(true)
  })

  it('lets the priority follow an overridden severity', () => {
    const choice = { facts: broken, severity: 'S2', reason: 'one user only' } as const
    const decided = decideTriage(POLICY_1, 'TEAM', choice)
    expect(decided).toMatchObject({
      value: { severity: 'S2', priority: 'P2', proposedPriority: 'P2' },
    })
  })

  it.each([
    ['an overridden severity', 'TEAM', { severity: 'S0' }, 'reason'],
    ['an overridden priority', 'TEAM', { priority: 'P0' }, 'reason'],
    ['a severity of another table', 'PRE_SALES', { severity: 'S3', reason: 'x' }, 'severity'],
    ['a severity of internal work', 'INTERNAL', { severity: 'S1', reason: 'x' }, 'severity'],
    ['a priority of internal work', 'INTERNAL', { priority: 'P1', reason: 'x' }, 'priority'],
  ] as const)('refuses %s', (...[, segment, choice, path]) => {
    const refused = decideTriage(POLICY_1, segment, { facts: broken, ...choice })
    expect(refused).toMatchObject({ ok: false, code: 'INVALID', errors: [{ path }] })
  })
})
