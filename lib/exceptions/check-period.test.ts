import { describe, expect, it } from 'vitest'
import { checkPeriod } from './check-period'

const at = new Date('2026-11-25T12:00:00.000Z')
const day = (n: number) => new Date(at.getTime() + n * 86_400_000).toISOString()
const minutes = (n: number) => new Date(at.getTime() + n * 60_000).toISOString()
const check = (from: string | undefined, until: string) =>
  checkPeriod({ from, until }, { at, maxDays: 90 })

describe('checkPeriod', () => {
  it.each([
    ['no beginning is now', undefined, day(1), at.toISOString()],
    ['five minutes back is now', minutes(-5), day(1), at.toISOString()],
    ['a later beginning stays', day(2), day(3), day(2)],
    ['exactly 90 days', undefined, day(90), at.toISOString()],
    ['90 days from a later beginning', day(5), day(95), day(5)],
  ])('takes: %s', (...[, from, until, begins]) => {
    const period = check(from, until)
    expect(period.ok && period.value.from.toISOString()).toBe(begins)
    expect(period.ok && period.value.until.toISOString()).toBe(until)
  })

  it.each([
    ['a beginning in the past', minutes(-6), day(1), 'from'],
    ['an end in the past', undefined, minutes(-1), 'until'],
    ['an end that is now', undefined, at.toISOString(), 'until'],
    ['an end before the beginning', day(3), day(2), 'until'],
    ['an end at the beginning', day(3), day(3), 'until'],
    ['more than 90 days', undefined, new Date(Date.parse(day(90)) + 1).toISOString(), 'until'],
  ])('refuses: %s', (...[, from, until, path]) => {
    const period = check(from, until)
    expect(period.ok).toBe(false)
    expect(!period.ok && period.errors?.[0]?.path).toBe(path)
  })
})
