import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { impactFacts } from '@/tests/policy/arbitraries'
import { POLICY_1 } from './policy'
import { derivePriority } from './priority'
import { proposeTriage } from './propose-triage'
import { deriveSeverity, severitiesOf } from './severity'
import { type ImpactFacts, SEGMENTS, SEVERITIES, type Segment } from './types'

const RUNS = { numRuns: 1000 }
const aSegment = fc.constantFrom(...SEGMENTS.filter((segment) => segment !== 'INTERNAL'))

/** 0 is the worst. */
function badness(segment: Segment, facts: ImpactFacts): number {
  const { severity } = deriveSeverity(POLICY_1, segment, facts)
  return severity === null ? Number.NaN : SEVERITIES.indexOf(severity)
}

/** Each makes a situation worse, or at least no better. */
const WORSENINGS: [string, Partial<ImpactFacts>][] = [
  ['a total loss of service', { totalLossOfService: true }],
  ['a failed deployment', { failedDeployment: true }],
  ['a security side', { securityRelated: true }],
  ['everybody being affected', { usersAffectedPercent: 100 }],
  ['core features breaking', { coreFeaturesUnavailable: true }],
  ['extreme slowness', { slowness: 'EXTREME' }],
  ['the loss of the workaround', { acceptableWorkaround: false }],
]

describe('a worse situation never has a milder severity', () => {
  it.each(WORSENINGS)('%s', (_name, worse) => {
    fc.assert(
      fc.property(aSegment, impactFacts, (segment, facts) => {
        const after = badness(segment, { ...facts, ...worse })
        expect(after).toBeLessThanOrEqual(badness(segment, facts))
      }),
      RUNS,
    )
  })

  it('a larger share of users', () => {
    const share = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(aSegment, impactFacts, fc.tuple(share, share), (segment, facts, shares) => {
        const [fewer, more] = shares.toSorted((a, b) => a - b) as [number, number]
        const of = (usersAffectedPercent: number) =>
          badness(segment, { ...facts, usersAffectedPercent })
        expect(of(more)).toBeLessThanOrEqual(of(fewer))
      }),
      RUNS,
    )
  })
})

describe('a worse severity never has a lower priority', () => {
  it.each(SEGMENTS)('%s', (segment) => {
    const priorities = severitiesOf(POLICY_1, segment).map(
      (severity) => derivePriority(POLICY_1, segment, severity).priority,
    )
    expect(priorities).toEqual(priorities.toSorted())
  })
})

describe('a proposal', () => {
  it('is always one that the segment may be given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEGMENTS), impactFacts, (segment, facts) => {
        const { severity, priority, ...reasons } = proposeTriage(POLICY_1, segment, facts)
        const known = severitiesOf(POLICY_1, segment)
        expect(severity === null ? known : [severity]).toEqual(
          severity === null ? [] : known.filter((each) => each === severity),
        )
        expect(reasons.priorityReason.text).toMatch(new RegExp(`^${priority}: `))
        if (severity) expect(reasons.severityReason.text).toMatch(new RegExp(`^${severity}: `))
      }),
      RUNS,
    )
  })

  it('does not depend on whether a share of users is unknown or nobody', () => {
    fc.assert(
      fc.property(aSegment, impactFacts, (segment, facts) => {
        const of = (usersAffectedPercent: number | null) =>
          proposeTriage(POLICY_1, segment, { ...facts, usersAffectedPercent })
        expect(of(null)).toEqual(of(0))
      }),
      RUNS,
    )
  })
})
