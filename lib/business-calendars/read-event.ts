import 'server-only'
import ICAL from 'ical.js'
import type { HolidayEntry } from '@/lib/calendar/calendar-set'

/** An event taken as holidays, or not, with the reason. */
export interface EventOutcome {
  name: string
  holidays: HolidayEntry[]
  reason: string | null
}

/** Longer is no holiday but a mistake, or a sabbatical. */
const MOST_DAYS = 60
const LONGEST_NAME = 100

/** The holidays of one VEVENT: a day each, for every year where it repeats plainly by the year. */
export function readEvent(event: ICAL.Component): EventOutcome {
  const name = nameOf(event)
  const skip = (reason: string): EventOutcome => ({ name, holidays: [], reason })
  const unfit = whyUnfit(event)
  if (unfit) return skip(unfit)
  const start = timeOf(event, 'dtstart')
  if (!start) return skip('it does not begin on a date')
  if (!start.isDate) return skip('it is not a whole day')
  const days = countDays(event, start)
  if (days === null || days < 1) return skip('it ends before it begins, or in the middle of a day')
  if (days > MOST_DAYS) return skip(`it is longer than ${MOST_DAYS} days`)
  const rule = event.getFirstPropertyValue('rrule')
  if (rule !== null && !(rule instanceof ICAL.Recur && isPlainlyYearly(rule, start))) {
    return skip(`it repeats by ${String(rule)}, which is not plainly every year`)
  }
  const holidays = Array.from({ length: days }, (_, i) => {
    const day = start.clone()
    day.adjust(i, 0, 0, 0)
    return { date: day.toString(), name: name || 'Holiday', yearly: rule !== null }
  })
  return { name, holidays, reason: null }
}

function whyUnfit(event: ICAL.Component): string | null {
  if (/^cancelled$/i.test(String(event.getFirstPropertyValue('status')))) return 'it is cancelled'
  if (event.getFirstProperty('recurrence-id')) return 'it changes one date of a series'
  if (event.getAllProperties('rrule').length > 1) return 'it repeats by several rules'
  const more = ['rdate', 'exdate', 'exrule'].find((kind) => event.getFirstProperty(kind))
  return more ? `it repeats with exceptions (${more.toUpperCase()})` : null
}

/** Null also for a day that no calendar has: the library would make 3 March of 31 February. */
function timeOf(event: ICAL.Component, name: string): ICAL.Time | null {
  const property = event.getFirstProperty(name)
  const value = property?.getFirstValue()
  if (!property || !(value instanceof ICAL.Time)) return null
  return value.toString() === property.toJSON()[3] ? value : null
}

/** The end is the day after the last; without one it is a single day, and some write the same day for that. */
function countDays(event: ICAL.Component, start: ICAL.Time): number | null {
  if (event.getFirstProperty('dtend')) {
    const end = timeOf(event, 'dtend')
    if (!end?.isDate) return null
    return Math.max(end.subtractDate(start).toSeconds() / 86_400, end.compare(start) === 0 ? 1 : 0)
  }
  const duration = event.getFirstPropertyValue('duration')
  if (!(duration instanceof ICAL.Duration)) return 1
  const days = duration.toSeconds() / 86_400
  return Number.isInteger(days) ? days : null
}

/** The parts that a yearly rule may have and still mean no more than the day of its start. */
function isPlainlyYearly(rule: ICAL.Recur, start: ICAL.Time): boolean {
  const { freq, interval, count, until, parts } = rule
  if (freq !== 'YEARLY' || (interval ?? 1) !== 1 || count || until) return false
  return Object.entries(parts).every(([part, values]) => {
    const own = { BYMONTH: start.month, BYMONTHDAY: start.day }[part]
    return Array.isArray(values) && values.length === 1 && Number(values[0]) === own
  })
}

function nameOf(event: ICAL.Component): string {
  const summary = String(event.getFirstPropertyValue('summary') ?? '')
  return summary
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim()
}
