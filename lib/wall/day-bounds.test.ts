import { expect, it } from 'vitest'
import { dayBounds } from './day-bounds'

it.each([
  ['2026-11-25T07:59:59.999Z', '2026-11-24', '2026-11-24T08:00:00.000Z', 24],
  ['2026-11-25T08:00:00.000Z', '2026-11-25', '2026-11-25T08:00:00.000Z', 24],
  ['2026-03-08T20:00:00.000Z', '2026-03-08', '2026-03-08T08:00:00.000Z', 23],
  ['2026-11-01T20:00:00.000Z', '2026-11-01', '2026-11-01T07:00:00.000Z', 25],
])('%s in Los Angeles is a moment of %s', (at, ...[day, start, hours]) => {
  const bounds = dayBounds(new Date(at), 'America/Los_Angeles')
  expect([bounds.day, bounds.from.toISOString()]).toEqual([day, start])
  expect(bounds.to.getTime() - bounds.from.getTime()).toBe(hours * 3_600_000)
})
