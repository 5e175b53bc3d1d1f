import { describe, expect, it } from 'vitest'
import { parseShift } from './shift-clock'

describe('a shift of the clock', () => {
  it.each([
    ['+72h', 72 * 3_600_000],
    ['-30m', -30 * 60_000],
    ['+2d', 2 * 86_400_000],
    ['0', 'RESET'],
    ['reset', 'RESET'],
    ['72h', null],
    ['+72', null],
    ['+1.5h', null],
    ['', null],
  ])('reads %s', (text, expected) => {
    expect(parseShift(text)).toBe(expected)
  })
})
