import { describe, expect, it } from 'vitest'
import { CONTEXT, evaluated, HOUR, impact, MONDAY, SATURDAY } from '@/tests/policy/ticket-facts'
import { addSpan } from './clocks'
import { SEGMENTS, type Segment, type SlaPlan, type TicketFacts } from './types'

const hoursAfter = (start: number, t: number | null) => (t === null ? null : (t - start) / HOUR)

describe('the plan that counts (R4, R5)', () => {
  it.each<[Segment, SlaPlan]>([
    ['PRE_SALES', 'NONE'],
    ['ENTERPRISE', 'ENTERPRISE'],
    ['TEAM', 'ENTERPRISE_STARTER'],
    ['FREE', 'NONE'],
    ['OPEN_SOURCE', 'NONE'],
    ['INTERNAL', 'NONE'],
  ])('of self-hosted %s is %s by default', (segment, plan) => {
    expect(evaluated({ segment }).slaPlan).toBe(plan)
  })

  it.each(SEGMENTS)(
    'of %s on Cloud is none by default, and the account’s own where set',
    (segment) => {
      const cloud = { segment, deployment: 'CLOUD' } as const
      expect(evaluated(cloud).slaPlan).toBe('NONE')
      expect(evaluated({ ...cloud, slaPlan: 'ENTERPRISE_PREMIUM' }).slaPlan).toBe(
        'ENTERPRISE_PREMIUM',
      )
      expect(evaluated({ segment, slaPlan: 'NONE' }).slaPlan).toBe('NONE')
    },
  )
})

describe('the SLA clock (R25)', () => {
  it('runs on the provisional reading before triage', () => {
    expect(hoursAfter(MONDAY, evaluated().slaDueAt)).toBe(4)
    expect(hoursAfter(MONDAY, evaluated({ claimedSeverity: 'S0' }).slaDueAt)).toBe(2)
    expect(hoursAfter(MONDAY, evaluated({ claimedSeverity: 'S3' }).slaDueAt)).toBe(4)
  })

  it('is recomputed from the receipt by triage', () => {
    expect(hoursAfter(MONDAY, evaluated({ triage: { facts: impact() } }).slaDueAt)).toBe(48)
  })

  it('runs around the clock where the premium plan says so', () => {
    const premium = {
      receivedAt: SATURDAY,
      slaPlan: 'ENTERPRISE_PREMIUM',
      claimedSeverity: 'S0',
    } as const
    expect(hoursAfter(SATURDAY, evaluated(premium).slaDueAt)).toBe(2)
    expect(hoursAfter(SATURDAY, evaluated({ ...premium, slaPlan: 'ENTERPRISE' }).slaDueAt)).toBe(36)
  })

  it('never runs for internal work, even on a plan', () => {
    expect(evaluated({ segment: 'INTERNAL', slaPlan: 'ENTERPRISE_PREMIUM' }).slaDueAt).toBeNull()
  })

  it('keeps its instant after the answer, for the reports', () => {
    expect(evaluated({ firstRespondedAt: MONDAY + HOUR }).slaDueAt).toBe(MONDAY + 4 * HOUR)
  })

  it('never pauses with the status', () => {
    for (const status of ['NEW', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED'] as const) {
      expect(evaluated({ status }).slaDueAt).toBe(MONDAY + 4 * HOUR)
    }
  })
})

describe('the goal (R26)', () => {
  it.each(SEGMENTS)('of %s is two business hours, but for internal work', (segment) => {
    const hours = hoursAfter(SATURDAY, evaluated({ segment, receivedAt: SATURDAY }).goalDueAt)
    expect(hours).toBe(segment === 'INTERNAL' ? null : 36)
  })
})

describe('respondBy', () => {
  const answered = { firstRespondedAt: MONDAY + HOUR }
  const later = MONDAY + 5 * HOUR
  it.each<[string, Partial<TicketFacts>, number | null]>([
    ['unanswered: the goal where it is sooner', {}, 2],
    [
      'unanswered: the SLA where it is sooner',
      { receivedAt: SATURDAY, slaPlan: 'ENTERPRISE_PREMIUM' },
      -50,
    ],
    ['unanswered: the goal alone without a plan', { segment: 'FREE' }, 2],
    ['unanswered: a promise replaces nothing', { nextUpdateAt: MONDAY + HOUR }, 2],
    ['unanswered: writing again changes nothing', { awaitingSince: MONDAY - 9 * HOUR }, 2],
    ['unanswered internal work: nothing', { segment: 'INTERNAL', nextUpdateAt: later }, null],
    ['answered: nothing', answered, null],
    [
      'answered, wrote again: two business hours from then',
      { ...answered, awaitingSince: later },
      7,
    ],
    ['answered, promised: the promise', { ...answered, nextUpdateAt: later }, 5],
    [
      'both: the promise where sooner',
      { ...answered, awaitingSince: later, nextUpdateAt: later },
      5,
    ],
    [
      'both: the answer where sooner',
      { ...answered, awaitingSince: MONDAY, nextUpdateAt: later },
      2,
    ],
    [
      'answered internal work: as for everyone',
      { ...answered, segment: 'INTERNAL', awaitingSince: later },
      7,
    ],
  ])('%s', (_name, changes, hours) => {
    expect(hoursAfter(MONDAY, evaluated(changes).respondBy)).toBe(hours)
  })
})

it('adds each kind of span', () => {
  expect(addSpan(CONTEXT, SATURDAY, { hours: 3 })).toBe(SATURDAY + 3 * HOUR)
  expect(addSpan(CONTEXT, SATURDAY, { businessHours: 3 })).toBe(SATURDAY + 37 * HOUR)
  expect(addSpan(CONTEXT, MONDAY, { businessDays: 2 })).toBe(MONDAY + 48 * HOUR)
})
