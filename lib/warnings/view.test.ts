import { describe, expect, it } from 'vitest'
import { CLOCK_NAMES } from '@/lib/priority/clock-names'
import { fromOccasion, toOccasion, warningWords } from './view'

const DUE = Date.parse('2026-11-25T15:40:00.123Z')

describe('the occasion of a warning', () => {
  it.each(CLOCK_NAMES)('names the clock %s and its instant', (clock) => {
    const dueAt = new Date(DUE).toISOString()
    expect(fromOccasion(toOccasion({ clock, dueAt: DUE }))).toEqual({ clock, dueAt })
  })

  it('differs between clocks and between instants', () => {
    const all = [DUE, DUE + 1].flatMap((dueAt) =>
      CLOCK_NAMES.map((clock) => toOccasion({ clock, dueAt })),
    )
    expect(new Set(all).size).toBe(all.length)
  })

  it('of a clock that nobody knows is none', () => {
    expect(fromOccasion(BigInt(DUE) * 16n + 15n)).toBeNull()
  })
})

describe('a warning in words', () => {
  it.each([
    ['CLOCK_75', 'SLA', 'first response by 15:40 (SLA, R27)'],
    ['CLOCK_90', 'GOAL', 'first response by 15:40 (goal, R26)'],
    ['CLOCK_75', 'ANSWER', 'answer by 15:40 (they wrote again, R27)'],
    ['CLOCK_BROKEN', 'PROMISE', 'update was due by 15:40 (we promised it, R27)'],
  ] as const)('of %s and %s', (kind, clock, words) => {
    expect(warningWords(kind, clock, '15:40')).toBe(words)
  })
})
