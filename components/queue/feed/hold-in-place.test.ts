import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdInPlace } from './hold-in-place'

const rows = (numbers: number[]) => numbers.map((number) => ({ number, seen: 'new' }))
const numbers = (list: readonly { number: number }[]) => list.map((row) => row.number)
const orders = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 })

describe('holdInPlace', () => {
  it('keeps the held row under the hand and lets the others move', () => {
    const held = holdInPlace(rows([3, 1, 2, 4]), rows([1, 2, 3, 4]), new Set([2]))
    expect(numbers(held)).toEqual([3, 2, 1, 4])
  })

  it('keeps a held row that left the list', () => {
    expect(numbers(holdInPlace(rows([1, 3]), rows([1, 2, 3]), new Set([2])))).toEqual([1, 2, 3])
  })

  it('shows a held row as it is now, in its old place', () => {
    const shown = [
      { number: 1, seen: 'old' },
      { number: 2, seen: 'old' },
    ]
    const held = holdInPlace(rows([2, 1]), shown, new Set([1]))
    expect(held).toEqual([
      { number: 1, seen: 'new' },
      { number: 2, seen: 'new' },
    ])
  })

  it('gives the very same order where nothing is held', () => {
    const latest = rows([2, 1])
    expect(holdInPlace(latest, rows([1, 2]), new Set())).toBe(latest)
  })

  it('holds any row at its index where the list is long enough, and the rest in order', () => {
    fc.assert(
      fc.property(orders, orders, fc.nat(), (before, after, pick) => {
        const index = pick % before.length
        const held = before[index] ?? 0
        const result = numbers(holdInPlace(rows(after), rows(before), new Set([held])))
        const others = after.filter((number) => number !== held)
        expect(result.indexOf(held)).toBe(Math.min(index, others.length))
        expect(result.filter((number) => number !== held)).toEqual(others)
      }),
    )
  })
})
