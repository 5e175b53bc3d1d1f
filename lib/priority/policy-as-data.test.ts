import { describe, expect, it } from 'vitest'
import { makeCalendar } from '@/lib/calendar/business-calendar'
import { HOUR, impact, MONDAY, orderKey, SATURDAY, ticketFacts } from '@/tests/policy/ticket-facts'
import { compareTickets, decisiveUnder } from './decisive'
import { evaluateTicket } from './evaluate-ticket'
import { explain } from './explain'
import { POLICY_1, type Policy } from './policy'
import type { TicketFacts } from './types'

/** The same facts under a policy in which leadership changed one thing, which must take effect. */
function under(change: (policy: Writable<Policy>) => void, facts: Partial<TicketFacts> = {}) {
  const policy = structuredClone(POLICY_1) as Writable<Policy>
  change(policy)
  const calendar = makeCalendar({ ...policy.calendar, holidays: [] })
  const ticket = ticketFacts(facts)
  const evaluation = evaluateTicket(ticket, { policy, calendar })
  const context = { policy, calendar, mode: 'NORMAL', position: 2 } as const
  return { evaluation, lines: explain(ticket, evaluation, context).map(({ text }) => text) }
}

type Writable<T> = T extends object ? { -readonly [Key in keyof T]: Writable<T[Key]> } : T

describe('a change of who is who takes effect without a change of code', () => {
  it('of a segment’s rank', () => {
    const { evaluation } = under((policy) => {
      policy.segments.ENTERPRISE.rank = 1
    })
    expect(evaluation.key.segmentRank).toBe(1)
  })

  it('of what an untriaged ticket counts as', () => {
    const calm = { byClaim: {}, otherwise: { severity: 'S2', priority: 'P2' } } as const
    const { evaluation, lines } = under(
      (policy) => {
        policy.segments.ENTERPRISE.provisional = structuredClone(calm)
      },
      { claimedSeverity: 'S0' },
    )
    expect(evaluation).toMatchObject({ severity: 'S2', priority: 'P2', provisional: true })
    expect(evaluation.slaDueAt).toBe(MONDAY + 8 * HOUR)
    expect(lines).toContain(
      'P2, provisional: it may be anything until looked at; next action: triage',
    )
  })

  it('of the goal, longer or dropped', () => {
    const longer = under((policy) => {
      policy.segments.ENTERPRISE.goal = { businessHours: 3 }
    })
    expect(longer.evaluation.goalDueAt).toBe(MONDAY + 3 * HOUR)
    expect(longer.lines.join()).toContain('a word within 3 business hours of receipt')
    const dropped = under((policy) => {
      policy.segments.ENTERPRISE.goal = null
    })
    expect(dropped.evaluation).toMatchObject({ goalDueAt: null, respondBy: MONDAY + 4 * HOUR })
  })

  it('of who needs cover', () => {
    const preSales = { openedByCe: false, exceptionActive: false }
    const { evaluation } = under(
      (policy) => {
        policy.segments.PRE_SALES.needsCover = false
      },
      { segment: 'PRE_SALES', preSales },
    )
    expect(evaluation.lane).toBe('RANKED')
  })
})

describe('a change of the contracts takes effect', () => {
  it('of the default plans', () => {
    const { evaluation } = under(
      (policy) => {
        policy.planDefaults.CLOUD = {
          ...policy.planDefaults.CLOUD,
          ENTERPRISE: 'ENTERPRISE_STARTER',
        }
      },
      { deployment: 'CLOUD' },
    )
    expect(evaluation).toMatchObject({ slaPlan: 'ENTERPRISE_STARTER', slaDueAt: MONDAY + 6 * HOUR })
  })

  it('of an SLA target, in any unit', () => {
    const { evaluation } = under(
      (policy) => {
        policy.slaTargets.ENTERPRISE = { S1: { hours: 30 } }
      },
      { receivedAt: SATURDAY },
    )
    expect(evaluation.slaDueAt).toBe(SATURDAY + 30 * HOUR)
  })

  it('of how long a business day is', () => {
    const { evaluation } = under(
      (policy) => {
        policy.businessHoursPerBusinessDay = 8
      },
      { triage: { facts: impact() } },
    )
    expect(evaluation.slaDueAt).toBe(MONDAY + 16 * HOUR)
  })

  it('of the word owed to who wrote again', () => {
    const { evaluation } = under(
      (policy) => {
        policy.answerToNewMessage = { hours: 1 }
      },
      { firstRespondedAt: MONDAY, awaitingSince: SATURDAY },
    )
    expect(evaluation.respondBy).toBe(SATURDAY + HOUR)
  })
})

describe('a change of the order takes effect', () => {
  it('of the class in which unchecked claims stand last', () => {
    const inP1 = under((policy) => {
      policy.uncheckedClass = 'P1'
    })
    expect(inP1.evaluation.key.unchecked).toBe(true)
    const nowhere = under(
      (policy) => {
        policy.uncheckedClass = null
      },
      { claimedSeverity: 'S0' },
    )
    expect(nowhere.evaluation.key.unchecked).toBe(false)
  })

  it('of a priority rule', () => {
    const { evaluation } = under(
      (policy) => {
        for (const rule of policy.priorityRules) {
          if (rule.rule === 'R18') rule.segments = [...rule.segments, 'FREE']
        }
      },
      { segment: 'FREE', triage: { facts: impact({ slowness: 'SOMEWHAT' }) } },
    )
    expect(evaluation).toMatchObject({ severity: 'S2', priority: 'P2' })
  })

  it('of the calendar', () => {
    const { evaluation } = under(
      (policy) => {
        policy.calendar = {
          timeZone: 'UTC',
          weekly: [{ day: 'SAT', from: '00:00', to: '24:00' }],
        }
      },
      { receivedAt: SATURDAY },
    )
    expect(evaluation.goalDueAt).toBe(SATURDAY + 2 * HOUR)
  })

  it('of the order, in the decisive words too', () => {
    const policy = structuredClone(POLICY_1) as Writable<Policy>
    policy.order.NORMAL = { rule: 'R30', parts: ['receivedAt', 'number'] }
    const a = orderKey({ class: 3, receivedAt: MONDAY - HOUR })
    const b = orderKey({ class: 0, number: 2 })
    expect(compareTickets('NORMAL', b, a, policy)).toMatchObject({ first: 1, part: 'receivedAt' })
    expect(compareTickets('NORMAL', b, a)).toMatchObject({ first: 2, part: 'class' })
    expect(decisiveUnder(policy, 'NORMAL', { a, b })).toEqual({
      part: 'receivedAt',
      rule: 'R30',
      text: 'received 1 h earlier',
    })
  })
})
