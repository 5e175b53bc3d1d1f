import { describe, expect, it } from 'vitest'
import type { QueueItem } from '@/lib/queue/view'
import { NOTHING_SELECTED, toggleRange } from './toggle-range'

const ROWS = [11, 12, 13, 14].map((number) => ({ number, version: number * 10 }) as QueueItem)
const row = (number: number) => ROWS.find((one) => one.number === number) ?? ({} as QueueItem)
const toggle = (before: number[], from: number | null, to: number) => {
  const seen = new Map(before.map((number) => [number, 1]))
  return [...toggleRange(seen, ROWS, { from, to: row(to) }).keys()]
}

describe('selecting rows', () => {
  it('toggles one and keeps the version that was seen', () => {
    const once = toggleRange(NOTHING_SELECTED, ROWS, { from: null, to: row(12) })
    expect([...once]).toEqual([[12, 120]])
    expect(toggleRange(once, ROWS, { from: null, to: row(12) }).size).toBe(0)
  })

  it.each([
    { how: 'downward', before: [11], from: 11, to: 13, expected: [11, 12, 13] },
    { how: 'upward', before: [14], from: 14, to: 12, expected: [14, 12, 13] },
    { how: 'beside others', before: [11], from: 13, to: 14, expected: [11, 13, 14] },
    { how: 'from a row that left the list', before: [11], from: 99, to: 13, expected: [11, 13] },
    { how: 'from itself', before: [13], from: 13, to: 13, expected: [] },
  ])('takes a range $how', ({ before, from, to, expected }) => {
    expect(toggle(before, from, to)).toEqual(expected)
  })
})
