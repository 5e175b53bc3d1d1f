import { describe, expect, it } from 'vitest'
import { POLICY_1 } from '@/lib/priority/policy'
import { readVectors } from '@/tests/policy/vectors'
import { type BusinessCalendar, makeCalendar } from './business-calendar'
import {
  addBusinessTime,
  businessTimeBetween,
  isOpen,
  nextOpening,
  subtractBusinessTime,
} from './business-time'
import { type CalendarDefinition, WEEKDAYS, type WeeklyOpening } from './definition'
import { BLOCK_MS } from './layout'

const HOUR = 3_600_000
const at = Date.parse
const on24x5 = (holidays: string[] = []) => makeCalendar({ ...POLICY_1.calendar, holidays })
const add = (start: string, hours: number, holidays: string[] = []) =>
  new Date(addBusinessTime(on24x5(holidays), at(start), hours * HOUR)).toISOString()

type Vector = { name: string; start: string; hours: number; holidays: string[]; due: string }

describe('the shared vectors', () => {
  it.each(readVectors<Vector[]>('business-time.json'))('$name', (vector) => {
    expect(add(vector.start, vector.hours, vector.holidays)).toBe(vector.due)
  })
})

const WEEK_OF_HOLIDAYS = [22, 23, 24, 25, 26, 27].map((day) => `2026-11-${day}`)

const EDGES: Vector[] = [
  ['a leap day counts as any other', '2028-02-29T00:00:00Z +24', [], '2028-03-01T00:00:00.000Z'],
  [
    'a leap day as a holiday',
    '2028-02-29T00:00:00Z +24',
    ['2028-02-29'],
    '2028-03-02T00:00:00.000Z',
  ],
  ['a holiday on a Sunday', '2026-11-21T12:00:00Z +1', ['2026-11-22'], '2026-11-23T09:00:00.000Z'],
  [
    'a holiday when closed anyway',
    '2026-11-21T12:00:00Z +1',
    ['2026-11-21'],
    '2026-11-22T23:00:00.000Z',
  ],
  [
    'due when a holiday begins',
    '2026-11-26T06:00:00Z +2',
    ['2026-11-26'],
    '2026-11-26T08:00:00.000Z',
  ],
  ['a week of holidays', '2026-11-21T12:00:00Z +1', WEEK_OF_HOLIDAYS, '2026-11-29T23:00:00.000Z'],
  ['the turn of a year', '2026-12-31T23:00:00Z +2', [], '2027-01-01T01:00:00.000Z'],
  ['just before a closing', '2026-11-21T00:59:59.999Z +1', [], '2026-11-22T22:59:59.999Z'],
].map(([name, sum, holidays, due]) => {
  const [start, hours] = String(sum).split(' +')
  return { name, start, hours: Number(hours), holidays, due } as Vector
})

describe('addBusinessTime on 24x5', () => {
  it.each(EDGES)('$name', (edge) => {
    expect(add(edge.start, edge.hours, edge.holidays)).toBe(edge.due)
  })

  it('adds nothing: stays when open or on a closing, waits for the opening when closed', () => {
    expect(add('2026-11-24T18:00:00Z', 0)).toBe('2026-11-24T18:00:00.000Z')
    expect(add('2026-11-21T01:00:00Z', 0)).toBe('2026-11-21T01:00:00.000Z')
    expect(add('2026-11-21T01:00:00.001Z', 0)).toBe('2026-11-22T22:00:00.000Z')
  })

  it('goes on across many years', () => {
    const calendar = on24x5()
    const start = at('2026-01-05T08:00:00Z')
    const end = addBusinessTime(calendar, start, 123 * 1000 * HOUR)
    expect(businessTimeBetween(calendar, start, end)).toBe(123 * 1000 * HOUR)
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 200 * 366 * 24 * HOUR])(
    'refuses %d ms',
    (ms) => {
      expect(() => addBusinessTime(on24x5(), 0, ms)).toThrow(RangeError)
    },
  )

  it('refuses a start that is no instant', () => {
    expect(() => addBusinessTime(on24x5(), Number.NaN, HOUR)).toThrow('NaN is not an instant')
  })
})

describe('subtractBusinessTime on 24x5', () => {
  it.each<[string, string, string]>([
    ['inside the week', '2026-11-24T18:00:00Z -5', '2026-11-24T13:00:00.000Z'],
    ['over the weekend', '2026-11-22T23:00:00Z -3', '2026-11-20T23:00:00.000Z'],
    ['to an opening, which it stays on', '2026-11-22T23:00:00Z -1', '2026-11-22T22:00:00.000Z'],
    ['from a closed hour', '2026-11-21T12:00:00Z -2', '2026-11-20T23:00:00.000Z'],
    ['nothing, when closed', '2026-11-21T12:00:00Z -0', '2026-11-21T01:00:00.000Z'],
    ['nothing, when open', '2026-11-24T18:00:00Z -0', '2026-11-24T18:00:00.000Z'],
    ['nothing, on an opening', '2026-11-22T22:00:00Z -0', '2026-11-22T22:00:00.000Z'],
  ])('%s', (_name, difference, start) => {
    const [end = '', hours] = difference.split(' -')
    const found = subtractBusinessTime(on24x5(), at(end), Number(hours) * HOUR)
    expect(new Date(found).toISOString()).toBe(start)
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d ms', (ms) => {
    expect(() => subtractBusinessTime(on24x5(), 0, ms)).toThrow(RangeError)
  })
})

describe('isOpen and nextOpening', () => {
  const calendar = on24x5(['2026-11-26'])
  it.each<[string, string, [boolean, string]]>([
    ['inside the week', '2026-11-24T18:00:00Z', [true, '2026-11-24T18:00:00Z']],
    ['on the opening', '2026-11-22T22:00:00Z', [true, '2026-11-22T22:00:00Z']],
    ['on the closing', '2026-11-21T01:00:00Z', [false, '2026-11-22T22:00:00Z']],
    ['on a holiday', '2026-11-26T20:00:00Z', [false, '2026-11-27T08:00:00Z']],
    ['the last moment of a holiday', '2026-11-27T07:59:59.999Z', [false, '2026-11-27T08:00:00Z']],
  ])('%s', (_name, t, [open, next]) => {
    expect(isOpen(calendar, at(t))).toBe(open)
    expect(nextOpening(calendar, at(t))).toBe(at(next))
  })
})

describe('businessTimeBetween', () => {
  it('is negative backwards', () => {
    const [friday, sunday] = [at('2026-11-21T00:00:00Z'), at('2026-11-22T23:00:00Z')]
    expect(businessTimeBetween(on24x5(), friday, sunday)).toBe(2 * HOUR)
    expect(businessTimeBetween(on24x5(), sunday, friday)).toBe(-2 * HOUR)
  })

  it('counts 23 and 25 real hours on the days that the clocks change', () => {
    const always = makeCalendar({
      timeZone: 'Europe/Berlin',
      weekly: [{ day: 'SUN', from: '00:00', to: '24:00' }],
      holidays: [],
    })
    const sunday = (from: string, to: string) =>
      businessTimeBetween(always, at(from), at(to)) / HOUR
    expect(sunday('2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toBe(23)
    expect(sunday('2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toBe(25)
  })
})

describe('openings over midnight', () => {
  const nights = (weekly: WeeklyOpening[], closed: Partial<CalendarDefinition> = {}) =>
    makeCalendar({ timeZone: 'UTC', weekly, holidays: [], ...closed })
  const FRIDAY: WeeklyOpening = { day: 'FRI', from: '22:00', to: '06:00' }
  /** 2026-11-27 is a Friday. */
  const hours = (calendar: BusinessCalendar, from: string, to: string) =>
    businessTimeBetween(calendar, at(`${from}Z`), at(`${to}Z`)) / HOUR

  it.each<[string, WeeklyOpening, [string, string, number]]>([
    ['into the next day', FRIDAY, ['2026-11-27T00:00', '2026-11-29T00:00', 8]],
    [
      'from Sunday into Monday',
      { ...FRIDAY, day: 'SUN' },
      ['2026-11-29T22:00', '2026-11-30T06:00', 8],
    ],
    [
      'up to midnight, written 00:00',
      { ...FRIDAY, to: '00:00' },
      ['2026-11-27T00:00', '2026-11-29T00:00', 2],
    ],
    [
      'up to midnight, written 24:00',
      { ...FRIDAY, to: '24:00' },
      ['2026-11-27T00:00', '2026-11-29T00:00', 2],
    ],
    [
      'nearly a whole day',
      { ...FRIDAY, to: '21:59' },
      ['2026-11-27T00:00', '2026-11-29T00:00', 24 - 1 / 60],
    ],
  ])('run %s', (_name, opening, [from, to, open]) => {
    expect(hours(nights([opening]), from, to)).toBeCloseTo(open, 9)
  })

  it('are one opening, which no sum notices', () => {
    expect(addBusinessTime(nights([FRIDAY]), at('2026-11-27T12:00Z'), 8 * HOUR)).toBe(
      at('2026-11-28T06:00Z'),
    )
  })

  it('lose to a holiday only what lies on its own day', () => {
    const evening = nights([FRIDAY], { holidays: ['2026-11-27'] })
    expect(hours(evening, '2026-11-27T00:00', '2026-11-29T00:00')).toBe(6)
    const morning = nights([FRIDAY], { holidays: ['2026-11-28'] })
    expect(hours(morning, '2026-11-27T00:00', '2026-11-29T00:00')).toBe(2)
  })
})

describe('yearly holidays', () => {
  const daily = (yearlyHolidays: string[]) =>
    makeCalendar({ ...allWeek.definition, yearlyHolidays })
  const closedOn = (calendar: BusinessCalendar, date: string) =>
    !isOpen(calendar, at(`${date}T12:00:00Z`))

  it.each(['2020', '2026', '2027', '2031'])('close their day in %s', (year) => {
    const calendar = daily(['12-25', '01-01'])
    expect(closedOn(calendar, `${year}-12-25`)).toBe(true)
    expect(closedOn(calendar, `${year}-01-01`)).toBe(true)
    expect(closedOn(calendar, `${year}-12-26`)).toBe(false)
  })

  it('close 29 February only where there is one', () => {
    const calendar = daily(['02-29'])
    expect(closedOn(calendar, '2028-02-29')).toBe(true)
    expect(closedOn(calendar, '2027-02-28')).toBe(false)
    expect(closedOn(calendar, '2027-03-01')).toBe(false)
    expect(closedOn(calendar, '2028-03-01')).toBe(false)
  })
})

const allWeek = makeCalendar({
  timeZone: 'UTC',
  weekly: WEEKDAYS.map((day) => ({ day, from: '00:00', to: '24:00' })),
  holidays: [],
})

describe('the edge of a layout block', () => {
  it('is invisible in an opening that crosses it', () => {
    const edge = 56 * BLOCK_MS
    expect(isOpen(allWeek, edge)).toBe(true)
    expect(addBusinessTime(allWeek, edge - HOUR, HOUR)).toBe(edge)
    expect(addBusinessTime(allWeek, edge, 0)).toBe(edge)
    expect(addBusinessTime(allWeek, edge, HOUR)).toBe(edge + HOUR)
    expect(businessTimeBetween(allWeek, edge - HOUR, edge + HOUR)).toBe(2 * HOUR)
  })

  it('is a closing like any other when a closing falls on it', () => {
    const edge = 56 * BLOCK_MS
    const day = new Date(edge).toISOString().slice(0, 10)
    const closedThen = makeCalendar({ ...allWeek.definition, holidays: [day] })
    expect(addBusinessTime(closedThen, edge, 0)).toBe(edge)
    expect(addBusinessTime(closedThen, edge - HOUR, HOUR)).toBe(edge)
    expect(nextOpening(closedThen, edge)).toBe(edge + 24 * HOUR)
  })
})
