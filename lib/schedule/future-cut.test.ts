import { describe, expect, it } from 'vitest'
import { firstOpenDate, goOnFrom, hasBegun } from './future-cut'
import type { ShiftRule } from './occurrences'

const MORNING: ShiftRule = {
  id: 'shift',
  userId: 'ada',
  timeZone: 'Europe/Berlin',
  startsOn: '2026-11-02',
  startTime: '09:00',
  durationMinutes: 480,
  weekdays: ['MON', 'WED'],
  everyWeeks: 1,
  endsOn: null,
  needed: 1,
  cancelled: [],
}
const at = Date.parse

describe('what is changed from here on', () => {
  it.each([
    ['2026-11-02T07:59:59Z', false],
    ['2026-11-02T08:00:00Z', true],
  ])('at %s it has begun: %s', (instant, begun) => {
    expect(hasBegun(MORNING, at(instant))).toBe(begun)
  })

  it.each([
    ['before today’s run', '2026-11-04T07:00:00Z', '2026-11-04'],
    ['in today’s run', '2026-11-04T08:00:00Z', '2026-11-05'],
    ['on a day without one', '2026-11-05T12:00:00Z', '2026-11-05'],
    ['after midnight there', '2026-11-04T23:30:00Z', '2026-11-05'],
  ])('%s', (...[, instant, date]) => {
    expect(firstOpenDate(MORNING, at(instant))).toBe(date)
  })

  it.each([
    [1, '2026-11-11', '2026-11-11'],
    [2, '2026-11-11', '2026-11-16'],
    [2, '2026-11-18', '2026-11-18'],
    [3, '2026-11-10', '2026-11-23'],
    [2, '2026-10-01', '2026-11-02'],
  ])('every %d weeks, cut at %s, goes on from %s', (...[everyWeeks, cut, date]) => {
    expect(goOnFrom({ startsOn: '2026-11-02', everyWeeks }, cut)).toBe(date)
  })
})
