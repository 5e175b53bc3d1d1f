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
 * The hours of a week in words; days that follow each other with the same hours are named together.
 *
 * @example 24x5 → 'Sun 14:00 – Fri 17:00'; an office → 'Mon–Fri 09:00–17:00'; a night → 'Fri 22:00–06:00'
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
    last.to += first.to
  }
  return groupDays(spans)
    .map(({ days, hours }) => `${daysWords(days)} ${hours}`)
    .join(', ')
}

interface DayGroup {
  days: number[]
  hours: string
}

function groupDays(spans: readonly WeekSpan[]): DayGroup[] {
  const byDay = Map.groupBy(spans, ({ from }) => Math.floor(from / MINUTES_PER_DAY))
  const groups: DayGroup[] = []
  for (const [day, own] of byDay) {
    const hours = own.map(hoursWords).join(' and ')
    const before = groups.at(-1)
    if (before?.hours === hours && before.days.at(-1) === day - 1) before.days.push(day)
    else groups.push({ days: [day], hours })
  }
  return groups
}

/** Up to a day, the end is a time; beyond that its day is named too. */
function hoursWords({ from, to }: WeekSpan): string {
  const begins = Math.floor(from / MINUTES_PER_DAY)
  const start = timeWords(from - begins * MINUTES_PER_DAY)
  const ends = Math.floor((to - 1) / MINUTES_PER_DAY)
  const end = timeWords(to - ends * MINUTES_PER_DAY)
  if (to - from < MINUTES_PER_DAY || ends === begins) return `${start}–${end}`
  return `${start} – ${dayWords(ends % 7)} ${end}`
}

function daysWords(days: readonly number[]): string {
  const [first = 0] = days
  const last = days.at(-1) ?? first
  if (days.length === 1) return dayWords(first)
  return `${dayWords(first)}${days.length > 2 ? '–' : ' and '}${dayWords(last)}`
}

function dayWords(day: number): string {
  const name = WEEKDAYS[day] ?? ''
  return name.charAt(0) + name.slice(1).toLowerCase()
}

function timeWords(minute: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
}
