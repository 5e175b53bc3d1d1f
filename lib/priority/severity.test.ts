import { describe, expect, it } from 'vitest'
import { impact } from '@/tests/policy/ticket-facts'
import { POLICY_1 } from './policy'
import { deriveSeverity, hasSeverity, severitiesOf } from './severity'
import { type ImpactFacts, SEGMENTS, type Segment, type Severity, SLOWNESSES } from './types'

const derive = (segment: Segment, facts: Partial<ImpactFacts>) => {
  const { severity, reason } = deriveSeverity(POLICY_1, segment, impact(facts))
  return `${severity} ${reason.rule}`
}

describe('pre-sales severity (R6–R9)', () => {
  it.each<[Partial<ImpactFacts>, string]>([
    [{ failedDeployment: true }, 'S0 R6'],
    [{ failedDeployment: true, acceptableWorkaround: true }, 'S0 R6'],
    [{ totalLossOfService: true }, 'S0 R6'],
    [{ securityRelated: true }, 'S0 R7'],
    [{ coreFeaturesUnavailable: true }, 'S1 R8'],
    [{ coreFeaturesUnavailable: true, acceptableWorkaround: true }, 'S1 R8'],
    [{ slowness: 'SOMEWHAT' }, 'S1 R8'],
    [{ slowness: 'EXTREME', acceptableWorkaround: true }, 'S1 R8'],
    [{ usersAffectedPercent: 100 }, 'S2 R9'],
    [{}, 'S2 R9'],
  ])('%o is %s', (facts, expected) => {
    expect(derive('PRE_SALES', facts)).toBe(expected)
  })
})

describe.each(['ENTERPRISE', 'TEAM', 'FREE', 'OPEN_SOURCE'] as const)(
  'severity of %s (R10–R15)',
  (segment) => {
    it.each<[Partial<ImpactFacts>, string]>([
      [{ totalLossOfService: true, acceptableWorkaround: true }, 'S0 R10'],
      [{ securityRelated: true }, 'S0 R10'],
      [{ usersAffectedPercent: 60 }, 'S1 R11'],
      [{ usersAffectedPercent: 60, acceptableWorkaround: true }, 'S1 R11'],
      [{ usersAffectedPercent: 59.9 }, 'S3 R15'],
      [{ usersAffectedPercent: null }, 'S3 R15'],
      [{ coreFeaturesUnavailable: true }, 'S1 R11'],
      [{ slowness: 'EXTREME' }, 'S1 R11'],
      [{ failedDeployment: true }, 'S1 R13'],
      [{ coreFeaturesUnavailable: true, acceptableWorkaround: true }, 'S2 R14'],
      [{ slowness: 'EXTREME', acceptableWorkaround: true }, 'S2 R14'],
      [{ slowness: 'SOMEWHAT' }, 'S2 R14'],
      [{ failedDeployment: true, acceptableWorkaround: true }, 'S2 R13'],
      [{ acceptableWorkaround: true }, 'S3 R15'],
      [{}, 'S3 R15'],
    ])('%o is %s', (facts, expected) => {
      expect(derive(segment, facts)).toBe(expected)
    })
  },
)

/** All 480 combinations of facts that a rule can tell apart. */
function* everyImpact(): Generator<ImpactFacts> {
  for (let bits = 0; bits < 32; bits++) {
    for (const slowness of SLOWNESSES) {
      for (const usersAffectedPercent of [null, 0, 59, 60, 100]) {
        yield {
          totalLossOfService: (bits & 1) > 0,
          failedDeployment: (bits & 2) > 0,
          securityRelated: (bits & 4) > 0,
          coreFeaturesUnavailable: (bits & 8) > 0,
          acceptableWorkaround: (bits & 16) > 0,
          slowness,
          usersAffectedPercent,
        }
      }
    }
  }
}

/** The policy's sentences, written as formulas and without its tables. */
function severityByFormula(segment: Segment, facts: ImpactFacts): Severity | null {
  if (segment === 'INTERNAL') return null
  return segment === 'PRE_SALES' ? ofProspect(facts) : ofCustomer(facts)
}

function ofProspect(f: ImpactFacts): Severity {
  if (f.totalLossOfService || f.securityRelated || f.failedDeployment) return 'S0'
  return f.coreFeaturesUnavailable || f.slowness !== 'NONE' ? 'S1' : 'S2'
}

function ofCustomer(f: ImpactFacts): Severity {
  if (f.totalLossOfService || f.securityRelated) return 'S0'
  const broken = f.coreFeaturesUnavailable || f.failedDeployment
  const bad = [broken, f.slowness === 'EXTREME'].includes(true) && !f.acceptableWorkaround
  if (Number(f.usersAffectedPercent) >= 60 || bad) return 'S1'
  return broken || f.slowness !== 'NONE' ? 'S2' : 'S3'
}

it.each(SEGMENTS)('agrees with the formulas on every combination of facts: %s', (segment) => {
  const facts = [...everyImpact()]
  expect(facts).toHaveLength(480)
  for (const f of facts) {
    expect(deriveSeverity(POLICY_1, segment, f).severity, JSON.stringify(f)).toBe(
      severityByFormula(segment, f),
    )
  }
})

describe('severitiesOf', () => {
  it.each<[Segment, Severity[]]>([
    ['PRE_SALES', ['S0', 'S1', 'S2']],
    ['ENTERPRISE', ['S0', 'S1', 'S2', 'S3']],
    ['TEAM', ['S0', 'S1', 'S2', 'S3']],
    ['FREE', ['S0', 'S1', 'S2', 'S3']],
    ['OPEN_SOURCE', ['S0', 'S1', 'S2', 'S3']],
    ['INTERNAL', []],
  ])('%s knows %o', (segment, severities) => {
    expect(severitiesOf(POLICY_1, segment)).toEqual(severities)
    expect(hasSeverity(POLICY_1, segment, null)).toBe(false)
  })
})

it('says why in words, with the rule', () => {
  expect(deriveSeverity(POLICY_1, 'TEAM', impact({ slowness: 'EXTREME' })).reason).toEqual({
    rule: 'R11',
    text: 'S1: extremely slow, without an acceptable workaround',
  })
  expect(
    deriveSeverity(POLICY_1, 'INTERNAL', impact({ totalLossOfService: true })).reason.text,
  ).toBe('internal work has no severity')
})

it('reads its threshold from the policy that it is given', () => {
  const stricter = structuredClone(POLICY_1)
  for (const rule of stricter.segments.FREE.severityRules) {
    for (const test of rule.all) if ('atLeast' in test) test.atLeast = 30
  }
  const facts = impact({ usersAffectedPercent: 30 })
  expect(deriveSeverity(stricter, 'FREE', facts).severity).toBe('S1')
  expect(deriveSeverity(POLICY_1, 'FREE', facts).severity).toBe('S3')
})
