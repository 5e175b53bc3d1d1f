/** Where the days of a shown week begin, seven and the end of the last, in epoch milliseconds. */
export type DayStarts = readonly number[]

/**
 * How far across the week an instant lies, 0 to 100: each day is a seventh, however long it is. Null outside of it.
 *
 * @example noon of the first day → 7.14
 */
export function placeOf(starts: DayStarts, at: number): number | null {
  const days = starts.length - 1
  for (let day = 0; day < days; day++) {
    const [from, until] = [starts[day] ?? 0, starts[day + 1] ?? 0]
    if (at >= from && at < until) return ((day + (at - from) / (until - from)) / days) * 100
  }
  return at === starts[days] ? 100 : null
}

export interface Place {
  /** Per cent of the week. */
  left: number
  width: number
}

/** A span as far as it lies in the week; null where nothing of it does. */
export function placeSpan(starts: DayStarts, from: number, until: number): Place | null {
  const [first = 0, last = 0] = [starts[0], starts.at(-1)]
  const [begin, end] = [Math.max(from, first), Math.min(until, last)]
  if (begin >= end) return null
  const left = placeOf(starts, begin) ?? 0
  return { left, width: (placeOf(starts, end) ?? 100) - left }
}
