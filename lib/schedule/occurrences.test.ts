import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WEEKDAYS } from '@/lib/calendar/definition'
import {
  occurrenceOn,
  occurrencesBetween,
  occurrencesTouching,
  type ShiftRule,
} from './occurrences'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const at = Date.parse
const BERLIN: ShiftRule = {
  id: 'early',
  userId: 'ada',
  timeZone: 'Europe/Berlin',
  startsOn: '2026-01-05',
  startTime: '09:00',
  durationMinutes: 480,
  weekdays: ['MON'],
  everyWeeks: 1,
  endsOn: null,
  needed: 1,
  cancelled: [],
}
const ISO = (ms: number) => new Date(ms).toISOString().replace(':00.000Z', 'Z')
const runs = (change: Partial<ShiftRule>, from: string, to: string) =>
  occurrencesBetween({ ...BERLIN, ...change }, at(from), at(to)).map(
    (one) => `${one.date} ${ISO(one.from)} ${ISO(one.until)}`,
  )

describe('occurrencesBetween', () => {
  it.each<[string, Partial<ShiftRule>, string[]]>([
    [
      '09:00 stays 09:00 when the clocks change',
      {},
      [
        '2026-03-23 2026-03-23T08:00Z 2026-03-23T16:00Z',
        '2026-03-30 2026-03-30T07:00Z 2026-03-30T15:00Z',
      ],
    ],
    [
      'a night in which an hour is skipped is an hour shorter',
      { weekdays: ['SAT'], startTime: '22:00' },
      ['2026-03-28 2026-03-28T21:00Z 2026-03-29T04:00Z'],
    ],
    [
      'a start that does not exist moves forward',
      { weekdays: ['SUN'], startTime: '02:30' },
      ['2026-03-29 2026-03-29T01:30Z 2026-03-29T08:30Z'],
    ],
    [
      'a shift within the skipped hour keeps its length',
      { weekdays: ['SUN'], startTime: '02:30', durationMinutes: 30 },
      ['2026-03-29 2026-03-29T01:30Z 2026-03-29T02:00Z'],
    ],
    [
      'every other week counts from its first',
      { everyWeeks: 2 },
      ['2026-03-30 2026-03-30T07:00Z 2026-03-30T15:00Z'],
    ],
    [
      'nothing before it begins',
      { startsOn: '2026-03-24' },
      ['2026-03-30 2026-03-30T07:00Z 2026-03-30T15:00Z'],
    ],
    [
      'nothing after it ends',
      { endsOn: '2026-03-29' },
      ['2026-03-23 2026-03-23T08:00Z 2026-03-23T16:00Z'],
    ],
    [
      'nothing on a cancelled date',
      { cancelled: ['2026-03-23'] },
      ['2026-03-30 2026-03-30T07:00Z 2026-03-30T15:00Z'],
    ],
    [
      'one day without weekdays',
      { weekdays: [], startsOn: '2026-03-25', endsOn: '2026-03-25' },
      ['2026-03-25 2026-03-25T08:00Z 2026-03-25T16:00Z'],
    ],
  ])('%s', (_, change, expected) => {
    expect(runs(change, '2026-03-22T12:00Z', '2026-03-31T00:00Z')).toEqual(expected)
  })

  it('is nine hours long in the night that has an hour twice', () => {
    const night = { weekdays: ['SAT'] as const, startTime: '22:00' }
    expect(runs(night, '2026-10-24T00:00Z', '2026-10-26T00:00Z')).toEqual([
      '2026-10-24 2026-10-24T20:00Z 2026-10-25T05:00Z',
    ])
  })

  it('names an occurrence by its local date', () => {
    const late = { ...BERLIN, timeZone: 'Pacific/Auckland', startTime: '08:00' }
    const [first] = occurrencesBetween(late, at('2026-06-07T00:00Z'), at('2026-06-09T00:00Z'))
    expect([first?.date, first && ISO(first.from)]).toEqual(['2026-06-08', '2026-06-07T20:00Z'])
    expect(occurrenceOn(late, '2026-06-08')).toEqual(first)
    expect(occurrenceOn(late, '2026-06-09')).toBeNull()
  })
})

const aZone = fc.constantFrom(
  'UTC',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
)
const DAYS_FROM_2026 = (n: number) =>
  new Date(Date.UTC(2026, 0, 1) + n * DAY).toISOString().slice(0, 10)
const aDate = fc.nat({ max: 700 }).map(DAYS_FROM_2026)
const aRule = fc.record<ShiftRule>({
  id: fc.constant('shift'),
  userId: fc.constant('ada'),
  timeZone: aZone,
  startsOn: aDate,
  startTime: fc
    .nat({ max: 1439 })
    .map(
      (n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`,
    ),
  durationMinutes: fc.integer({ min: 1, max: 1440 }),
  weekdays: fc.subarray([...WEEKDAYS]),
  everyWeeks: fc.integer({ min: 1, max: 4 }),
  endsOn: fc.option(aDate),
  needed: fc.integer({ min: 0, max: 3 }),
  cancelled: fc.array(aDate, { maxLength: 5 }),
})
const aMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
const three = fc
  .tuple(aMoment, aMoment, aMoment)
  .map((all) => all.toSorted((a, b) => a - b) as [number, number, number])

describe('laws of occurrences', () => {
  it('a window is the sum of its parts', () => {
    fc.assert(
      fc.property(aRule, three, (rule, [a, b, c]) => {
        expect([...occurrencesBetween(rule, a, b), ...occurrencesBetween(rule, b, c)]).toEqual(
          occurrencesBetween(rule, a, c),
        )
      }),
      { numRuns: 300 },
    )
  })

  it('each lasts, begins where its date says, by the clock or later, and is found by that date', () => {
    fc.assert(
      fc.property(aRule, aMoment, (rule, a) => {
        for (const one of occurrencesBetween(rule, a, a + 40 * DAY)) {
          expect(one.until).toBeGreaterThan(one.from)
          const local = Temporal.Instant.fromEpochMilliseconds(one.from)
            .toZonedDateTimeISO(rule.timeZone)
            .toPlainDateTime()
          const wall = Temporal.PlainDateTime.from(`${one.date}T${rule.startTime}`)
          expect(Temporal.PlainDateTime.compare(local, wall)).toBeGreaterThanOrEqual(0)
          expect(rule.cancelled).not.toContain(one.date)
          expect(occurrenceOn(rule, one.date)).toEqual(one)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('those that touch a window are those that a wider one has of it', () => {
    fc.assert(
      fc.property(aRule, aMoment, fc.nat({ max: 10 * DAY }), (rule, from, length) => {
        const to = from + length
        const wide = occurrencesBetween(rule, from - 5 * DAY, to + 5 * DAY)
        expect(occurrencesTouching(rule, from, to)).toEqual(
          wide.filter((one) => one.from < to && one.until > from),
        )
      }),
      { numRuns: 300 },
    )
  })
})
