/** The date on the calendars of a zone at an instant, `YYYY-MM-DD`. */
export function localDate(timeZone: string, at: Date): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime())
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
