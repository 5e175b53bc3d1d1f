import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMode, aTicket } from '@/tests/policy/arbitraries'
import { CONTEXT, HOUR, impact, MONDAY, SATURDAY, ticketFacts } from '@/tests/policy/ticket-facts'
import { evaluateTicket } from './evaluate-ticket'
import { explain } from './explain'
import type { TicketFacts, WorkloadMode } from './types'

type Place = { mode?: WorkloadMode; position?: number | null }

function lines(changes: Partial<TicketFacts>, { mode = 'NORMAL', position = 3 }: Place = {}) {
  const ticket = ticketFacts(changes)
  const evaluation = evaluateTicket(ticket, CONTEXT)
  const ranked = evaluation.lane === 'RANKED' ? position : null
  const reasons = explain(ticket, evaluation, { ...CONTEXT, mode, position: ranked })
  return reasons.map(({ rule, text }) => `${rule} ${text}`)
}

describe('explain, whole', () => {
  it('an untriaged enterprise ticket', () => {
    expect(lines({})).toEqual([
      'R5 Enterprise, self-hosted: enterprise plan by default',
      'R25 not triaged: the clocks run as for S1',
      'R23 P1, provisional: it may be anything until looked at; next action: triage',
      'R25 SLA: first response within 4 business hours of receipt, by 2026-11-23 22:00 UTC',
      'R26 goal: a word within 2 business hours of receipt, by 2026-11-23 20:00 UTC',
      'R27 no meaningful first response yet: owed by 2026-11-23 20:00 UTC (the goal)',
      'R29 number 3 in the normal order',
    ])
  })

  it('an overridden, deviated, answered prospect’s ticket as number one in surge', () => {
    const ticket: Partial<TicketFacts> = {
      segment: 'PRE_SALES',
      deployment: 'CLOUD',
      triage: { facts: impact({ slowness: 'SOMEWHAT' }), severity: 'S2', priority: 'P1' },
      firstRespondedAt: MONDAY + HOUR,
      awaitingSince: MONDAY + 2 * HOUR,
      deviation: { rankAs: 'P0' },
    }
    expect(lines(ticket, { mode: 'SURGE', position: 1 })).toEqual([
      'R4 Pre-sales on Cloud: no contractual SLA',
      'R22 S2, set at triage; the facts alone give S1: the service is slow',
      'R22 P1, set at triage; the policy proposes P2: S2 from a prospect',
      'R26 goal: a word within 2 business hours of receipt, by 2026-11-23 20:00 UTC',
      'R27 answered 2026-11-23 19:00 UTC; the next word is owed by 2026-11-23 22:00 UTC: they wrote again',
      'R31 a deviation puts it at the head of P0; its priority stays P1',
      'R1 number one in the surge order (R30)',
    ])
  })

  it('internal work', () => {
    expect(lines({ segment: 'INTERNAL' }, { position: null })).toEqual([
      'R3 Internal: last under hard choices',
      'R20 internal work has no severity',
      'R20 P3: internal work is always P3; urgent internal work is a deviation',
      'R20 internal work: no word is owed',
      'R29 in the normal order',
    ])
  })
})

const LINES: [string, Partial<TicketFacts>, string][] = [
  [
    'a plan of the account',
    { slaPlan: 'ENTERPRISE_PREMIUM' },
    'R5 Enterprise, enterprise premium plan, as set on the account',
  ],
  [
    'the account has none on purpose',
    { slaPlan: 'NONE' },
    'R5 Enterprise, no contractual SLA, as set on the account',
  ],
  [
    'derived severity',
    { triage: { facts: impact({ securityRelated: true }) } },
    'R10 S0: security-related',
  ],
  [
    'derived priority',
    { triage: { facts: impact() } },
    'R21 P3: no definition of a higher priority claims it',
  ],
  [
    'a claimed emergency',
    { claimedSeverity: 'S0' },
    'R23 P0, provisional: the requester claims S0; next action: triage',
  ],
  [
    'a severity that the segment lacks',
    { segment: 'PRE_SALES', triage: { facts: impact(), severity: 'S3' } },
    'R24 triaged as S3, which Pre-sales does not know: counts as S1 until triaged again',
  ],
  [
    'no severity where one is needed',
    { triage: { facts: impact(), severity: null } },
    'R24 triaged as no severity, which Enterprise does not know: counts as S1 until triaged again',
  ],
  [
    'a triaged contract',
    { triage: { facts: impact() } },
    'R27 SLA: first response within 2 business days of receipt, by 2026-11-25 18:00 UTC',
  ],
  [
    'a contract around the clock',
    { slaPlan: 'ENTERPRISE_PREMIUM', receivedAt: SATURDAY },
    'R27 no meaningful first response yet: owed by 2026-11-21 16:00 UTC (the SLA)',
  ],
  [
    'a promise',
    { firstRespondedAt: MONDAY, nextUpdateAt: MONDAY + HOUR },
    'R27 answered 2026-11-23 18:00 UTC; the next word is owed by 2026-11-23 19:00 UTC: we promised it',
  ],
  ['all said', { firstRespondedAt: MONDAY }, 'R27 answered 2026-11-23 18:00 UTC: no word is owed'],
  [
    'a deviation below its class',
    { deviation: { rankAs: 'P3' } },
    'R31 a deviation never demotes: at the head of P1, not of P3',
  ],
  [
    'pending',
    { status: 'PENDING' },
    'R28 not in the order: pending: the next action is the requester’s',
  ],
  [
    'closed',
    { status: 'CLOSED' },
    'R28 not in the order: closed for good; a reply starts a follow-up ticket',
  ],
]

describe('explain, line by line', () => {
  it.each(LINES)('%s', (...[, changes, line]) => {
    expect(lines(changes)).toContain(line)
  })

  it('says why a prospect’s ticket is with the CE', () => {
    const preSales = { openedByCe: false, exceptionActive: false }
    expect(lines({ segment: 'PRE_SALES', preSales }).at(-1)).toBe(
      'R28 not in the order: a prospect’s ticket that no CE opened and no exception covers: the account’s CE has it',
    )
  })
})

it('explains any ticket, with rules that the policy has, in sentences without holes', () => {
  const known = new Set(CONTEXT.policy.rules.map(({ id }) => id))
  fc.assert(
    fc.property(aMode, aTicket, (mode, ticket) => {
      const evaluation = evaluateTicket(ticket, CONTEXT)
      const reasons = explain(ticket, evaluation, { ...CONTEXT, mode, position: null })
      expect(reasons.length).toBeGreaterThanOrEqual(5)
      for (const { rule, text } of reasons) {
        expect(known).toContain(rule)
        expect(text).not.toMatch(/undefined|null|NaN|_/)
      }
    }),
    { numRuns: 1000 },
  )
})
