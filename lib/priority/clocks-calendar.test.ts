import { describe, expect, it } from 'vitest'
import { makeCalendar } from '@/lib/calendar/business-calendar'
import { CONTEXT, impact, ticketFacts } from '@/tests/policy/ticket-facts'
import { evaluateTicket } from './evaluate-ticket'
import { POLICY_1 } from './policy'
import type { SlaPlan, TicketFacts } from './types'

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

type Dues = { sla: string | null; goal: string | null }

function dues(received: string, changes: Partial<TicketFacts>, holidays: string[] = []): Dues {
  const calendar = makeCalendar({ ...POLICY_1.calendar, holidays })
  const facts = ticketFacts({ receivedAt: Date.parse(received), ...changes })
  const { slaDueAt, goalDueAt } = evaluateTicket(facts, { ...CONTEXT, calendar })
  return { sla: iso(slaDueAt), goal: iso(goalDueAt) }
}

const question = { triage: { facts: impact() } }
const premium = { slaPlan: 'ENTERPRISE_PREMIUM' } as const satisfies { slaPlan: SlaPlan }

describe('the clocks across daylight saving', () => {
  it('count real hours when the night is an hour short', () => {
    // Friday 15:00 PST: two hours, then Sunday 14:00 PDT, which is 21:00 UTC and no longer 22:00.
    expect(dues('2026-03-06T23:00:00Z', {})).toEqual({
      sla: '2026-03-08T23:00:00.000Z',
      goal: '2026-03-07T01:00:00.000Z',
    })
  })

  it('count real hours when the night is an hour long', () => {
    // Friday 16:00 PDT: one hour, then Sunday 14:00 PST.
    expect(dues('2026-10-30T23:00:00Z', {})).toEqual({
      sla: '2026-11-02T01:00:00.000Z',
      goal: '2026-11-01T23:00:00.000Z',
    })
  })

  it('count on through the night itself on the clock that never stops', () => {
    expect(dues('2026-03-08T08:00:00Z', premium).sla).toBe('2026-03-08T12:00:00.000Z')
    expect(dues('2026-11-01T08:00:00Z', premium).sla).toBe('2026-11-01T12:00:00.000Z')
  })
})

describe('the clocks across holidays', () => {
  const thanksgiving = ['2026-11-26', '2026-11-27']

  it('skip two closed days and the weekend behind them', () => {
    // Wednesday 15:00 PST; the week ends at midnight, with nine hours counted.
    expect(dues('2026-11-25T23:00:00Z', question, thanksgiving)).toEqual({
      sla: '2026-12-01T13:00:00.000Z',
      goal: '2026-11-26T01:00:00.000Z',
    })
  })

  it('start with the next opening when received on a holiday', () => {
    expect(dues('2026-11-26T18:00:00Z', {}, thanksgiving).goal).toBe('2026-11-30T00:00:00.000Z')
  })

  it('do not touch the clock that never stops', () => {
    expect(dues('2026-11-26T18:00:00Z', premium, thanksgiving).sla).toBe('2026-11-26T22:00:00.000Z')
  })

  it('follow a holiday that is added: the facts stay, the dues move', () => {
    expect(dues('2026-11-26T06:00:00Z', {}).sla).toBe('2026-11-26T10:00:00.000Z')
    expect(dues('2026-11-26T06:00:00Z', {}, ['2026-11-26']).sla).toBe('2026-11-27T10:00:00.000Z')
  })
})

describe('the clocks across odd dates', () => {
  it('count a leap day', () => {
    expect(dues('2028-02-28T20:00:00Z', question).sla).toBe('2028-03-01T20:00:00.000Z')
  })

  it('count from one year into the next', () => {
    expect(dues('2026-12-31T23:30:00Z', {})).toEqual({
      sla: '2027-01-01T03:30:00.000Z',
      goal: '2027-01-01T01:30:00.000Z',
    })
  })

  it('end on a closing when they end there, not on the opening after it', () => {
    expect(dues('2026-11-20T23:00:00Z', {}).goal).toBe('2026-11-21T01:00:00.000Z')
    expect(dues('2026-11-20T21:00:00Z', {}).sla).toBe('2026-11-21T01:00:00.000Z')
  })
})
