import type { CalendarDefinition } from '@/lib/calendar/definition'

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
const MINUTES_PER_DAY = 24 * 60
/** Longer than any clock is ever put back. */
const PUT_BACK = 3 * 60 * MINUTE
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/**
 * A calendar the slow way: somebody who looks at the clock on the wall each minute, notes the latest
 * time that it has shown (a clock that is put back opens and closes nothing again), and looks it up
 * in the week. Shares nothing with the calendar that it checks but the definition.
 */
export class MinuteWalker {
  private readonly wall: (t: number) => number
  private readonly openings: { day: number; from: number; to: number }[]
  private readonly holidays: ReadonlySet<string>
  private readonly days = new Map<number, { weekday: number; isHoliday: boolean }>()

  constructor(definition: CalendarDefinition) {
    this.wall = wallOf(definition.timeZone)
    this.openings = definition.weekly.map(({ day, from, to }) => {
      return { day: DAYS.indexOf(day), from: minutesOf(from), to: minutesOf(to) }
    })
    this.holidays = new Set([...definition.holidays, ...(definition.yearlyHolidays ?? [])])
  }

  /** Adds business minutes, one at least. */
  add(start: number, minutes: number): number {
    let t = start
    let latest = this.latestAt(start)
    for (let left = minutes; left > 0; t += MINUTE) {
      latest = Math.max(latest, this.wall(t))
      if (this.opensAt(latest)) left -= 1
    }
    return t
  }

  /** Counts the open minutes of a stretch. */
  between(start: number, end: number): number {
    let latest = this.latestAt(start)
    let count = 0
    for (let t = start; t < end; t += MINUTE) {
      latest = Math.max(latest, this.wall(t))
      if (this.opensAt(latest)) count += 1
    }
    return count
  }

  isOpen(t: number): boolean {
    return this.opensAt(this.latestAt(t))
  }

  /** The latest that the wall clock has shown by `t`. */
  private latestAt(t: number): number {
    let latest = this.wall(t)
    for (let s = t - PUT_BACK; s < t; s += QUARTER) {
      latest = Math.max(latest, this.wall(s) + lastOf(s, t))
    }
    return latest
  }

  /** Whether a minute of local time, counted from 1970, lies in an opening of its day or the one before. */
  private opensAt(local: number): boolean {
    const date = Math.floor(local / MINUTES_PER_DAY)
    const time = local - date * MINUTES_PER_DAY
    const { weekday, isHoliday } = this.dayOf(date)
    if (isHoliday) return false
    return this.openings.some(({ day: opened, from, to }) => {
      if (from < to) return opened === weekday && from <= time && time < to
      return (opened === weekday && from <= time) || ((opened + 1) % 7 === weekday && time < to)
    })
  }

  private dayOf(date: number): { weekday: number; isHoliday: boolean } {
    const known = this.days.get(date)
    if (known) return known
    const midnight = new Date(date * MINUTES_PER_DAY * MINUTE)
    const text = midnight.toISOString().slice(0, 10)
    const isHoliday = this.holidays.has(text) || this.holidays.has(text.slice('YYYY-'.length))
    const day = { weekday: midnight.getUTCDay(), isHoliday }
    this.days.set(date, day)
    return day
  }
}

/** Minutes from `s` to the last minute of its quarter that comes before `t`. */
function lastOf(s: number, t: number): number {
  const quarterEnd = (Math.floor(s / QUARTER) + 1) * QUARTER
  return (Math.min(quarterEnd, t) - s) / MINUTE - 1
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

const walls = new Map<string, (t: number) => number>()

/** What the wall shows, as minutes of local time since 1970; asked once a quarter, within which no zone changes. */
function wallOf(timeZone: string): (t: number) => number {
  const known = walls.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  const quarters = new Map<number, number>()
  const wall = (t: number): number => {
    const quarter = Math.floor(t / QUARTER)
    let shown = quarters.get(quarter)
    if (shown === undefined) {
      shown = readWall(format, quarter * QUARTER)
      quarters.set(quarter, shown)
    }
    return shown + (t - quarter * QUARTER) / MINUTE
  }
  walls.set(timeZone, wall)
  return wall
}

function readWall(format: Intl.DateTimeFormat, t: number): number {
  const parts = new Map(format.formatToParts(t).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return local / MINUTE
}
