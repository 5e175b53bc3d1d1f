import { describe, expect, it } from 'vitest'
import { evaluateUnder } from '@/lib/policy/evaluate'
import {
  type EvaluateInput,
  type EvaluateOutput,
  evaluateInputSchema,
} from '@/lib/policy/evaluate-schema'
import { POLICY_1 } from '@/lib/priority/policy'
import { readVectors } from '@/tests/policy/vectors'
import { addBusinessTime, isOpen } from './business-time'
import {
  type CalendarSet,
  makeCalendars,
  type StoredCalendar,
  standardSet,
  toDefinition,
} from './calendar-set'

const HOUR = 3_600_000

type Vector = { name: string; start: string; hours: number; holidays: string[]; due: string }

/** What a database gives back. */
const asStored = (set: CalendarSet): CalendarSet => JSON.parse(JSON.stringify(set))

describe('the shared vectors on a stored calendar', () => {
  it.each(readVectors<Vector[]>('business-time.json'))(
    '$name',
    ({ start, hours, holidays, due }) => {
      const entries = holidays.map((date) => ({ date, name: 'A holiday', yearly: false }))
      const { standard } = makeCalendars(asStored(standardSet(POLICY_1.calendar, entries)))
      const sum = addBusinessTime(standard, Date.parse(start), hours * HOUR)
      expect(new Date(sum).toISOString()).toBe(due)
    },
  )
})

type Case = { input: EvaluateInput; expected: EvaluateOutput }

describe('the shared vectors of the policy on stored calendars', () => {
  const { cases } = readVectors<{ cases: Case[] }>('policy.json')
  it.each(cases.map((each, i) => [`case ${i}`, each] as const))('%s', (_name, each) => {
    const { holidays = [], ...input } = evaluateInputSchema.parse(each.input)
    const entries = holidays.map((date) => ({ date, name: 'A holiday', yearly: false }))
    const { standard, byPlan } = makeCalendars(asStored(standardSet(POLICY_1.calendar, entries)))
    const context = { policy: POLICY_1, calendar: standard, byPlan }
    expect(evaluateUnder(input, context)).toEqual(each.expected)
  })
})

const NIGHTS: StoredCalendar = {
  id: 'nights',
  name: 'Nights',
  timeZone: 'Australia/Lord_Howe',
  weekly: [{ day: 'FRI', from: '22:00', to: '06:00' }],
  holidays: [
    { date: '2026-12-25', name: 'Christmas', yearly: true },
    { date: '2026-11-27', name: 'Moving', yearly: false },
  ],
}

describe('a set', () => {
  const standard = standardSet(POLICY_1.calendar)
  const set: CalendarSet = {
    ...standard,
    calendars: [...standard.calendars, NIGHTS],
    byPlan: { ...standard.byPlan, ENTERPRISE: 'nights' },
  }

  it('reads one-off holidays by date and yearly ones by their day', () => {
    expect(toDefinition(NIGHTS)).toEqual({
      timeZone: NIGHTS.timeZone,
      weekly: NIGHTS.weekly,
      holidays: ['2026-11-27'],
      yearlyHolidays: ['12-25'],
    })
  })

  it('gives each plan its calendar, and plans that share one the same object', () => {
    const { standard: usual, byPlan } = makeCalendars(asStored(set))
    expect(byPlan.NONE).toBe(usual)
    expect(byPlan.ENTERPRISE_STARTER).toBe(usual)
    expect(byPlan.ENTERPRISE).not.toBe(usual)
    const fridayNight = Date.parse('2026-11-20T12:00:00Z')
    expect(isOpen(byPlan.ENTERPRISE, fridayNight)).toBe(true)
  })

  it('is refused when a plan has no calendar', () => {
    const byPlan = { ...set.byPlan, NONE: 'gone' }
    expect(() => makeCalendars({ ...set, byPlan })).toThrow('there is no calendar "gone"')
  })
})
