import type { ReaderZone } from './reader-zone'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const DAYS_IN_A_WEEK = 7

/**
 * R34: when somebody arrives, on the reader's clock with its zone named, and how long that is.
 *
 * @example
 * arrivalWords(at, now, { timeZone: 'Europe/Berlin', isTheirs: true })
 * // 'at 15:00 your time (Europe/Berlin), in about 3 hours'
 * // 'tomorrow at 09:00 your time (Asia/Kolkata), in about 17 hours'
 * // 'on Monday at 09:00 America/Los_Angeles time, in about 3 days': a zone that is not theirs
 */
export function arrivalWords(
  at: Date,
  now: Date,
  { timeZone, isTheirs }: Pick<ReaderZone, 'timeZone' | 'isTheirs'>,
): string {
  const whose = isTheirs ? `your time (${timeZone})` : `${timeZone} time`
  return `${clockWords(at, now, timeZone)} ${whose}, ${spanWords(at.getTime() - now.getTime())}`
}

/** The same without zone and span, for who sees the zone beside it: 'tomorrow at 09:00'. */
export function clockWords(at: Date, now: Date, timeZone: string): string {
  const there = zoned(at, timeZone)
  const day = dayWords(there.toPlainDate(), zoned(now, timeZone).toPlainDate())
  return `${day}at ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
}

/** Which day of the reader's own calendar: none for today. */
function dayWords(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const { days } = today.until(day)
  if (days === 0) return ''
  if (days === 1) return 'tomorrow '
  const date = days < DAYS_IN_A_WEEK ? {} : ({ day: 'numeric', month: 'long' } as const)
  return `on ${day.toLocaleString('en-GB', { weekday: 'long', ...date })} `
}

/**
 * How long, as people say it: five minutes, whole hours, days from a day and a half on.
 *
 * @param ms milliseconds, none of them past
 */
export function spanWords(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS / 5) * 5
  if (minutes < 5) return 'in a few minutes'
  if (minutes < 55) return `in about ${minutes} minutes`
  const hours = Math.round(ms / HOUR_MS)
  if (hours <= 1) return 'in about an hour'
  return ms < 1.5 * DAY_MS ? `in about ${hours} hours` : `in about ${Math.round(ms / DAY_MS)} days`
}
