import { describe, expect, it } from 'vitest'
import { WEEKDAYS } from '@/lib/calendar/definition'
import { endTimeOf, minutesBetween, ruleWords } from './rule-words'

describe('the times of a shift', () => {
  it.each([
    ['09:00', '17:00', 480],
    ['22:00', '06:00', 480],
    ['09:00', '09:00', 1440],
    ['23:59', '00:00', 1],
  ])('%s to %s is %d minutes, there and back', (...[start, end, minutes]) => {
    expect(minutesBetween(start, end)).toBe(minutes)
    expect(endTimeOf(start, minutes)).toBe(end)
  })
})

const RULE = {
  weekdays: [],
  startTime: '22:00',
  durationMinutes: 480,
  everyWeeks: 1,
  startsOn: '2026-11-30',
  endsOn: null,
}

describe('ruleWords', () => {
  it.each([
    [{}, '2026-11-30 22:00–06:00'],
    [{ weekdays: [...WEEKDAYS] }, 'Daily 22:00–06:00'],
    [
      { weekdays: ['MON' as const, 'FRI' as const], everyWeeks: 2, endsOn: '2026-12-31' },
      'Mon, Fri 22:00–06:00, every 2 weeks, until 2026-12-31',
    ],
  ])('%j: %s', (change, words) => {
    expect(ruleWords({ ...RULE, ...change })).toBe(words)
  })
})
