import type { ShiftView } from './view'

type Rule = Pick<
  ShiftView,
  'weekdays' | 'startTime' | 'durationMinutes' | 'everyWeeks' | 'startsOn' | 'endsOn'
>

const DAY_WORDS = {
  MON: 'Mon',
  TUE: 'Tue',
  WED: 'Wed',
  THU: 'Thu',
  FRI: 'Fri',
  SAT: 'Sat',
  SUN: 'Sun',
} as const

const MINUTES_PER_DAY = 24 * 60

/** The time of day some minutes later, by the clock. @example endTimeOf('22:00', 480) → '06:00' */
export function endTimeOf(startTime: string, durationMinutes: number): string {
  const minute = (minutesOf(startTime) + durationMinutes) % MINUTES_PER_DAY
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
}

/** Minutes from one time of day to the next that is the other; the same is a whole day. */
export function minutesBetween(startTime: string, endTime: string): number {
  const minutes = minutesOf(endTime) - minutesOf(startTime)
  return minutes > 0 ? minutes : minutes + MINUTES_PER_DAY
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** A shift's rule in words. @example 'Mon, Tue 09:00–17:00, every 2 weeks, until 2026-12-31' */
export function ruleWords(rule: Rule): string {
  const { weekdays, startTime, durationMinutes, everyWeeks, startsOn, endsOn } = rule
  const time = `${startTime}–${endTimeOf(startTime, durationMinutes)}`
  if (weekdays.length === 0) return `${startsOn} ${time}`
  const days = weekdays.length === 7 ? 'Daily' : weekdays.map((day) => DAY_WORDS[day]).join(', ')
  const rhythm = everyWeeks > 1 && `every ${everyWeeks} weeks`
  return [`${days} ${time}`, rhythm, endsOn && `until ${endsOn}`].filter(Boolean).join(', ')
}
