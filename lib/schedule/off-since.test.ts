import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onDutyAt } from './duty'
import { offSince } from './off-since'

const duty = (userId: string, from: number, until: number) => ({ userId, from, until, needed: 1 })
const DUTIES = [duty('ada', 1, 5), duty('bo', 2, 9), duty('ada', 7, 8)]

describe('who is off duty', () => {
  it.each<[number, [string, number][]]>([
    [0, []],
    [4, []],
    [5, [['ada', 5]]],
    [6, [['ada', 5]]],
    [7, []],
    [
      9,
      [
        ['ada', 8],
        ['bo', 9],
      ],
    ],
  ])('at %d', (at, expected) => {
    expect(offSince(DUTIES, at).map(({ userId, since }) => [userId, since])).toEqual(expected)
  })

  it('nobody is on and off duty, and everybody who was on duty is one of the two', () => {
    const aDuty = fc
      .tuple(
        fc.constantFrom('ada', 'bo', 'cy'),
        fc.nat({ max: 40 }),
        fc.integer({ min: 1, max: 9 }),
      )
      .map(([userId, from, length]) => duty(userId, from, from + length))
    fc.assert(
      fc.property(fc.array(aDuty, { maxLength: 9 }), fc.nat({ max: 60 }), (duties, at) => {
        const on = new Set(onDutyAt(duties, at).map(({ userId }) => userId))
        const off = new Set(offSince(duties, at).map(({ userId }) => userId))
        const began = new Set(duties.filter(({ from }) => from <= at).map(({ userId }) => userId))
        expect([...on].filter((userId) => off.has(userId))).toEqual([])
        expect(on.union(off)).toEqual(began)
      }),
    )
  })
})
