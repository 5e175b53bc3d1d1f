import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listWindows } from './windows'

const BITS = [12, 14, 16, 18, 20]

/** The lowest and the highest number of a facet's block. */
function rangeOf(facet: string): [number, number] {
  const [level = 0, block = 0] = facet.slice(1).split(':').map(Number)
  const size = 2 ** (BITS[level] ?? 0)
  return [block * size, (block + 1) * size - 1]
}

it('covers every number once, newest first, in few windows', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 27), (upTo) => {
      const windows = listWindows(upTo)
      const ranges = windows.flat().map(rangeOf)
      expect(ranges[0]?.[1]).toBeGreaterThanOrEqual(upTo)
      expect(ranges[0]?.[0]).toBeLessThanOrEqual(upTo)
      for (const [i, [low]] of ranges.entries()) expect(low).toBe((ranges[i + 1]?.[1] ?? -1) + 1)
      expect(windows.length).toBeLessThanOrEqual(16)
    }),
  )
})

it('begins with the smallest blocks', () => {
  expect(listWindows(0)).toEqual([['=0:0']])
  expect(listWindows(5000)).toEqual([['=0:1', '=0:0']])
  expect(listWindows(20_000)).toEqual([['=0:4'], ['=1:0']])
})
