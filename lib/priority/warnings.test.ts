import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCalendar } from '@/lib/calendar/business-calendar'
import {
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  nextOpening,
} from '@/lib/calendar/business-time'
import { CONTEXT, HOUR, MONDAY } from '@/tests/policy/ticket-facts'
import type { RunningClock } from './running-clocks'
import { type Handled, nextWarningAt, planWarnings, warningsOf } from './warnings'

const MINUTE = 60_000
/** Friday 15:00 in Los Angeles: two hours before the week closes. */
const FRIDAY = Date.parse('2026-11-27T23:00:00.000Z')
const SUNDAY = Date.parse('2026-11-29T22:00:00.000Z')

const OFFICE = makeCalendar({
  timeZone: 'Europe/Berlin',
  weekly: (['MON', 'TUE', 'WED', 'THU', 'FRI'] as const).flatMap((day) => [
    { day, from: '09:00', to: '12:30' },
    { day, from: '13:00', to: '17:00' },
  ]),
  holidays: ['2026-12-25'],
})

function clockOf(startedAt: number, hours: number, calendar = CONTEXT.calendar): RunningClock {
  const dueAt = addBusinessTime(calendar, startedAt, hours * HOUR)
  return { clock: 'SLA', startedAt, dueAt, calendar }
}
const realClock = (startedAt: number, hours: number): RunningClock => ({
  ...{ clock: 'PROMISE', startedAt, dueAt: startedAt + hours * HOUR, calendar: null },
})
const instants = (clock: RunningClock) => warningsOf(clock).map(({ at }) => at)
const FRESH = { handled: [], since: null }

describe('the warnings of a clock', () => {
  it('come at 75 %, 90 % and the due instant of what it counts', () => {
    const [soon, sooner, broken] = [90, 108, 120].map((minutes) => MONDAY + minutes * MINUTE)
    expect(instants(clockOf(MONDAY, 2))).toEqual([soon, sooner, broken])
    expect(instants(realClock(MONDAY, 2))).toEqual([soon, sooner, broken])
  })

  it('over a weekend count the open time alone', () => {
    const due = SUNDAY + HOUR
    expect(instants(clockOf(FRIDAY, 3))).toEqual([SUNDAY + 15 * MINUTE, SUNDAY + 42 * MINUTE, due])
    const real = [FRIDAY + 36 * HOUR, FRIDAY + 43.2 * HOUR, FRIDAY + 48 * HOUR]
    expect(instants(realClock(FRIDAY, 48))).toEqual(real)
  })

  it('wait for the opening when the due instant is a closing', () => {
    const [soon, sooner, broken] = instants(clockOf(FRIDAY, 2))
    expect([soon, sooner]).toEqual([FRIDAY + 90 * MINUTE, FRIDAY + 108 * MINUTE])
    expect(broken).toBe(SUNDAY)
  })

  it('wait for the opening, too, where a share ends at a closing', () => {
    expect(instants(clockOf(FRIDAY - HOUR, 4))[0]).toBe(SUNDAY)
  })

  const aBusinessClock = fc
    .record({
      calendar: fc.constantFrom(CONTEXT.calendar, OFFICE),
      start: fc.integer({ min: 28_927_000, max: 31_030_000 }).map((n) => n * MINUTE),
      ms: fc.integer({ min: 1, max: 72 * HOUR }),
    })
    .map(({ calendar, start, ms }) => clockOf(start, ms / HOUR, calendar))

  it('are in order, inside openings, never early, and late by closed time alone', () => {
    fc.assert(
      fc.property(aBusinessClock, (clock) => {
        const { calendar, startedAt, dueAt } = clock
        if (!calendar) return
        const total = businessTimeBetween(calendar, startedAt, dueAt)
        const told = warningsOf(clock)
        expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).toSorted((a, b) => a - b))
        for (const { level, at } of told) {
          expect(isOpen(calendar, at)).toBe(true)
          const counted = businessTimeBetween(calendar, startedAt, at)
          expect(counted).toBe(Math.ceil((total * level) / 100))
        }
        expect(told[2]?.at).toBe(nextOpening(calendar, dueAt))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the plan at an instant', () => {
  const clock = clockOf(MONDAY, 2)
  const at = (minutes: number) => MONDAY + minutes * MINUTE
  const plan = (minutes: number, handled: Handled[] = []) => {
    const { told, overtaken, nextAt } = planWarnings([clock], { handled, since: null }, at(minutes))
    return [told.map(({ level }) => level), overtaken.map(({ level }) => level), nextAt]
  }
  const handled = (level: Handled['level']): Handled[] => [
    { clock: 'SLA', dueAt: clock.dueAt, level },
  ]

  it.each<[string, ReturnType<typeof plan>, ReturnType<typeof plan>]>([
    ['nothing before its time', plan(89), [[], [], at(90)]],
    ['each level at its time', plan(90), [[75], [], at(108)]],
    ['none a second time', plan(95, handled(75)), [[], [], at(108)]],
    ['the next', plan(108, handled(75)), [[90], [], at(120)]],
    ['the last, and then no more', plan(120, handled(90)), [[100], [], null]],
    ['nothing of what was broken', plan(500, handled(100)), [[], [], null]],
    ['the highest alone of those that were missed', plan(119), [[90], [75], at(120)]],
    ['the same when all were', plan(500), [[100], [75, 90], null]],
    ['a level that was overtaken is not told later', plan(121, handled(90)), [[100], [], null]],
  ])('%s', (_, planned, expected) => {
    expect(planned).toEqual(expected)
  })

  it('another due instant is another clock', () => {
    const memory = { handled: handled(100), since: null }
    const later = clockOf(MONDAY, 4)
    expect(nextWarningAt([later], memory)).toBe(at(180))
    expect(nextWarningAt([clock], memory)).toBeNull()
  })
})

describe('the plan over time', () => {
  const clock = clockOf(MONDAY, 2)
  const at = (minutes: number) => MONDAY + minutes * MINUTE

  it('is silent while the calendar is closed, and tells the highest at the opening', () => {
    const short = clockOf(FRIDAY, 2)
    const night = planWarnings([short], FRESH, FRIDAY + 12 * HOUR)
    expect(night).toEqual({ told: [], overtaken: [], nextAt: SUNDAY })
    const morning = planWarnings([short], FRESH, SUNDAY)
    expect(morning.told).toMatchObject([{ level: 100, dueAt: FRIDAY + 2 * HOUR }])
    expect(morning.overtaken).toHaveLength(2)
  })

  it('tells of real time by night as by day', () => {
    const night = planWarnings([realClock(FRIDAY, 10)], FRESH, FRIDAY + 9 * HOUR)
    expect(night).toMatchObject({ told: [{ level: 90 }], nextAt: FRIDAY + 10 * HOUR })
  })

  it('leaves the past to itself: what came before somebody watched', () => {
    const since = at(100)
    expect(nextWarningAt([clock], { handled: [], since })).toBe(at(108))
    expect(planWarnings([clock], { handled: [], since }, at(110)).overtaken).toEqual([])
    expect(nextWarningAt([clock], { handled: [], since: at(121) })).toBeNull()
  })

  /** Looks at `minutes` after the start, and long after; returns what became of each level, and when. */
  function watch(watched: RunningClock, minutes: readonly number[]) {
    const looks = [...minutes.toSorted((a, b) => a - b), 30 * 24 * 60]
    const memory: (Handled & { late: number })[] = []
    for (const now of looks.map((minute) => watched.startedAt + minute * MINUTE)) {
      const plan = planWarnings([watched], { handled: memory, since: null }, now)
      const late = [...plan.overtaken, ...plan.told].map((each) => ({
        ...each,
        late: now - each.at,
      }))
      memory.push(...late)
    }
    return memory
  }

  it('watched at any instants: each level once, in order, and none early', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 5 * 24 * 60 }), { maxLength: 12 })
    const aClock = fc.constantFrom(clock, clockOf(FRIDAY, 3), clockOf(MONDAY, 48))
    fc.assert(
      fc.property(times, aClock, (minutes, watched) => {
        const memory = watch(watched, minutes)
        expect(memory.map(({ level }) => level)).toEqual([75, 90, 100])
        expect(Math.min(...memory.map(({ late }) => late))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
