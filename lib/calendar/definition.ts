/** The days of a week, Monday first, as ISO 8601 counts them. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * One stretch of opening hours. `to` may be `24:00`; a `to` before `from` is on the next day, so that
 * `FRI 22:00–06:00` ends on Saturday and `SUN 22:00–06:00` on Monday.
 */
export type WeeklyOpening = { day: Weekday; from: string; to: string }

/** A business calendar as plain data: JSON all through, so a policy version can hold it. */
export type CalendarDefinition = {
  /** IANA name; the openings and holidays are local to it. */
  timeZone: string
  weekly: readonly WeeklyOpening[]
  /** Local dates `YYYY-MM-DD`, closed from 00:00 to 24:00. */
  holidays: readonly string[]
  /** Local days `MM-DD` that are closed every year; `02-29` is, in the years that have one. */
  yearlyHolidays?: readonly string[]
  /** Open hours of one business day; absent = the policy's. */
  hoursPerBusinessDay?: number | undefined
}

/** Minutes of one local day, `[from, to)`. */
export type DaySlot = { from: number; to: number }

/** A day of every year, January being 1. */
export type DayOfYear = { month: number; day: number }

/** A definition whose text has been read once: what the layout works on. */
export type ParsedCalendar = {
  timeZone: string
  /** Seven lists, Monday first, each in order and without overlap. */
  slotsByDay: readonly (readonly DaySlot[])[]
  /** Days since 1970-01-01 of each holiday. */
  holidays: ReadonlySet<number>
  yearlyHolidays: readonly DayOfYear[]
}

export const MS_PER_MINUTE = 60_000
export const MS_PER_DAY = 86_400_000
export const MINUTES_PER_DAY = 1_440

/**
 * Reads a definition and throws a `RangeError` that names what is wrong: an unknown zone, a time
 * that is none, an opening without length, a week that never opens.
 */
export function parseCalendar(definition: CalendarDefinition): ParsedCalendar {
  if (definition.weekly.length === 0) throw new RangeError('a calendar needs at least one opening')
  const slots = definition.weekly.flatMap(readOpening)
  return {
    timeZone: readTimeZone(definition.timeZone),
    slotsByDay: WEEKDAYS.map((_, day) =>
      slots.filter((slot) => slot.day === day).sort((a, b) => a.from - b.from),
    ),
    holidays: new Set(definition.holidays.map(readDate)),
    yearlyHolidays: (definition.yearlyHolidays ?? []).map(readDayOfYear),
  }
}

/**
 * The slots of one opening, `day` counted from Monday: one, or two when it runs over midnight, since
 * a holiday closes its own local day and leaves the rest of a night open.
 *
 * @throws RangeError naming the opening that cannot be read
 */
export function readOpening(opening: WeeklyOpening): (DaySlot & { day: number })[] {
  const day = WEEKDAYS.indexOf(opening.day)
  const [from, to] = [readTime(opening.from), readTime(opening.to)]
  const name = `opening ${opening.day} ${opening.from}–${opening.to}`
  if (from === MINUTES_PER_DAY)
    throw new RangeError(`${name} begins at 24:00, which is the next day`)
  if (from === to) throw new RangeError(`${name} ends when it begins`)
  if (from < to) return [{ day, from, to }]
  const evening = { day, from, to: MINUTES_PER_DAY }
  return to === 0 ? [evening] : [evening, { day: (day + 1) % 7, from: 0, to }]
}

function readTime(text: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(text)
  if (!match) throw new RangeError(`"${text}" is not a time of day such as 09:30`)
  return match[1] === undefined ? MINUTES_PER_DAY : Number(match[1]) * 60 + Number(match[2])
}

function readDate(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`"${text}" is not a date YYYY-MM-DD`)
  const date = plainDate(text)
  return date.toZonedDateTime('UTC').epochMilliseconds / MS_PER_DAY
}

function readDayOfYear(text: string): DayOfYear {
  if (!/^\d{2}-\d{2}$/.test(text)) throw new RangeError(`"${text}" is not a day of the year MM-DD`)
  // Read in a leap year, so that 29 February is one.
  const { month, day } = plainDate(`2000-${text}`)
  return { month, day }
}

function plainDate(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    throw new RangeError(`"${text}" is not a day of the calendar`)
  }
}

function readTimeZone(name: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {
    throw new RangeError(`"${name}" is not a time zone such as America/Los_Angeles`)
  }
}
