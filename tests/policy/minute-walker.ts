import type { CalendarDefinition } from '@/lib/calendar/definition'

const MINUTE = 60_000

/**
 * Whether a calendar is open at an instant, the slow way: ask what the clock on the wall shows and
 * look it up. Shares nothing with the calendar that it checks but the definition.
 */
export function wallClockIsOpen(definition: CalendarDefinition, t: number): boolean {
  const wall = new Map(
    formatter(definition.timeZone)
      .formatToParts(t)
      .map(({ type, value }) => [type, value]),
  )
  const date = `${wall.get('year')}-${wall.get('month')}-${wall.get('day')}`
  if (definition.holidays.includes(date)) return false
  const day = wall.get('weekday')?.toUpperCase()
  const time = `${wall.get('hour')}:${wall.get('minute')}`
  return definition.weekly.some(
    (opening) => opening.day === day && opening.from <= time && time < opening.to,
  )
}

/** Adds business minutes by walking the clock minute by minute. */
export function walkMinutes(
  definition: CalendarDefinition,
  start: number,
  minutes: number,
): number {
  let t = start
  for (let left = minutes; left > 0; t += MINUTE) if (wallClockIsOpen(definition, t)) left -= 1
  return t
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formatters.set(timeZone, made)
  return made
}
