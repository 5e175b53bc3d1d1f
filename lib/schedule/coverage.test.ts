import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCalendar } from '@/lib/calendar/business-calendar'
import { isOpen } from '@/lib/calendar/business-time'
import { WEEKDAYS } from '@/lib/calendar/definition'
import { coverage, gapsOf } from './coverage'
import { dutiesOf, neededAtInstant, onDutyAt } from './duty'
import type { Occurrence } from './occurrences'

const HOUR = 3_600_000
/** Monday. */
const WEEK = Date.parse('2026-11-23T00:00:00Z')
const calendar = makeCalendar({
  timeZone: 'UTC',
  weekly: WEEKDAYS.slice(0, 5).map((day) => ({ day, from: '08:00', to: '18:00' })),
  holidays: [],
})
const hours = (from: number, until: number) => ({
  from: WEEK + from * HOUR,
  until: WEEK + until * HOUR,
})
const run = (userId: string, span: { from: number; until: number }, needed = 1): Occurrence => ({
  shiftId: userId,
  userId,
  date: '2026-11-23',
  needed,
  ...span,
})
const inHours = (t: number) => (t - WEEK) / HOUR
const gaps = (occurrences: Occurrence[], off: Occurrence[] = []) =>
  gapsOf(coverage({ occurrences, off, calendar, ...hours(0, 24) })).map(
    ({ from, until, onDuty, needed }) =>
      `${inHours(from)}–${inHours(until)} ${onDuty} of ${needed}`,
  )

describe('gaps', () => {
  it.each<[string, Occurrence[], Occurrence[], string[]]>([
    ['nobody at all', [], [], ['8–18 0 of 0']],
    ['all of it covered', [run('ada', hours(0, 24))], [], []],
    ['before and after a shift', [run('ada', hours(9, 17))], [], ['8–9 0 of 0', '17–18 0 of 0']],
    ['somebody is off', [run('ada', hours(8, 18))], [run('ada', hours(10, 12))], ['10–12 0 of 1']],
    [
      'fewer than a shift needs',
      [run('ada', hours(7, 19)), run('bo', hours(12, 20), 2)],
      [run('bo', hours(15, 16))],
      ['15–16 1 of 2'],
    ],
    [
      'nobody needed is still nobody',
      [run('ada', hours(8, 18), 0)],
      [run('ada', hours(17, 18))],
      ['17–18 0 of 0'],
    ],
  ])('%s', (...[, occurrences, off, expected]) => {
    expect(gaps(occurrences, off)).toEqual(expected)
  })
})

const aRun = fc
  .tuple(
    fc.constantFrom('ada', 'bo', 'cy'),
    fc.integer({ min: -20, max: 170 }),
    fc.integer({ min: 1, max: 24 }),
  )
  .chain(([userId, from, length]) =>
    fc.nat({ max: 3 }).map((needed) => run(userId, hours(from, from + length), needed)),
  )
const runs = fc.array(aRun, { maxLength: 12 })

describe('laws of coverage', () => {
  it('the stretches partition the week, and differ from one to the next', () => {
    fc.assert(
      fc.property(runs, runs, (occurrences, off) => {
        const window = hours(0, 168)
        const stretches = coverage({ occurrences, off, calendar, ...window })
        expect(stretches[0]?.from).toBe(window.from)
        expect(stretches.at(-1)?.until).toBe(window.until)
        for (const [i, one] of stretches.entries()) {
          expect(one.from).toBeLessThan(one.until)
          const next = stretches[i + 1]
          if (!next) continue
          expect(next.from).toBe(one.until)
          expect({ ...next, from: 0, until: 0 }).not.toEqual({ ...one, from: 0, until: 0 })
        }
      }),
    )
  })

  it('each instant is in a gap exactly when it is open and too few are there', () => {
    fc.assert(
      fc.property(runs, runs, fc.nat({ max: 167 * 60 }), (occurrences, off, minute) => {
        const t = WEEK + minute * 60_000
        const found = gapsOf(coverage({ occurrences, off, calendar, ...hours(0, 168) }))
        const onDuty = onDutyAt(dutiesOf(occurrences, off), t).length
        const wanted = Math.max(1, neededAtInstant(occurrences, t))
        expect(found.some(({ from, until }) => from <= t && t < until)).toBe(
          isOpen(calendar, t) && onDuty < wanted,
        )
      }),
    )
  })
})
