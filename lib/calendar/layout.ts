import {
  type DayOfYear,
  type DaySlot,
  MINUTES_PER_DAY,
  MS_PER_DAY,
  MS_PER_MINUTE,
  type ParsedCalendar,
} from './definition'

/**
 * The time line is laid out in blocks of this length, about a year. A fixed length makes the block
 * of an instant one division; an opening that crosses a boundary is cut there, which no sum notices.
 */
export const BLOCK_MS = 366 * MS_PER_DAY

/** The openings of one block, `[starts[i], ends[i])` in epoch ms, ascending and disjoint. */
export type Block = {
  starts: Float64Array
  ends: Float64Array
  /** Open ms of the block before opening i. */
  openBefore: Float64Array
  /** Open ms of the whole block. */
  total: number
}

/** Lays out block `index`, which covers `[index, index + 1) × BLOCK_MS`. */
export function layOutBlock(calendar: ParsedCalendar, index: number): Block {
  const from = index * BLOCK_MS
  const to = from + BLOCK_MS
  const spans: DaySlot[] = []
  let last = from
  for (const local of localOpenings(calendar, from, to)) {
    // An opening inside an hour that the clocks skip is empty.
    const start = Math.max(last, toEpoch(calendar.timeZone, local.from))
    const end = Math.min(to, toEpoch(calendar.timeZone, local.to))
    if (start >= end) continue
    spans.push({ from: start, to: end })
    last = end
  }
  return blockOf(spans)
}

/**
 * The openings around a block in local minutes since 1970, those that touch joined into one: so
 * `24x5` has one opening a week, and the time zone is asked twice a week instead of twice a day.
 */
function localOpenings(calendar: ParsedCalendar, from: number, to: number): DaySlot[] {
  const openings: DaySlot[] = []
  const firstDay = Math.floor(from / MS_PER_DAY) - 2
  const lastDay = Math.floor(to / MS_PER_DAY) + 2
  const yearly = yearlyClosed(calendar.yearlyHolidays, from, to)
  for (let day = firstDay; day <= lastDay; day++) {
    if (calendar.holidays.has(day) || yearly.has(day)) continue
    for (const slot of calendar.slotsByDay[weekdayOf(day)] ?? []) {
      join(openings, day * MINUTES_PER_DAY + slot.from, day * MINUTES_PER_DAY + slot.to)
    }
  }
  return openings
}

/** Days since 1970 that close every year, in the years around `[from, to)`. */
function yearlyClosed(days: readonly DayOfYear[], from: number, to: number): ReadonlySet<number> {
  const closed = new Set<number>()
  const lastYear = new Date(to).getUTCFullYear() + 1
  for (let year = new Date(from).getUTCFullYear() - 1; year <= lastYear; year++) {
    for (const { month, day } of days) {
      const date = new Date(Date.UTC(year, month - 1, day))
      // 29 February rolls on to 1 March where the year has none.
      if (date.getUTCMonth() === month - 1) closed.add(date.getTime() / MS_PER_DAY)
    }
  }
  return closed
}

function join(openings: DaySlot[], from: number, to: number): void {
  const previous = openings.at(-1)
  if (previous && previous.to >= from) previous.to = Math.max(previous.to, to)
  else openings.push({ from, to })
}

/** 0 is Monday; day 0, 1970-01-01, was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/**
 * When the clock on the wall first shows `localMinute` or a later time. A time that it shows twice is
 * the first of both; one that it skips is the moment at which it is put forward.
 */
function toEpoch(timeZone: string, localMinute: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(localMinute * MS_PER_MINUTE)
  const wall = local.toZonedDateTimeISO('UTC').toPlainDateTime()
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(wall)) return earlier.epochMilliseconds
  return earlier.getTimeZoneTransition('next')?.epochMilliseconds ?? earlier.epochMilliseconds
}

function blockOf(spans: readonly DaySlot[]): Block {
  const openBefore = new Float64Array(spans.length)
  let total = 0
  for (const [i, span] of spans.entries()) {
    openBefore[i] = total
    total += span.to - span.from
  }
  return {
    starts: Float64Array.from(spans, (span) => span.from),
    ends: Float64Array.from(spans, (span) => span.to),
    openBefore,
    total,
  }
}
