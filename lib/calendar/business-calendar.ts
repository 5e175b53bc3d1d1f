import { type CalendarDefinition, parseCalendar } from './definition'
import { BLOCK_MS, type Block, layOutBlock } from './layout'

/** A calendar ready for sums. Build one per definition and keep it: it remembers its layout. */
export type BusinessCalendar = {
  definition: CalendarDefinition
  /** The block of openings with this index, laid out on first use. */
  block: (index: number) => Block
}

/**
 * Makes a calendar from plain data.
 *
 * @example makeCalendar({ timeZone: 'Europe/Berlin', weekly: [{ day: 'MON', from: '09:00', to: '17:00' }], holidays: [] })
 * @throws RangeError naming the part of the definition that cannot be read
 */
export function makeCalendar(definition: CalendarDefinition): BusinessCalendar {
  const parsed = parseCalendar(definition)
  const blocks = new Map<number, Block>()
  const block = (index: number): Block => {
    const known = blocks.get(index)
    if (known) return known
    const laidOut = layOutBlock(parsed, index)
    blocks.set(index, laidOut)
    return laidOut
  }
  return { definition, block }
}

/** The index of the block that holds instant `t`. */
export function blockIndex(t: number): number {
  if (!Number.isFinite(t)) throw new RangeError(`${t} is not an instant`)
  return Math.floor(t / BLOCK_MS)
}

/**
 * The last index of an ascending list whose value is at most `limit` (−1 when none is).
 * With `strictly`, whose value is less than `limit`.
 */
export function lastUpTo(values: Float64Array, limit: number, strictly = false): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const value = values[middle] as number
    if (strictly ? value < limit : value <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
