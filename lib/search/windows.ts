/** Sizes of the blocks of numbers, as powers of two; the migration gives each ticket the same. */
const LEVELS = [12, 14, 16, 18, 20] as const
const SMALLEST = 2 ** LEVELS[0]

/** By how much a window may be larger than all before it together: words of the past may be rare today. */
const MOST_GROWTH = 15
/** A little more than the hits so far promise, so that one window mostly is enough. */
const MARGIN = 1.25

/** Blocks of ticket numbers that are read together, and where they end. */
export interface Blocks {
  /** Facets of `search_facets`; a ticket of the blocks has one of them. */
  facets: string[]
  /** The highest number below them; negative when nothing is left. */
  below: number
}

/** The fewest blocks that hold the numbers from `from` downward, `wanted` of them or some more. */
export function blocksFrom(from: number, wanted: number): Blocks {
  const facets: string[] = []
  let below = from
  while (below >= 0 && (from - below < wanted || facets.length === 0)) {
    const level = levelAt(below, wanted - (from - below))
    const block = below >> (LEVELS[level] ?? 0)
    facets.push(`=${level}:${block}`)
    below = block * 2 ** (LEVELS[level] ?? 0) - 1
  }
  return { facets, below }
}

/** The largest block that ends at the number and is not larger than what is wanted; else the smallest that has it. */
function levelAt(end: number, wanted: number): number {
  const fits = (bits: number) => (end + 1) % 2 ** bits === 0 && 2 ** bits <= wanted
  return Math.max(LEVELS.findLastIndex(fits), 0)
}

/**
 * How many numbers to read next: as many as should hold the hits that are missing, if they are as frequent there as
 * before. A common word has enough in the newest few thousand, a rare one is looked for in ever larger windows.
 */
export function nextSize(read: number, hits: number, missing: number): number {
  if (read === 0) return SMALLEST
  const promising = hits === 0 ? Number.POSITIVE_INFINITY : (read / hits) * missing * MARGIN
  return Math.ceil(Math.max(SMALLEST, Math.min(promising, read * MOST_GROWTH)))
}
