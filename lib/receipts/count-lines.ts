import { businessTimeBetween } from '@/lib/calendar/business-time'
import { WEEKDAYS, type WeeklyOpening } from '@/lib/calendar/definition'
import { receipt } from '@/lib/calendar/receipt'
import type { ClockCalendar } from './clock-calendar'

/** A stretch with its instants in epoch milliseconds. */
export interface CountedLine {
  from: number
  to: number
  counted: boolean
  ms: number
  holidays: string[]
}

/** What a clock counts between two instants, without a gap; no calendar counts around the clock. */
export function countLines(
  calendar: ClockCalendar | null,
  from: number,
  to: number,
): CountedLine[] {
  if (!calendar) {
    return from < to ? [{ from, to, counted: true, ms: to - from, holidays: [] }] : []
  }
  return receipt(calendar.business, from, to).map((line) => ({
    ...line,
    holidays: line.counted ? [] : holidaysIn(calendar, line),
  }))
}

/** Counted milliseconds from `a` to `b`; negative when `b` is before `a`. */
export function countedBetween(calendar: ClockCalendar | null, a: number, b: number): number {
  return calendar ? businessTimeBetween(calendar.business, a, b) : b - a
}

/** The holidays in a closed stretch on whose days the calendar would have opened. */
function holidaysIn(
  { business, holidays }: ClockCalendar,
  { from, to }: { from: number; to: number },
): string[] {
  if (holidays.length === 0) return []
  const { timeZone, weekly } = business.definition
  const open = localDays(timeZone, from, to).filter((day) => opensOn(weekly, day.dayOfWeek))
  const dates = new Set(open.map(String))
  const days = new Set(open.map((day) => day.toString().slice('YYYY-'.length)))
  const named = holidays.filter(({ date, yearly }) =>
    yearly ? days.has(date.slice('YYYY-'.length)) : dates.has(date),
  )
  return [...new Set(named.map(({ name }) => name))]
}

/** The local days that a stretch touches. */
function localDays(timeZone: string, from: number, to: number): Temporal.PlainDate[] {
  const dateOf = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate()
  const first = dateOf(from)
  const count = first.until(dateOf(to - 1), { largestUnit: 'days' }).days + 1
  return Array.from({ length: count }, (_, days) => first.add({ days }))
}

/** Whether a week has an opening on that day, 1 being Monday; one of the day before may reach into it. */
function opensOn(weekly: readonly WeeklyOpening[], dayOfWeek: number): boolean {
  const day = WEEKDAYS[dayOfWeek - 1]
  const before = WEEKDAYS[(dayOfWeek + 5) % 7]
  return weekly.some(
    (opening) => opening.day === day || (opening.day === before && opening.to < opening.from),
  )
}
