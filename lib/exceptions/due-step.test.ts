import { describe, expect, it } from 'vitest'
import { dueStep, type TimedException } from './due-step'

const start = Date.parse('2026-11-01T09:00:00.000Z')
const day = (n: number) => new Date(start + n * 86_400_000)

const exception = (changes: Partial<TimedException>): TimedException => ({
  state: 'ACTIVE',
  from: day(0),
  until: day(10),
  decidedAt: day(0),
  remindedAt: null,
  lastCalledAt: null,
  ...changes,
})

describe('dueStep', () => {
  it.each([
    ['nothing while it runs', {}, 5, null],
    ['a reminder three days before the end', {}, 7, 'REMIND'],
    ['no second reminder', { remindedAt: day(7) }, 8, null],
    ['a last call one day before the end', { remindedAt: day(7) }, 9, 'LAST_CALL'],
    ['a last call alone after a downtime', {}, 9.5, 'LAST_CALL'],
    ['nothing after the last call', { remindedAt: day(7), lastCalledAt: day(9) }, 9.5, null],
    ['its end, exactly on it', {}, 10, 'EXPIRE'],
    ['its beginning, exactly on it', { state: 'APPROVED', from: day(2) }, 2, 'START'],
    ['nothing before its beginning', { state: 'APPROVED', from: day(2) }, 1, null],
    ['the end of one that a downtime hid', { state: 'APPROVED', from: day(2) }, 11, 'EXPIRE'],
    ['the end of one that nobody decided', { state: 'REQUESTED' }, 10, 'EXPIRE'],
    ['the end of one that was asked back', { state: 'RETURNED' }, 10, 'EXPIRE'],
    ['nothing for what waits for a decision', { state: 'REQUESTED' }, 9, null],
    ['nothing for a denied one', { state: 'DENIED' }, 11, null],
    ['nothing for a withdrawn one', { state: 'WITHDRAWN' }, 11, null],
    ['nothing for one that is over', { state: 'EXPIRED' }, 11, null],
    ['no reminder of a short one', { until: day(2) }, 0.5, null],
    ['a last call of one of two days', { until: day(2) }, 1, 'LAST_CALL'],
    ['no last call where the approval came later', { decidedAt: day(9.5) }, 9.6, null],
  ] as const)('gives %s', (...[, changes, at, expected]) => {
    expect(dueStep(exception(changes), day(at))).toBe(expected)
  })
})
