/** The days of a week, Monday first, as ISO 8601 counts them. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number]

/** One stretch of opening hours inside one local day; `to` may be `24:00`. */
export type WeeklyOpening = { day: Weekday; from: string; to: string }

/** A business calendar as plain data: JSON all through, so a policy version can hold it. */
export type CalendarDefinition = {
  /** IANA name; the openings and holidays are local to it. */
  timeZone: string
  weekly: readonly WeeklyOpening[]
  /** Local dates `YYYY-MM-DD`, closed from 00:00 to 24:00. */
  holidays: readonly string[]
}

/** Minutes of one local day, `[from, to)`. */
export type DaySlot = { from: number; to: number }

/** A definition whose text has been read once: what the layout works on. */
export type ParsedCalendar = {
  timeZone: string
  /** Seven lists, Monday first, each in order and without overlap. */
  slotsByDay: readonly (readonly DaySlot[])[]
  /** Days since 1970-01-01 of each holiday. */
  holidays: ReadonlySet<number>
}

export const MS_PER_MINUTE = 60_000
export const MS_PER_DAY = 86_400_000

/**
 * Reads a definition and throws a `RangeError` that names what is wrong: an unknown zone, a time
 * that is none, an opening that ends before it begins, a week that never opens.
 */
export function parseCalendar(definition: CalendarDefinition): ParsedCalendar {
  if (definition.weekly.length === 0) throw new RangeError('a calendar needs at least one opening')
  return {
    timeZone: readTimeZone(definition.timeZone),
    slotsByDay: WEEKDAYS.map((day) => slotsOf(definition.weekly, day)),
    holidays: new Set(definition.holidays.map(readDate)),
  }
}

function slotsOf(weekly: readonly WeeklyOpening[], day: Weekday): DaySlot[] {
  return weekly
    .filter((opening) => opening.day === day)
    .map(readSlot)
    .sort((a, b) => a.from - b.from)
}

function readSlot(opening: WeeklyOpening): DaySlot {
  const slot = { from: readTime(opening.from), to: readTime(opening.to) }
  if (slot.from < slot.to) return slot
  throw new RangeError(`opening ${opening.day} ${opening.from}–${opening.to} ends before it begins`)
}

function readTime(text: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(text)
  if (!match) throw new RangeError(`"${text}" is not a time of day such as 09:30`)
  return match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2])
}

function readDate(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`"${text}" is not a date YYYY-MM-DD`)
  const date = plainDate(text)
  return date.toZonedDateTime('UTC').epochMilliseconds / MS_PER_DAY
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
