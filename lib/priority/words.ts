import type { Span } from './policy-parts'

const MS_PER_SECOND = 1000
const UNITS = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
  { name: 's', seconds: 1 },
] as const

/**
 * A length of time in its two largest units, rounded down; locale-free.
 *
 * @example lengthInWords(11_100_000) is "3 h 5 min"; 400 ms is "less than 1 s"
 */
export function lengthInWords(ms: number): string {
  let seconds = Math.floor(Math.abs(ms) / MS_PER_SECOND)
  const largest = UNITS.findIndex((unit) => seconds >= unit.seconds)
  if (largest < 0) return 'less than 1 s'
  const words: string[] = []
  for (const { name, seconds: size } of UNITS.slice(largest, largest + 2)) {
    const count = Math.floor(seconds / size)
    seconds -= count * size
    if (count > 0) words.push(`${count} ${name}`)
  }
  return words.join(' ')
}

/** An instant to the minute in UTC, the one zone that every reader can convert: "2026-11-24 14:30 UTC". */
export function instantInWords(ms: number): string {
  const text = Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'minute' })
  return text.replace('T', ' ').replace('Z', ' UTC')
}

/** A span in words: "4 business hours", "2 business days", "2 hours around the clock". */
export function spanInWords(span: Span): string {
  if ('businessHours' in span) return count(span.businessHours, 'business hour')
  if ('businessDays' in span) return count(span.businessDays, 'business day')
  return `${count(span.hours, 'hour')} around the clock`
}

/** A constant of the code as a person would say it: `ON_HOLD` is "on hold". */
export function constantInWords(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ')
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`
}
