import { describe, expect, it } from 'vitest'
import { evaluated, impact } from '@/tests/policy/ticket-facts'
import { PRIORITIES, SEGMENTS, SEVERITIES, type Segment, type TicketFacts } from './types'

const standing = (changes: Partial<TicketFacts>) => {
  const { severity, priority, provisional } = evaluated(changes)
  return `${severity} ${priority}${provisional ? ' provisional' : ''}`
}

describe('before triage (R23, R25)', () => {
  const outside = SEGMENTS.filter((segment) => segment !== 'INTERNAL')

  it.each(outside)('%s is P0 where the requester claims S0', (segment) => {
    expect(standing({ segment, claimedSeverity: 'S0' })).toBe('S0 P0 provisional')
  })

  it.each(outside)('%s is P1 for any other claim or none', (segment) => {
    for (const claimedSeverity of ['S1', 'S2', 'S3', null] as const) {
      expect(standing({ segment, claimedSeverity })).toBe('S1 P1 provisional')
    }
  })

  it('internal work is P3 at once, whatever is claimed', () => {
    for (const claimedSeverity of [...SEVERITIES, null]) {
      expect(standing({ segment: 'INTERNAL', claimedSeverity })).toBe('null P3')
    }
  })
})

describe('after triage (R22, R24)', () => {
  const broken = impact({ coreFeaturesUnavailable: true })

  it('derives what triage leaves out', () => {
    expect(standing({ triage: { facts: broken } })).toBe('S1 P1')
    expect(standing({ segment: 'FREE', triage: { facts: broken, severity: 'S2' } })).toBe('S2 P3')
    expect(standing({ triage: { facts: broken, priority: 'P3' } })).toBe('S1 P3')
    expect(standing({ triage: { facts: broken, priority: null } })).toBe('S1 P1')
  })

  it('keeps what triage confirmed, whatever the table says now', () => {
    const triage = { facts: impact(), severity: 'S2', priority: 'P3' } as const
    for (const segment of ['FREE', 'TEAM', 'PRE_SALES', 'ENTERPRISE', 'OPEN_SOURCE'] as const) {
      expect(standing({ segment, triage })).toBe('S2 P3')
    }
  })

  it('never lets the claim set the assigned priority', () => {
    for (const claimedSeverity of SEVERITIES) {
      expect(standing({ claimedSeverity, triage: { facts: impact() } })).toBe('S3 P3')
    }
  })

  it('takes every override of a customer’s priority', () => {
    for (const priority of PRIORITIES) {
      expect(standing({ triage: { facts: broken, priority } })).toBe(`S1 ${priority}`)
    }
  })

  it('takes none of internal work’s (R20)', () => {
    for (const priority of PRIORITIES) {
      const triage = { facts: broken, severity: 'S0', priority } as const
      expect(standing({ segment: 'INTERNAL', triage })).toBe('null P3')
    }
  })
})

describe('a segment that does not know the stored severity (R24)', () => {
  it.each<[Segment, TicketFacts['triage'], string]>([
    ['PRE_SALES', { facts: impact(), severity: 'S3', priority: 'P3' }, 'S1 P1 provisional'],
    ['TEAM', { facts: impact(), severity: null, priority: 'P3' }, 'S1 P1 provisional'],
    ['PRE_SALES', { facts: impact(), severity: 'S2', priority: 'P2' }, 'S2 P2'],
    ['INTERNAL', { facts: impact(), severity: null, priority: 'P3' }, 'null P3'],
  ])('%s with %o is %s', (segment, triage, expected) => {
    expect(standing({ segment, triage })).toBe(expected)
  })

  it('falls back on the claim, as before the first triage', () => {
    const triage = { facts: impact(), severity: 'S3' } as const
    expect(standing({ segment: 'PRE_SALES', claimedSeverity: 'S0', triage })).toBe(
      'S0 P0 provisional',
    )
  })
})
