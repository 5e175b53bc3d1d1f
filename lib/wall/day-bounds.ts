/** The local day that holds an instant: its date, and from when to when it lasts. */
export interface DayBounds {
  day: string
  from: Date
  to: Date
}

/** The day at `at` in a zone. Where the clocks change it is 23 or 25 hours long. */
export function dayBounds(at: Date, timeZone: string): DayBounds {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  const start = local.startOfDay()
  return {
    day: start.toPlainDate().toString(),
    from: new Date(start.epochMilliseconds),
    to: new Date(start.add({ days: 1 }).startOfDay().epochMilliseconds),
  }
}
