import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { POLICY_1 } from '@/lib/priority/policy'
import { makeCalendar } from './business-calendar'
import { businessTimeBetween } from './business-time'
import { receipt } from './receipt'

const HOUR = 3_600_000
const calendar = makeCalendar({ ...POLICY_1.calendar, holidays: ['2026-11-26'] })
const at = Date.parse

describe('receipt', () => {
  it('shows a weekend between two counted stretches', () => {
    const lines = receipt(calendar, at('2026-11-21T00:00:00Z'), at('2026-11-22T23:00:00Z'))
    expect(lines.map(({ counted, ms }) => [counted, ms / HOUR])).toEqual([
      [true, 1],
      [false, 45],
      [true, 1],
    ])
  })

  it('shows a holiday', () => {
    const lines = receipt(calendar, at('2026-11-26T07:00:00Z'), at('2026-11-27T09:00:00Z'))
    expect(lines.map(({ counted, ms }) => [counted, ms / HOUR])).toEqual([
      [true, 1],
      [false, 24],
      [true, 1],
    ])
  })

  it('is empty for no time, and one line where nothing changes', () => {
    const t = at('2026-11-24T18:00:00Z')
    expect(receipt(calendar, t, t)).toEqual([])
    expect(receipt(calendar, t, t + HOUR)).toEqual([
      { from: t, to: t + HOUR, counted: true, ms: HOUR },
    ])
    const saturday = at('2026-11-21T12:00:00Z')
    expect(receipt(calendar, saturday, saturday + 1)).toEqual([
      { from: saturday, to: saturday + 1, counted: false, ms: 1 },
    ])
  })

  it('has no gap, alternates, and adds up to the business time', () => {
    const start = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') })
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 500 * 24 * HOUR }), (from, length) => {
        const lines = receipt(calendar, from, from + length)
        expect(lines[0]?.from).toBe(from)
        expect(lines.at(-1)?.to).toBe(from + length)
        for (const [i, line] of lines.entries()) {
          expect(line.ms).toBe(line.to - line.from)
          const next = lines[i + 1]
          if (next) expect([next.from, next.counted]).toEqual([line.to, !line.counted])
        }
        const counted = lines.filter((line) => line.counted).reduce((sum, line) => sum + line.ms, 0)
        expect(counted).toBe(businessTimeBetween(calendar, from, from + length))
      }),
      { numRuns: 300 },
    )
  })
})
