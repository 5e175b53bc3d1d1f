import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCalendar } from '@/lib/calendar/business-calendar'
import { businessTimeBetween } from '@/lib/calendar/business-time'
import { type CalendarSet, makeCalendars, toDefinition } from '@/lib/calendar/calendar-set'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { POLICY_1 } from '@/lib/priority/policy'
import type { Span } from '@/lib/priority/policy-parts'
import { SEVERITIES, SLA_PLANS } from '@/lib/priority/types'
import { impact, ticketFacts } from '@/tests/policy/ticket-facts'
import { answerClock, firstResponseClocks } from './clock-runs'
import { countLines } from './count-lines'
import { toResultRow } from './result-row'
import { cutAt, spareAt } from './spare-time'
import { decidedReceipt, runningReceipt } from './to-receipt'
import type { ReceiptLine } from './view'

const HOUR = 3_600_000
const at = Date.parse

/** Two calendars, one with holidays of both kinds and hours over midnight. */
const SET: CalendarSet = {
  standardId: 'standard',
  byPlan: {
    ENTERPRISE: 'standard',
    ENTERPRISE_PREMIUM: 'standard',
    ENTERPRISE_STARTER: 'night',
    NONE: 'standard',
  },
  calendars: [
    {
      id: 'standard',
      name: '24x5',
      timeZone: POLICY_1.calendar.timeZone,
      weekly: [...POLICY_1.calendar.weekly],
      holidays: [
        { date: '2026-11-26', name: 'Thanksgiving', yearly: false },
        { date: '2020-12-25', name: 'Christmas Day', yearly: true },
        { date: '2026-11-28', name: 'a Saturday', yearly: false },
      ],
    },
    {
      id: 'night',
      name: 'Night desk',
      timeZone: 'Australia/Lord_Howe',
      weekly: [{ day: 'FRI', from: '22:00', to: '06:00' }],
      holidays: [{ date: '2026-11-28', name: 'Market day', yearly: false }],
    },
  ],
}
const { standard, byPlan } = makeCalendars(SET)
const CONTEXT = { policy: POLICY_1, calendar: standard, byPlan, calendars: SET }

const aTicket = fc.record({
  receivedAt: fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') }),
  slaPlan: fc.constantFrom(...SLA_PLANS),
  severity: fc.constantFrom(...SEVERITIES),
})
/** Until the answer, or until somebody looks. */
const aWait = fc.integer({ min: 0, max: 20 * 24 * HOUR })

function clocksOf({
  severity,
  ...parts
}: {
  receivedAt: number
  slaPlan: (typeof SLA_PLANS)[number]
  severity: (typeof SEVERITIES)[number]
}) {
  const triage = { facts: impact(), severity, priority: null }
  const facts = ticketFacts({ ...parts, triage })
  return firstResponseClocks(facts, evaluateTicket(facts, CONTEXT), CONTEXT)
}

const hoursOf = (target: Span) => {
  if ('hours' in target) return target.hours
  return 'businessHours' in target ? target.businessHours : target.businessDays * 24
}

const counted = (lines: readonly { counted: boolean; ms: number }[]) =>
  lines.filter((line) => line.counted).reduce((sum, { ms }) => sum + ms, 0)

function expectGapless(lines: readonly ReceiptLine[], from: string, to: string) {
  if (from === to) return
  expect([lines[0]?.from, lines.at(-1)?.to]).toEqual([from, to])
  for (const [i, line] of lines.entries()) {
    expect(line.ms).toBe(at(line.to) - at(line.from))
    const next = lines[i + 1]
    if (next) expect([next.from, next.counted]).toEqual([line.to, !line.counted])
  }
}

describe('the receipt of a clock', () => {
  it('adds up to its target when it is due, without a gap, however long it runs', () => {
    fc.assert(
      fc.property(aTicket, aWait, (ticket, wait) => {
        for (const run of clocksOf(ticket)) {
          const receipt = runningReceipt(run, run.startedAt + wait)
          expectGapless(receipt.lines, receipt.startedAt, receipt.dueAt)
          expect(counted(receipt.lines)).toBe(receipt.targetMs)
          expect(receipt.targetMs).toBe(hoursOf(run.target) * HOUR)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('counts on in a browser as the server would', () => {
    fc.assert(
      fc.property(aTicket, aWait, fc.integer({ min: 0, max: 48 * HOUR }), (ticket, wait, later) => {
        for (const run of clocksOf(ticket)) {
          const read = runningReceipt(run, run.startedAt + wait)
          const now = run.startedAt + wait + later
          expect(spareAt(read, now)).toBe(runningReceipt(run, now).spareMs)
          const { past, coming } = cutAt(read.lines, now)
          expect(counted([...past, ...coming])).toBe(read.targetMs)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is kept as it was at the answer: met exactly when that was in time', () => {
    fc.assert(
      fc.property(aTicket, aWait, (ticket, wait) => {
        for (const run of clocksOf(ticket)) {
          const answeredAt = run.startedAt + wait
          const origin = {
            number: 1,
            seq: 2,
            at: answeredAt,
            policyVersionId: 1,
            calendarRevision: 1,
          }
          const row = toResultRow({ run, answeredAt }, origin)
          const receipt = decidedReceipt(JSON.parse(JSON.stringify(row)))
          const end = new Date(Math.min(answeredAt, run.dueAt)).toISOString()
          expect(receipt.outcome === 'MET').toBe(answeredAt <= run.dueAt)
          expectGapless(receipt.lines, receipt.startedAt, end)
          const whole = runningReceipt(run, answeredAt)
          expect([receipt.targetMs, receipt.spareMs]).toEqual([whole.targetMs, whole.spareMs])
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('which calendar and rule', () => {
  it('runs on the plan’s own calendar and says its name', () => {
    const starter = clocksOf({
      receivedAt: at('2026-11-23T18:00:00Z'),
      slaPlan: 'ENTERPRISE_STARTER',
      severity: 'S1',
    })
    expect(starter.map((run) => runningReceipt(run, run.startedAt))).toMatchObject([
      {
        clock: 'SLA',
        target: '6 bh on Night desk',
        calendar: { timeZone: 'Australia/Lord_Howe' },
        rule: 'R27',
      },
      { clock: 'GOAL', target: '2 bh on Night desk', rule: 'R26' },
    ])
  })

  it('waits for an answer only after the first response', () => {
    const facts = ticketFacts({ awaitingSince: at('2026-11-23T19:00:00Z') })
    const evaluation = evaluateTicket(facts, CONTEXT)
    expect(answerClock(facts, evaluation, CONTEXT)).toBeNull()
    const answered = { ...facts, firstRespondedAt: at('2026-11-23T18:30:00Z') }
    const run = answerClock(answered, evaluation, CONTEXT)
    expect(run && runningReceipt(run, run.startedAt)).toMatchObject({
      clock: 'ANSWER',
      dueAt: '2026-11-23T21:00:00.000Z',
      target: '2 bh on 24x5',
    })
  })
})

describe('closed stretches', () => {
  const [weekday, night] = SET.calendars.map((stored) => ({
    name: stored.name,
    business: makeCalendar(toDefinition(stored)),
    holidays: stored.holidays,
  }))
  it.each([
    ['a holiday', weekday, '2026-11-26T07:00Z', '2026-11-26T12:00Z', ['Thanksgiving']],
    ['a yearly one', weekday, '2026-12-25T07:00Z', '2026-12-25T12:00Z', ['Christmas Day']],
    [
      'no holiday on a day that is closed anyway',
      weekday,
      '2026-11-28T02:00Z',
      '2026-11-29T01:00Z',
      [],
    ],
    [
      'one into which a night reaches',
      night,
      '2026-11-27T10:00Z',
      '2026-11-28T12:00Z',
      ['Market day'],
    ],
  ])('name %s', (...[, calendar, from, to, names]) => {
    const lines = countLines(calendar ?? null, at(from), at(to))
    expect([...new Set(lines.flatMap(({ holidays }) => holidays))]).toEqual(names)
    expect(counted(lines)).toBe(
      calendar && businessTimeBetween(calendar.business, at(from), at(to)),
    )
  })
})
