import { describe, expect, test } from 'vitest'
import { spanWords, timeLeft, urgency } from './time-left'

const NOW = Date.UTC(2026, 2, 2, 18)
const MIN = 60_000

describe('time left', () => {
  test.each<[number, string]>([
    [0, '0 min'],
    [59_999, '0 min'],
    [42 * MIN, '42 min'],
    [60 * MIN, '1 h'],
    [70 * MIN, '1 h 10 min'],
    [24 * 60 * MIN, '1 d'],
    [26.5 * 60 * MIN, '1 d 2 h'],
  ])('%d ms is %s', (ms, words) => {
    expect(spanWords(ms)).toBe(words)
  })

  test('is negative once it is past', () => {
    expect(timeLeft(NOW + 42 * MIN, NOW)).toBe('42 min left')
    expect(timeLeft(NOW - 70 * MIN, NOW)).toBe('−1 h 10 min')
  })

  test.each([
    [60, 'calm'],
    [59, 'soon'],
    [30, 'soon'],
    [29, 'pressing'],
    [0, 'pressing'],
    [-1, 'late'],
  ])('%d minutes before: %s', (minutes, expected) => {
    expect(urgency(NOW + minutes * MIN, NOW)).toBe(expected)
  })
})
