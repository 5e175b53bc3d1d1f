/** A date that matters to the prospect, and why. */
export interface KeyDate {
  /** `2026-12-01`; empty while it is not picked. */
  date: string
  what: string
}

export interface KeyDates {
  dates: readonly KeyDate[]
  /** Such as `Europe/Berlin`: where these days begin and end. */
  timeZone: string
  /** There are none, which is an answer as well. */
  none: boolean
}

export const NO_KEY_DATES = 'None known'

const LINE = /^(\d{4}-\d{2}-\d{2}) \(([^()]+)\)(?:: (.+))?$/

/**
 * The dates as the text that a request keeps, the first one first; empty where none is picked.
 * @example composeKeyDates({ dates: [{ date: '2026-12-01', what: 'go-live' }], timeZone: 'Europe/Berlin', none: false })
 * // '2026-12-01 (Europe/Berlin): go-live'
 */
export function composeKeyDates({ dates, timeZone, none }: KeyDates): string {
  if (none) return NO_KEY_DATES
  return dates
    .filter(({ date }) => date !== '')
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map(({ date, what }) => {
      const words = what.trim().replace(/\s+/g, ' ')
      return `${date} (${timeZone})${words && `: ${words}`}`
    })
    .join('\n')
}

/** The dates of such a text, to change them; null for words of another form, as mail or Slack bring them. */
export function parseKeyDates(text: string): KeyDates | null {
  if (text === NO_KEY_DATES) return { dates: [], timeZone: '', none: true }
  const lines = text.split('\n').map((line) => LINE.exec(line))
  const zones = new Set(lines.map((line) => line?.[2]))
  const [timeZone] = zones
  if (zones.size !== 1 || timeZone === undefined) return null
  const dates = lines.map((line) => ({ date: line?.[1] ?? '', what: line?.[3] ?? '' }))
  return { dates, timeZone, none: false }
}
