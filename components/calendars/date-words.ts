const SHORT = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const

const atNoon = (date: string) => new Date(`${date}T12:00:00Z`)

/** A local date in words, the same for every reader: `Fri, 25 Dec 2026`. */
export function dateWords(date: string): string {
  return atNoon(date).toLocaleDateString('en-GB', { ...SHORT, weekday: 'short', year: 'numeric' })
}

/** A day of every year: `25 Dec`. */
export function dayOfYearWords(date: string): string {
  return atNoon(date).toLocaleDateString('en-GB', SHORT)
}
