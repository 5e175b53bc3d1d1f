import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POLICY_1 } from '@/lib/priority/policy'
import { makeCalendar } from './business-calendar'
import {
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  nextOpening,
  subtractBusinessTime,
} from './business-time'
import type { CalendarDefinition } from './definition'

const MINUTE = 60_000

/** 24x5, office hours with a lunch break where the clocks change at another date, and odd zones. */
const DEFINITIONS: CalendarDefinition[] = [
  { ...POLICY_1.calendar, holidays: ['2026-03-09', '2026-11-26', '2026-11-27', '2028-02-29'] },
  {
    timeZone: 'Europe/Berlin',
    weekly: (['MON', 'TUE', 'WED', 'THU', 'FRI'] as const).flatMap((day) => [
      { day, from: '09:00', to: '12:30' },
      { day, from: '13:00', to: '17:00' },
    ]),
    holidays: ['2026-12-25'],
  },
  {
    timeZone: 'Australia/Lord_Howe',
    weekly: [{ day: 'SUN', from: '00:00', to: '24:00' }],
    holidays: [],
  },
  {
    timeZone: 'Asia/Kathmandu',
    weekly: [
      { day: 'FRI', from: '23:00', to: '01:00' },
      { day: 'SUN', from: '22:00', to: '06:00' },
    ],
    holidays: [],
    yearlyHolidays: ['02-29', '12-25'],
  },
]
const CALENDARS = DEFINITIONS.map(makeCalendar)

const aCalendar = fc.constantFrom(...CALENDARS)
/** From 2025 to 2029. */
const aMoment = fc.integer({ min: 28_927_000 * MINUTE, max: 31_030_000 * MINUTE })
const aLength = fc.oneof(fc.nat({ max: 30 * 24 * 60 * MINUTE }), fc.constantFrom(0, 1, 60 * MINUTE))

describe('laws of business time', () => {
  it('sums add up: a + (x + y) = (a + x) + y', () => {
    fc.assert(
      fc.property(aCalendar, aMoment, fc.tuple(aLength, aLength), (calendar, start, [x, y]) => {
        const inTwo = addBusinessTime(calendar, addBusinessTime(calendar, start, x), y)
        expect(inTwo).toBe(addBusinessTime(calendar, start, x + y))
      }),
      { numRuns: 2000 },
    )
  })

  it('between undoes add', () => {
    fc.assert(
      fc.property(aCalendar, aMoment, aLength, (calendar, start, length) => {
        const end = addBusinessTime(calendar, start, length)
        expect(businessTimeBetween(calendar, start, end)).toBe(length)
        expect(end).toBeGreaterThanOrEqual(start)
      }),
      { numRuns: 2000 },
    )
  })

  it('a later start or a longer time is never due sooner', () => {
    fc.assert(
      fc.property(
        aCalendar,
        fc.tuple(aMoment, aMoment),
        fc.tuple(aLength, aLength),
        (calendar, starts, lengths) => {
          const [early, late] = starts.toSorted((a, b) => a - b) as [number, number]
          const [short, long] = lengths.toSorted((a, b) => a - b) as [number, number]
          const due = addBusinessTime(calendar, early, short)
          expect(addBusinessTime(calendar, late, short)).toBeGreaterThanOrEqual(due)
          expect(addBusinessTime(calendar, early, long)).toBeGreaterThanOrEqual(due)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('between is additive and has a sign', () => {
    fc.assert(
      fc.property(aCalendar, fc.tuple(aMoment, aMoment, aMoment), (calendar, [a, b, c]) => {
        const between = (x: number, y: number) => businessTimeBetween(calendar, x, y)
        expect(between(a, b) + between(b, c)).toBe(between(a, c))
        expect(between(a, b)).toBe(0 - between(b, a))
      }),
      { numRuns: 2000 },
    )
  })

  it('the next opening is open, and nothing between is', () => {
    fc.assert(
      fc.property(aCalendar, aMoment, (calendar, t) => {
        const opening = nextOpening(calendar, t)
        expect(isOpen(calendar, opening)).toBe(true)
        expect(businessTimeBetween(calendar, t, opening)).toBe(0)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('laws of the way back', () => {
  it('differences add up: a − (x + y) = (a − x) − y', () => {
    fc.assert(
      fc.property(aCalendar, aMoment, fc.tuple(aLength, aLength), (calendar, end, [x, y]) => {
        const inTwo = subtractBusinessTime(calendar, subtractBusinessTime(calendar, end, x), y)
        expect(inTwo).toBe(subtractBusinessTime(calendar, end, x + y))
      }),
      { numRuns: 2000 },
    )
  })

  it('subtracting undoes adding: exactly as much open time lies between, and neither end is outside', () => {
    fc.assert(
      fc.property(aCalendar, aMoment, aLength, (calendar, end, length) => {
        const start = subtractBusinessTime(calendar, end, length)
        expect(businessTimeBetween(calendar, start, end)).toBe(length)
        expect(start).toBeLessThanOrEqual(end)
        const back = addBusinessTime(calendar, start, length)
        expect(back).toBeLessThanOrEqual(end)
        expect(businessTimeBetween(calendar, back, end)).toBe(0)
        // What is later by a moment has less open time to the end: the start is the latest that will do.
        if (length > 0) expect(isOpen(calendar, start)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
