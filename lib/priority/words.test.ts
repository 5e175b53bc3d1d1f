import { describe, expect, it } from 'vitest'
import { constantInWords, instantInWords, lengthInWords, spanInWords } from './words'

describe('lengthInWords', () => {
  it.each([
    [0, 'less than 1 s'],
    [999, 'less than 1 s'],
    [1000, '1 s'],
    [61_000, '1 min 1 s'],
    [40 * 60_000, '40 min'],
    [11_100_000, '3 h 5 min'],
    [3_600_000 + 5000, '1 h'],
    [90_000_000, '1 d 1 h'],
    [-7_200_000, '2 h'],
  ])('%d ms is %s', (ms, words) => {
    expect(lengthInWords(ms)).toBe(words)
  })
})

it('names instants to the minute, in UTC', () => {
  expect(instantInWords(Date.parse('2026-11-24T14:30:59.999Z'))).toBe('2026-11-24 14:30 UTC')
})

it('names spans with their unit', () => {
  expect(spanInWords({ businessHours: 4 })).toBe('4 business hours')
  expect(spanInWords({ businessDays: 1 })).toBe('1 business day')
  expect(spanInWords({ hours: 2 })).toBe('2 hours around the clock')
})

it('says constants as people do', () => {
  expect(constantInWords('ENTERPRISE_STARTER')).toBe('enterprise starter')
})
