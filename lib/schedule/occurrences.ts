import { MS_PER_DAY, MS_PER_MINUTE, WEEKDAYS, type Weekday } from '@/lib/calendar/definition'

/** A shift as its rule says it, by the wall clock of `timeZone`. */
export interface ShiftRule {
  id: string
  userId: string
  /** IANA name. */
  timeZone: string
  /** Local date `YYYY-MM-DD`; its week is the first of a rhythm of several. */
  startsOn: string
  /** `HH:MM` */
  startTime: string
  /** 1 to 1,440; may go over midnight. */
  durationMinutes: number
  /** None: one day's. */
  weekdays: readonly Weekday[]
  everyWeeks: number
  /** The last local date on which it may begin; null goes on. */
  endsOn: string | null
  /** How many should be on duty while it runs. */
  needed: number
  /** Local dates on which it does not happen. */
  cancelled: readonly string[]
}

/** One run of a shift, `[from, until)` in epoch milliseconds. */
export interface Occurrence {
  shiftId: string
  userId: string
  /** The local date on which it begins; with the shift it names the occurrence. */
  date: string
  from: number
  until: number
  needed: number
}

/** Days around a window that local dates may lie off it: a zone, and a start that the clocks move. */
const MARGIN_DAYS = 2
/** The longest that an occurrence can last: a day on which the clocks go back, generously. */
const LONGEST_MS = 27 * 60 * MS_PER_MINUTE

/**
 * The occurrences that begin in `[from, to)`, ascending. 09:00 stays 09:00 across daylight saving, and so does the
 * end: a night shift of eight hours by the clock lasts seven or nine when the clocks change in it. A time that does
 * not exist that day moves forward by what was skipped; of one that comes twice the first counts.
 *
 * @param from epoch milliseconds, as `to`
 * @example Monday 22:00 for 480 min in Berlin, from 2026-03-23: runs to Tuesday 06:00, each week
 */
export function occurrencesBetween(shift: ShiftRule, from: number, to: number): Occurrence[] {
  const found: Occurrence[] = []
  const rule = readRule(shift)
  const first = Math.max(rule.first, Math.floor(from / MS_PER_DAY) - MARGIN_DAYS)
  const last = Math.min(rule.last, Math.ceil(to / MS_PER_DAY) + MARGIN_DAYS)
  for (let day = first; day <= last; day++) {
    if (!happensOn(rule, day)) continue
    const occurrence = layOut(shift, day)
    if (occurrence.from >= from && occurrence.from < to) found.push(occurrence)
  }
  return found
}

/** The occurrences of which at least a moment lies in `[from, to)`. */
export function occurrencesTouching(shift: ShiftRule, from: number, to: number): Occurrence[] {
  return occurrencesBetween(shift, from - LONGEST_MS, to).filter(({ until }) => until > from)
}

/** The occurrence of a local date; null where there is none. */
export function occurrenceOn(shift: ShiftRule, date: string): Occurrence | null {
  const day = toDay(date)
  const rule = readRule(shift)
  const isThere = day >= rule.first && day <= rule.last && happensOn(rule, day)
  return isThere ? layOut(shift, day) : null
}

interface ReadRule {
  first: number
  last: number
  weekdays: ReadonlySet<Weekday> | null
  everyWeeks: number
  cancelled: ReadonlySet<number>
}

function readRule({ startsOn, endsOn, weekdays, everyWeeks, cancelled }: ShiftRule): ReadRule {
  const first = toDay(startsOn)
  const isOnce = weekdays.length === 0
  const end = endsOn === null ? Number.POSITIVE_INFINITY : toDay(endsOn)
  return {
    first,
    last: isOnce ? first : end,
    weekdays: isOnce ? null : new Set(weekdays),
    everyWeeks,
    cancelled: new Set(cancelled.map(toDay)),
  }
}

function happensOn({ first, weekdays, everyWeeks, cancelled }: ReadRule, day: number): boolean {
  if (cancelled.has(day)) return false
  if (weekdays === null) return true
  return (weekOf(day) - weekOf(first)) % everyWeeks === 0 && weekdays.has(weekdayOf(day))
}

/** Weeks since that of 1970-01-01, Monday first; that day was a Thursday. */
const weekOf = (day: number) => Math.floor((day + 3) / 7)
const weekdayOf = (day: number): Weekday => WEEKDAYS[day + 3 - weekOf(day) * 7] ?? 'MON'

function layOut(shift: ShiftRule, day: number): Occurrence {
  const [hours = 0, minutes = 0] = shift.startTime.split(':').map(Number)
  const start = day * 24 * 60 + hours * 60 + minutes
  const from = toEpoch(shift.timeZone, start)
  const byTheClock = toEpoch(shift.timeZone, start + shift.durationMinutes)
  // A start that was moved past the end leaves nothing by the clock: then the length counts.
  const until = byTheClock > from ? byTheClock : from + shift.durationMinutes * MS_PER_MINUTE
  const { id: shiftId, userId, needed } = shift
  return { shiftId, userId, date: toDate(day), from, until, needed }
}

function toEpoch(timeZone: string, localMinute: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(localMinute * MS_PER_MINUTE)
  const wall = local.toZonedDateTimeISO('UTC').toPlainDateTime()
  return wall.toZonedDateTime(timeZone).epochMilliseconds
}

const toDay = (date: string) => Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY
const toDate = (day: number) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
