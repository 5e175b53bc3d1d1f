import { describe, expect, it } from 'vitest'
import { makeCalendar } from './business-calendar'
import type { CalendarDefinition } from './definition'

const OFFICE: CalendarDefinition = {
  timeZone: 'Europe/Berlin',
  weekly: [{ day: 'MON', from: '09:00', to: '17:00' }],
  holidays: [],
}

describe('makeCalendar', () => {
  it.each<[string, Partial<CalendarDefinition>, RegExp]>([
    ['a week that never opens', { weekly: [] }, /at least one opening/],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, /Mars\/Olympus/],
    [
      'an empty opening',
      { weekly: [{ day: 'TUE', from: '09:00', to: '09:00' }] },
      /TUE 09:00–09:00 ends when it begins/,
    ],
    [
      'an opening that begins after the last minute',
      { weekly: [{ day: 'TUE', from: '24:00', to: '06:00' }] },
      /TUE 24:00–06:00 begins at 24:00/,
    ],
    [
      'a time that is none',
      { weekly: [{ day: 'TUE', from: '9', to: '17:00' }] },
      /"9" is not a time of day/,
    ],
    [
      'an hour past the day',
      { weekly: [{ day: 'TUE', from: '09:00', to: '24:30' }] },
      /"24:30" is not/,
    ],
    ['a date in another form', { holidays: ['25.12.2026'] }, /"25.12.2026" is not a date/],
    ['a date that does not exist', { holidays: ['2026-02-29'] }, /2026-02-29/],
    ['a yearly date with a year', { yearlyHolidays: ['2026-12-25'] }, /not a day of the year/],
    ['a yearly date that no year has', { yearlyHolidays: ['02-30'] }, /02-30/],
  ])('refuses %s', (_name, change, message) => {
    expect(() => makeCalendar({ ...OFFICE, ...change })).toThrow(RangeError)
    expect(() => makeCalendar({ ...OFFICE, ...change })).toThrow(message)
  })

  it('joins openings that overlap or touch', () => {
    const weekly = [
      { day: 'MON', from: '12:00', to: '17:00' },
      { day: 'MON', from: '09:00', to: '13:00' },
      { day: 'MON', from: '17:00', to: '18:00' },
    ] as const
    const { block } = makeCalendar({ ...OFFICE, weekly })
    const { starts, ends } = block(56)
    expect((ends[0] ?? 0) - (starts[0] ?? 0)).toBe(9 * 3_600_000)
  })

  it('lays a block out once', () => {
    const { block } = makeCalendar(OFFICE)
    expect(block(56)).toBe(block(56))
  })

  it('survives a local day that never was', () => {
    const apia = makeCalendar({
      timeZone: 'Pacific/Apia',
      weekly: [
        { day: 'FRI', from: '09:00', to: '17:00' },
        { day: 'SAT', from: '09:00', to: '17:00' },
      ],
      holidays: [],
    })
    const index = Math.floor(Date.parse('2011-12-30T00:00:00Z') / (366 * 86_400_000))
    const { starts, ends } = apia.block(index)
    for (const [i, start] of starts.entries()) {
      expect(ends[i]).toBeGreaterThan(start)
      if (i > 0) expect(start).toBeGreaterThanOrEqual(ends[i - 1] ?? 0)
    }
  })
})
