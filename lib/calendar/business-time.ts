import { type BusinessCalendar, blockIndex, lastUpTo } from './business-calendar'
import type { Block } from './layout'

/** No promise is longer than this; a longer sum is a mistake in the caller's units. */
const LONGEST_MS = 100 * 366 * 86_400_000

/**
 * The instant at which `durationMs` of open time have passed since `startMs`.
 *
 * Time outside the calendar does not count and a start outside it counts from the next opening.
 * Open time is elapsed real time, so a day that the clocks change is 23 or 25 hours long. A sum
 * that ends exactly on a closing is that closing, not the opening after it.
 *
 * @example Friday 15:00 in Los Angeles + 2 h on 24x5 is Friday 17:00; + 3 h is Sunday 15:00
 * @throws RangeError for a negative, endless or more than hundred-year duration
 */
export function addBusinessTime(
  calendar: BusinessCalendar,
  startMs: number,
  durationMs: number,
): number {
  if (!(durationMs >= 0 && durationMs <= LONGEST_MS)) {
    throw new RangeError(`${durationMs} ms is not a duration of business time`)
  }
  if (durationMs === 0) return settle(calendar, startMs)
  let index = blockIndex(startMs)
  let block = calendar.block(index)
  let target = openUpTo(block, startMs) + durationMs
  while (target > block.total) {
    target -= block.total
    index += 1
    block = calendar.block(index)
  }
  const i = lastUpTo(block.openBefore, target, true)
  return at(block.starts, i) + target - at(block.openBefore, i)
}

/**
 * The instant since which `durationMs` of open time have passed at `endMs`: the way back of `addBusinessTime`.
 *
 * An end outside the calendar counts from the closing before it. A sum that begins exactly on an opening is that
 * opening, not the closing before it.
 *
 * @example Sunday 15:00 in Los Angeles − 3 h on 24x5 is Friday 15:00; − 1 h is Sunday 14:00
 * @throws RangeError for a negative, endless or more than hundred-year duration
 */
export function subtractBusinessTime(
  calendar: BusinessCalendar,
  endMs: number,
  durationMs: number,
): number {
  if (!(durationMs >= 0 && durationMs <= LONGEST_MS)) {
    throw new RangeError(`${durationMs} ms is not a duration of business time`)
  }
  if (durationMs === 0) return settleBack(calendar, endMs)
  let index = blockIndex(endMs)
  let block = calendar.block(index)
  let target = openUpTo(block, endMs) - durationMs
  while (target < 0) {
    index -= 1
    block = calendar.block(index)
    target += block.total
  }
  const i = lastUpTo(block.openBefore, target)
  return at(block.starts, i) + target - at(block.openBefore, i)
}

/**
 * Open milliseconds from `a` to `b`; negative when `b` is before `a`.
 *
 * @example from Friday 16:00 to Sunday 15:00 in Los Angeles on 24x5: 2 h
 */
export function businessTimeBetween(calendar: BusinessCalendar, a: number, b: number): number {
  // Subtracted, since a negated 0 would be −0.
  if (a > b) return 0 - businessTimeBetween(calendar, b, a)
  const first = blockIndex(a)
  const last = blockIndex(b)
  let sum = openUpTo(calendar.block(last), b) - openUpTo(calendar.block(first), a)
  for (let index = first; index < last; index++) sum += calendar.block(index).total
  return sum
}

/** Whether the calendar is open at `t`; it is at an opening and is not at a closing. */
export function isOpen(calendar: BusinessCalendar, t: number): boolean {
  const block = calendar.block(blockIndex(t))
  const i = lastUpTo(block.starts, t)
  return i >= 0 && t < at(block.ends, i)
}

/** `t` when the calendar is open then, else the instant of the next opening. */
export function nextOpening(calendar: BusinessCalendar, t: number): number {
  let index = blockIndex(t)
  let block = calendar.block(index)
  let i = lastUpTo(block.starts, t)
  if (i >= 0 && t < at(block.ends, i)) return t
  i += 1
  while (i >= block.starts.length) {
    index += 1
    block = calendar.block(index)
    i = 0
  }
  return at(block.starts, i)
}

/** Adding nothing: an instant stays on a closing (so that sums add up), else waits for an opening. */
function settle(calendar: BusinessCalendar, t: number): number {
  const block = calendar.block(blockIndex(t))
  const i = lastUpTo(block.starts, t)
  if (i >= 0 && t <= at(block.ends, i)) return t
  // A closing that falls on a block's very edge belongs to the block before.
  const before = calendar.block(blockIndex(t) - 1).ends.at(-1)
  return before === t ? t : nextOpening(calendar, t)
}

/** Subtracting nothing: an instant stays on an opening or a closing, else goes back to the last closing. */
function settleBack(calendar: BusinessCalendar, t: number): number {
  let index = blockIndex(t)
  let block = calendar.block(index)
  let i = lastUpTo(block.starts, t)
  while (i < 0) {
    index -= 1
    block = calendar.block(index)
    i = block.starts.length - 1
  }
  return Math.min(t, at(block.ends, i))
}

/** Open ms of the block before `t`, which lies in the block. */
function openUpTo(block: Block, t: number): number {
  const i = lastUpTo(block.starts, t)
  if (i < 0) return 0
  return at(block.openBefore, i) + Math.min(t, at(block.ends, i)) - at(block.starts, i)
}

/** Reads an index that the search has shown to exist. */
function at(values: Float64Array, i: number): number {
  return values[i] as number
}
