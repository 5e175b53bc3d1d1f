import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFrom, nextSize } from './windows'

const BITS = [12, 14, 16, 18, 20]

/** The lowest and the highest number of a facet's block. */
function rangeOf(facet: string): [number, number] {
  const [level = 0, block = 0] = facet.slice(1).split(':').map(Number)
  const size = 2 ** (BITS[level] ?? 0)
  return [block * size, (block + 1) * size - 1]
}

describe('blocksFrom', () => {
  it('holds what is wanted and little more, in few blocks without a gap', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 24), fc.integer({ min: 1, max: 2 ** 22 }), (from, wanted) => {
        const { facets, below } = blocksFrom(from, wanted)
        const ranges = facets.map(rangeOf)
        expect(ranges[0]?.[0]).toBeLessThanOrEqual(from)
        expect(ranges[0]?.[1]).toBeGreaterThanOrEqual(from)
        for (const [i, [low]] of ranges.entries()) {
          expect(low - 1).toBe(ranges[i + 1]?.[1] ?? below)
        }
        expect(from - below).toBeGreaterThanOrEqual(Math.min(wanted, from + 1))
        expect(from - below).toBeLessThan(wanted + 2 ** 12)
        expect(facets.length).toBeLessThanOrEqual(32)
      }),
    )
  })

  it.each([
    { from: 0, wanted: 4096, facets: ['=0:0'], below: -1 },
    { from: 5000, wanted: 4096, facets: ['=0:1', '=0:0'], below: -1 },
    { from: 20_479, wanted: 20_480, facets: ['=0:4', '=1:0'], below: -1 },
    { from: 2 ** 20 - 1, wanted: 2 ** 20, facets: ['=4:0'], below: -1 },
    { from: 9000, wanted: 1, facets: ['=0:2'], below: 8191 },
  ])('from $from, $wanted wanted', ({ from, wanted, ...blocks }) => {
    expect(blocksFrom(from, wanted)).toEqual(blocks)
  })
})

describe('nextSize', () => {
  it.each([
    { read: 0, hits: 0, missing: 1000, size: 4096 },
    { read: 4096, hits: 4000, missing: 1000, size: 4096 },
    { read: 4096, hits: 100, missing: 900, size: 46_080 },
    { read: 4096, hits: 1, missing: 999, size: 61_440 },
    { read: 4096, hits: 0, missing: 1000, size: 61_440 },
  ])('after $read numbers with $hits hits, $missing missing: $size', ({ read, size, ...seen }) => {
    expect(nextSize(read, seen.hits, seen.missing)).toBe(size)
  })
})
