import { MINUTES_PER_DAY, readOpening, WEEKDAYS, type WeeklyOpening } from './definition'

/** Minutes of a week, `[from, to)`, counted from Monday 00:00. */
export type WeekSpan = { from: number; to: number }

export const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY

/** When a week is open: in order, those that touch joined. Openings that cannot be read are left out. */
export function weekSpans(weekly: readonly WeeklyOpening[]): WeekSpan[] {
  const slots = weekly.flatMap(readSafely).map(({ day, from, to }) => ({
    from: day * MINUTES_PER_DAY + from,
    to: day * MINUTES_PER_DAY + to,
  }))
  slots.sort((a, b) => a.from - b.from)
  const spans: WeekSpan[] = []
  for (const slot of slots) {
    const before = spans.at(-1)
    if (before && before.to >= slot.from) before.to = Math.max(before.to, slot.to)
    else spans.push(slot)
  }
  return spans
}

function readSafely(opening: WeeklyOpening) {
  try {
    return readOpening(opening)
  } catch {
    return []
  }
}

/**
 * The hours of a week in words.
 *
 * @example 24x5 → 'Sun 14:00 – Fri 17:00'
 */
export function weekWords(weekly: readonly WeeklyOpening[]): string {
  const spans = weekSpans(weekly)
  const [first] = spans
  const last = spans.at(-1)
  if (!first || !last) return 'never open'
  if (first.from === 0 && first.to === MINUTES_PER_WEEK) return 'always open'
  // What runs over the end of the week is one stretch, from Sunday into Monday.
  if (spans.length > 1 && first.from === 0 && last.to === MINUTES_PER_WEEK) {
    spans.shift()
    last.to = first.to
  }
  return spans.map(spanWords).join(', ')
}

function spanWords({ from, to }: WeekSpan): string {
  const [begins, ends] = [
    Math.floor(from / MINUTES_PER_DAY),
    Math.floor((to - 1) / MINUTES_PER_DAY),
  ]
  const end = to - ends * MINUTES_PER_DAY
  const until = begins === ends ? timeWords(end) : `${dayWords(ends)} ${timeWords(end)}`
  const dash = begins === ends ? '–' : ' – '
  return `${dayWords(begins)} ${timeWords(from - begins * MINUTES_PER_DAY)}${dash}${until}`
}

function dayWords(day: number): string {
  const name = WEEKDAYS[day] ?? ''
  return name.charAt(0) + name.slice(1).toLowerCase()
}

function timeWords(minute: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
}
