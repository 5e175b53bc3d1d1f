/** Sizes of the blocks of numbers, as powers of two; the migration gives each ticket the same. */
const LEVELS = [12, 14, 16, 18, 20] as const
const TOP = LEVELS.length - 1

/**
 * Blocks of ticket numbers that a search reads one window after the other, newest first: small ones at first, since
 * a common word has enough hits there, and ever larger ones, since a rare word has to be looked for in all.
 *
 * @param upTo the highest number; the windows cover all from there down to 0, each number once
 * @returns facets of `search_facets`; those of one window are alternatives
 */
export function listWindows(upTo: number): string[][] {
  const windows: string[][] = []
  let end = upTo
  for (let level = 0; level < TOP && end >= 0; level++) {
    const bits = LEVELS[level] ?? 0
    const last = end >> bits
    // Down to where a block of the next level begins.
    const first = last - (last % 4)
    windows.push(facets(level, first, last))
    end = first * 2 ** bits - 1
  }
  let last = end < 0 ? -1 : end >> (LEVELS[TOP] ?? 0)
  for (let size = 1; last >= 0; size *= 2) {
    const first = Math.max(last - size + 1, 0)
    windows.push(facets(TOP, first, last))
    last = first - 1
  }
  return windows
}

function facets(level: number, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => `=${level}:${last - i}`)
}
