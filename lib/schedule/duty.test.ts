import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalAfter, dutiesOf, neededAtInstant, onDutyAt, withoutTimeOff } from './duty'
import type { Occurrence } from './occurrences'

const run = (
  userId: string,
  ...[from, until, needed = 1]: [from: number, until: number, needed?: number]
): Occurrence => ({
  shiftId: `${userId}-${from}`,
  userId,
  date: '2026-01-05',
  from,
  until,
  needed,
})
const spans = (list: { userId: string; from: number; until: number }[]) =>
  list.map(({ userId, from, until }) => `${userId} ${from}–${until}`)

describe('dutiesOf', () => {
  it.each<[string, Occurrence[], [number, number][], string[]]>([
    ['shifts that touch are one', [run('ada', 1, 5), run('ada', 5, 9)], [], ['ada 1–9']],
    ['of different people are not', [run('ada', 1, 5), run('bo', 4, 9)], [], ['ada 1–5', 'bo 4–9']],
    ['time off cuts', [run('ada', 1, 9)], [[3, 5]], ['ada 1–3', 'ada 5–9']],
    ['time off takes the whole', [run('ada', 1, 9), run('bo', 2, 3)], [[0, 9]], ['bo 2–3']],
    [
      'times off that overlap',
      [run('ada', 1, 9)],
      [
        [5, 7],
        [2, 6],
      ],
      ['ada 1–2', 'ada 7–9'],
    ],
  ])('%s', (...[, occurrences, off, expected]) => {
    const away = off.map(([from, until]) => ({ userId: 'ada', from, until }))
    expect(spans(dutiesOf(occurrences, away))).toEqual(expected)
  })

  it('the next to arrive is not on duty yet, and those who begin together are counted', () => {
    const duties = dutiesOf(
      [run('ada', 0, 5), run('ada', 5, 9), run('bo', 7, 9), run('cy', 7, 8), run('di', 8, 9)],
      [],
    )
    expect(spans(onDutyAt(duties, 6))).toEqual(['ada 0–9'])
    expect(arrivalAfter(duties, 6)).toEqual({ at: 7, userIds: ['bo', 'cy'] })
    expect(arrivalAfter(duties, 7)).toEqual({ at: 8, userIds: ['di'] })
    expect(arrivalAfter(duties, 8)).toBeNull()
  })

  it('needs the most that a running shift asks for', () => {
    const runs = [run('ada', 0, 5, 2), run('bo', 3, 9, 1)]
    expect([0, 4, 5, 9].map((t) => neededAtInstant(runs, t))).toEqual([2, 2, 1, 0])
  })
})

const aSpan = fc
  .tuple(fc.constantFrom('ada', 'bo'), fc.nat({ max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([userId, from, length]) => run(userId, from, from + length))
const spansOf = fc.array(aSpan, { maxLength: 8 })

describe('laws of duty', () => {
  it('somebody is on duty exactly when a shift of theirs runs and they are not off', () => {
    fc.assert(
      fc.property(spansOf, spansOf, fc.nat({ max: 60 }), (occurrences, off, t) => {
        const covers = (list: Occurrence[], who: string) =>
          list.some(({ userId, from, until }) => userId === who && from <= t && t < until)
        const expected = ['ada', 'bo'].filter(
          (who) => covers(occurrences, who) && !covers(off, who),
        )
        const found = onDutyAt(dutiesOf(occurrences, off), t).map(({ userId }) => userId)
        expect(found.toSorted()).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('what is left of an occurrence lies within it and outside of time off', () => {
    fc.assert(
      fc.property(aSpan, spansOf, (occurrence, off) => {
        for (const piece of withoutTimeOff([occurrence], off)) {
          expect(piece.from).toBeGreaterThanOrEqual(occurrence.from)
          expect(piece.until).toBeLessThanOrEqual(occurrence.until)
          expect(piece.from).toBeLessThan(piece.until)
        }
      }),
    )
  })
})
