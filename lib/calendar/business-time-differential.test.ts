import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MinuteWalker } from '@/tests/policy/minute-walker'
import { makeCalendar } from './business-calendar'
import { addBusinessTime, businessTimeBetween, isOpen } from './business-time'
import { type CalendarDefinition, WEEKDAYS } from './definition'

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60
const CALENDARS = 500
const SUMS_EACH = 20

/** Every way in which zones treat their clocks. */
const ZONES = {
  'never changed': ['UTC', 'Asia/Kolkata', 'Asia/Kathmandu'],
  'northern summer': ['America/Los_Angeles', 'Europe/Berlin', 'Europe/London', 'Europe/Dublin'],
  'southern summer': ['Australia/Sydney', 'Pacific/Auckland', 'America/Asuncion'],
  'half an hour': ['Australia/Lord_Howe'],
  'from quarter to quarter': ['Pacific/Chatham'],
  'at midnight': ['Africa/Cairo', 'Asia/Beirut', 'America/Santiago', 'America/Havana'],
  'back for a month': ['Africa/Casablanca'],
} as const

const FROM = Date.UTC(2025, 0, 1)
const TO = Date.UTC(2029, 0, 1)

function changesOf(timeZone: string): number[] {
  const changes: number[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(timeZone)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds >= TO) return changes
    changes.push(next.epochMilliseconds)
    at = next
  }
}

const timeOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Often on the hour and in the small hours, where clocks change. */
const aTime = fc.oneof(
  fc.nat({ max: 23 }).map((hour) => hour * 60),
  fc.nat({ max: 4 * 60 }),
  fc.nat({ max: DAY_MINUTES - 1 }),
)
const anOpening = fc
  .record({
    day: fc.constantFrom(...WEEKDAYS),
    from: aTime,
    to: fc.oneof(aTime, fc.constant(DAY_MINUTES)),
  })
  .filter(({ from, to }) => from !== to)
  .map(({ day, from, to }) => ({ day, from: timeOf(from), to: timeOf(to) }))

/** A calendar with holidays around an instant, which is often one at which its clocks change. */
const anAnchored = fc
  .constantFrom(...Object.values(ZONES).flat())
  .chain((timeZone) => {
    const anyTime = fc.integer({ min: FROM, max: TO })
    const changes = changesOf(timeZone)
    return fc.record({
      timeZone: fc.constant(timeZone),
      weekly: fc.array(anOpening, { minLength: 1, maxLength: 12 }),
      anchor: changes.length > 0 ? fc.oneof(fc.constantFrom(...changes), anyTime) : anyTime,
      closed: fc.array(
        fc.record({ days: fc.integer({ min: -4, max: 12 }), yearly: fc.boolean() }),
        {
          maxLength: 4,
        },
      ),
    })
  })
  .map(({ closed, anchor, ...rest }) => {
    const dates = closed.map(({ days, yearly }) => {
      const date = new Date(anchor + days * DAY_MINUTES * MINUTE).toISOString().slice(0, 10)
      return { date, yearly }
    })
    const definition: CalendarDefinition = {
      ...rest,
      holidays: dates.filter(({ yearly }) => !yearly).map(({ date }) => date),
      yearlyHolidays: dates.filter(({ yearly }) => yearly).map(({ date }) => date.slice(5)),
    }
    return { definition, anchor: Math.floor(anchor / MINUTE) * MINUTE }
  })

/** Minutes from the anchor, and a length as a share of the week. */
const aSum = fc.record({
  offset: fc.integer({ min: -3 * DAY_MINUTES, max: 3 * DAY_MINUTES }),
  share: fc.double({ min: 0, max: 1.2, noNaN: true }),
})

function weekOf(definition: CalendarDefinition): number {
  const always = new MinuteWalker({ ...definition, holidays: [], yearlyHolidays: [] })
  return always.between(Date.UTC(2026, 5, 1), Date.UTC(2026, 5, 8))
}

describe(`${CALENDARS * SUMS_EACH} sums beside a clock that is walked minute by minute`, () => {
  it('end at the same minute, and count the same minutes', { timeout: 60_000 }, () => {
    const sums = fc.array(aSum, { minLength: SUMS_EACH, maxLength: SUMS_EACH })
    fc.assert(
      fc.property(anAnchored, sums, ({ definition, anchor }, each) => {
        const calendar = makeCalendar(definition)
        const walker = new MinuteWalker(definition)
        const week = weekOf(definition)
        for (const { offset, share } of each) {
          const start = anchor + offset * MINUTE
          const minutes = 1 + Math.floor(share * Math.min(week, 2_000))
          const due = walker.add(start, minutes)
          expect(addBusinessTime(calendar, start, minutes * MINUTE)).toBe(due)
          expect(businessTimeBetween(calendar, start, due)).toBe(minutes * MINUTE)
          expect(isOpen(calendar, start)).toBe(walker.isOpen(start))
        }
      }),
      { numRuns: CALENDARS },
    )
  })
})

const OFFICE = (['MON', 'WED', 'SAT', 'SUN'] as const).flatMap((day) => [
  { day, from: '22:00', to: '02:30' },
  { day, from: '02:45', to: '12:30' },
])

describe.each(Object.entries(ZONES))('clocks that are changed %s', (_kind, zones) => {
  it.each(zones)('are read alike around each change in %s', (timeZone) => {
    const definition = { timeZone, weekly: OFFICE, holidays: ['2026-03-08', '2026-11-02'] }
    const calendar = makeCalendar(definition)
    const walker = new MinuteWalker(definition)
    const changes = changesOf(timeZone)
    for (const change of changes.length > 0 ? changes : [Date.UTC(2026, 2, 8)]) {
      for (
        let t = change - DAY_MINUTES * MINUTE;
        t < change + DAY_MINUTES * MINUTE;
        t += 15 * MINUTE
      ) {
        expect(isOpen(calendar, t), new Date(t).toISOString()).toBe(walker.isOpen(t))
      }
    }
  })
})
