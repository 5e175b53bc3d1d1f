const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How pressing a due instant is: amber under an hour, stronger under half of one, then late. */
export type Urgency = 'calm' | 'soon' | 'pressing' | 'late'

/**
 * A span as a narrow column has room for: two units, whole minutes, cut off.
 *
 * @example shortSpan(4_230_000) → '1 h 10 m'
 */
export function shortSpan(ms: number): string {
  const span = Math.abs(ms)
  if (span < MINUTE) return '0 min'
  const [days, hours] = [Math.floor(span / DAY), Math.floor((span % DAY) / HOUR)]
  const minutes = Math.floor((span % HOUR) / MINUTE)
  if (days >= 100) return `${days} d`
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} m` : `${hours} h`
  return `${minutes} min`
}

/**
 * What is left until `due`, negative with a true minus sign once it is past.
 *
 * @example clockWords(now + 42 * 60_000, now) → '42 min left'
 * @example clockWords(now - 70 * 60_000, now) → '−1 h 10 m'
 */
export function clockWords(due: number, now: number): string {
  return due >= now ? `${shortSpan(due - now)} left` : `−${shortSpan(now - due)}`
}

/** The urgency of a due instant. A due instant that is now is not late yet. */
export function urgencyOf(due: number, now: number): Urgency {
  const left = due - now
  if (left < 0) return 'late'
  if (left < HOUR / 2) return 'pressing'
  return left < HOUR ? 'soon' : 'calm'
}

/**
 * A due instant in the reader's own time zone, with the zone named.
 *
 * @example localDueWords('2026-03-02T18:00:00.000Z', { timeZone: 'UTC', locale: 'en-GB' }) → 'Mon 2 Mar, 18:00 UTC'
 */
export function localDueWords(
  iso: string,
  reader: { timeZone?: string; locale?: string } = {},
): string {
  return formatFor(reader.locale, reader.timeZone).format(new Date(iso))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times what using it does; there are few, since a reader has one zone. */
function formatFor(locale: string | undefined, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
  formats.set(key, made)
  return made
}
