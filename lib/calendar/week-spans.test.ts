import { describe, expect, it } from 'vitest'
import { POLICY_1 } from '@/lib/priority/policy'
import { WEEKDAYS, type Weekday, type WeeklyOpening } from './definition'
import { weekSpans, weekWords } from './week-spans'

const hours = (day: Weekday, from: string, to: string): WeeklyOpening => ({ day, from, to })

describe('weekWords', () => {
  it.each<[string, WeeklyOpening[]]>([
    ['Sun 14:00 – Fri 17:00', [...POLICY_1.calendar.weekly]],
    [
      'Mon 09:00–12:30 and 13:00–17:00',
      [hours('MON', '13:00', '17:00'), hours('MON', '09:00', '12:30')],
    ],
    ['Mon 09:00–17:00', [hours('MON', '12:30', '17:00'), hours('MON', '09:00', '12:30')]],
    [
      'Mon–Fri 09:00–17:00, Sat 10:00–12:00',
      [
        ...WEEKDAYS.slice(0, 5).map((day) => hours(day, '09:00', '17:00')),
        hours('SAT', '10:00', '12:00'),
      ],
    ],
    ['Mon and Tue 09:00–17:00', [hours('MON', '09:00', '17:00'), hours('TUE', '09:00', '17:00')]],
    [
      'Mon 09:00–17:00, Wed 09:00–17:00',
      [hours('MON', '09:00', '17:00'), hours('WED', '09:00', '17:00')],
    ],
    ['Fri 22:00–06:00', [hours('FRI', '22:00', '06:00')]],
    ['Mon–Sun 22:00–06:00', WEEKDAYS.map((day) => hours(day, '22:00', '06:00'))],
    ['Sun 22:00–06:00', [hours('SUN', '22:00', '06:00')]],
    [
      'Sat 22:00 – Mon 06:00',
      [
        hours('SAT', '22:00', '24:00'),
        hours('SUN', '00:00', '24:00'),
        hours('MON', '00:00', '06:00'),
      ],
    ],
    ['Tue 22:00–24:00', [hours('TUE', '22:00', '24:00')]],
    ['Mon 00:00–24:00', [hours('MON', '00:00', '24:00')]],
    ['always open', WEEKDAYS.map((day) => hours(day, '00:00', '24:00'))],
    ['never open', []],
    ['never open', [hours('MON', '9', '')]],
  ])('says %s', (words, weekly) => {
    expect(weekWords(weekly)).toBe(words)
  })
})

it('weekSpans cuts what runs over the end of the week', () => {
  expect(weekSpans([hours('SUN', '22:00', '06:00')])).toEqual([
    { from: 0, to: 360 },
    { from: 10_080 - 120, to: 10_080 },
  ])
})
