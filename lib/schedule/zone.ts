/** Whether it is the name of a time zone that this program knows. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** The local date of an instant, `YYYY-MM-DD`. */
export function localDate(timeZone: string, at: number): string {
  return zoned(timeZone, at).toPlainDate().toString()
}

const zoned = (timeZone: string, at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)

/** The date some days later (or, negative, earlier). */
export function plusDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  const day = Temporal.PlainDate.from(date)
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

/** When a local date begins: midnight, or later where the clocks skip it. */
export function startOfDate(timeZone: string, date: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds
}

const DAY = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const MONTH = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

/** `Mon` */
function dayWord(timeZone: string, at: number): string {
  return DAY[zoned(timeZone, at).dayOfWeek - 1] ?? ''
}

/** `Mon 30 Nov` */
export function dateWords(timeZone: string, at: number): string {
  const { dayOfWeek, day, month } = zoned(timeZone, at)
  return `${DAY[dayOfWeek - 1]} ${day} ${MONTH[month - 1]}`
}

/** `09:00` */
export function timeWords(timeZone: string, at: number): string {
  return zoned(timeZone, at).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** `Mon 09:00–17:00`, or `Mon 22:00–Tue 06:00` over midnight. */
export function spanWords(timeZone: string, from: number, until: number): string {
  const end =
    localDate(timeZone, from) === localDate(timeZone, until) ? '' : `${dayWord(timeZone, until)} `
  return `${dayWord(timeZone, from)} ${timeWords(timeZone, from)}–${end}${timeWords(timeZone, until)}`
}
