import { describe, expect, it } from 'vitest'
import { clockWords, localDueWords, shortSpan, urgencyOf } from './clock-words'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('shortSpan', () => {
  it.each([
    [0, '0 min'],
    [59_999, '0 min'],
    [MINUTE, '1 min'],
    [42 * MINUTE + 59_000, '42 min'],
    [HOUR, '1 h'],
    [HOUR + 10 * MINUTE, '1 h 10 m'],
    [24 * HOUR, '1 d'],
    [27 * HOUR + 5 * MINUTE, '1 d 3 h'],
    [2400 * HOUR + HOUR, '100 d'],
    [-HOUR, '1 h'],
  ])('says %d ms as %s', (ms, words) => {
    expect(shortSpan(ms)).toBe(words)
  })
})

describe('clockWords', () => {
  it.each([
    [42 * MINUTE, '42 min left'],
    [0, '0 min left'],
    [-70 * MINUTE, '−1 h 10 m'],
  ])('says a due instant %d ms away as %s', (away, words) => {
    expect(clockWords(1e12 + away, 1e12)).toBe(words)
  })
})

describe('urgencyOf', () => {
  it.each([
    [HOUR, 'calm'],
    [HOUR - 1, 'soon'],
    [HOUR / 2, 'soon'],
    [HOUR / 2 - 1, 'pressing'],
    [0, 'pressing'],
    [-1, 'late'],
  ] as const)('reads %d ms left as %s', (left, urgency) => {
    expect(urgencyOf(1e12 + left, 1e12)).toBe(urgency)
  })
})

describe('localDueWords', () => {
  it.each([
    ['UTC', '18:00 UTC'],
    ['Asia/Kolkata', '23:30'],
  ])('names the zone of a reader in %s', (timeZone, words) => {
    expect(localDueWords('2026-03-02T18:00:00.000Z', { timeZone, locale: 'en-GB' })).toContain(
      words,
    )
  })
})
