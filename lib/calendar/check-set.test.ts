import { describe, expect, it } from 'vitest'
import { POLICY_1 } from '@/lib/priority/policy'
import { type CalendarSet, type StoredCalendar, standardSet } from './calendar-set'
import { checkSet } from './check-set'

const STANDARD = standardSet(POLICY_1.calendar)
const OFFICE: StoredCalendar = {
  id: 'office',
  name: 'Office',
  timeZone: 'Europe/Berlin',
  weekly: [
    { day: 'MON', from: '09:00', to: '12:30' },
    { day: 'MON', from: '12:30', to: '17:00' },
    { day: 'SUN', from: '22:00', to: '06:00' },
  ],
  holidays: [{ date: '2028-02-29', name: 'Leap day', yearly: true }],
}
const withOffice = (change: Partial<StoredCalendar> = {}): CalendarSet => ({
  ...STANDARD,
  calendars: [...STANDARD.calendars, { ...OFFICE, ...change }],
})
const holiday = (date: string, yearly = false, name = 'A day') => ({ date, name, yearly })

const WRONG: [string, Partial<StoredCalendar>, [string, RegExp]][] = [
  ['no name', { name: ' ' }, ['name', /needs a name/]],
  ['a name that is taken', { name: '24X5' }, ['name', /another calendar is named "24X5"/]],
  ['an id that is taken', { id: 'standard' }, ['id', /another calendar has the id/]],
  [
    'an unknown zone',
    { timeZone: 'Mars/Olympus' },
    ['timeZone', /"Mars\/Olympus" is not a time zone/],
  ],
  ['a week that never opens', { weekly: [] }, ['weekly', /at least one opening/]],
  [
    'a time that is none',
    { weekly: [{ day: 'MON', from: '9', to: '17:00' }] },
    ['weekly.0', /"9" is not a time/],
  ],
  [
    'an opening without length',
    { weekly: [{ day: 'MON', from: '09:00', to: '09:00' }] },
    ['weekly.0', /ends when it begins/],
  ],
  [
    'a business day of no hours',
    { hoursPerBusinessDay: 0 },
    ['hoursPerBusinessDay', /from 1 to 24/],
  ],
  [
    'an overlap',
    { weekly: [...OFFICE.weekly, { day: 'MON', from: '16:59', to: '18:00' }] },
    ['weekly.3', /MON 16:59–18:00 overlaps MON 12:30–17:00/],
  ],
  [
    'an overlap over the end of the week',
    { weekly: [...OFFICE.weekly, { day: 'MON', from: '05:00', to: '07:00' }] },
    ['weekly.3', /MON 05:00–07:00 overlaps SUN 22:00–06:00/],
  ],
  [
    'a small opening inside of a longer one, not the next to it',
    {
      weekly: [
        { day: 'TUE', from: '09:00', to: '17:00' },
        { day: 'TUE', from: '10:00', to: '11:00' },
        { day: 'TUE', from: '12:00', to: '13:00' },
      ],
    },
    ['weekly.2', /TUE 12:00–13:00 overlaps TUE 09:00–17:00/],
  ],
  ['a date that is none', { holidays: [holiday('2026-02-29')] }, ['holidays.0.date', /2026-02-29/]],
  [
    'a day twice',
    { holidays: [holiday('2026-12-25'), holiday('2026-12-25')] },
    ['holidays.1.date', /2026-12-25 is in the list already/],
  ],
  [
    'a day of every year twice',
    { holidays: [holiday('2026-12-25', true), holiday('2025-12-25', true)] },
    ['holidays.1.date', /is in the list already/],
  ],
  [
    'a holiday without a name',
    { holidays: [holiday('2026-12-25', false, '')] },
    ['holidays.0.name', /2026-12-25 needs a name/],
  ],
]

describe('checkSet', () => {
  it('finds nothing wrong with what may be used', () => {
    expect(checkSet(STANDARD)).toEqual([])
    expect(checkSet(withOffice())).toEqual([])
  })

  it.each(WRONG)('names %s', (_name, change, [path, message]) => {
    const errors = checkSet(withOffice(change))
    expect(errors).toContainEqual({
      path: `calendars.1.${path}`,
      message: expect.stringMatching(message),
    })
  })

  it('names a plan without a calendar, and a standard that is missing', () => {
    const set = { ...STANDARD, standardId: 'gone', byPlan: { ...STANDARD.byPlan, NONE: 'gone' } }
    expect(checkSet(set).map(({ path }) => path)).toEqual(['byPlan.NONE', 'standardId'])
  })
})
