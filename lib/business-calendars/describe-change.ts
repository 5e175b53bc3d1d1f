import { PLAN_WORDS } from '@/lib/accounts/plan-words'
import type { CalendarSet, HolidayEntry, StoredCalendar } from '@/lib/calendar/calendar-set'
import type { WeeklyOpening } from '@/lib/calendar/definition'
import { SLA_PLANS } from '@/lib/priority/types'

/** More of a kind are counted, not named. */
const NAMED = 5

/** What one revision of the calendars changed of the one before, a sentence each. */
export function describeChange(before: CalendarSet, after: CalendarSet): string[] {
  const old = new Map(before.calendars.map((calendar) => [calendar.id, calendar]))
  const kept = new Set(after.calendars.map(({ id }) => id))
  const removed = before.calendars.filter(({ id }) => !kept.has(id))
  return [
    ...removed.map(({ name }) => `Removed the calendar “${name}”.`),
    ...after.calendars.flatMap((calendar) => {
      const was = old.get(calendar.id)
      return was ? describeCalendar(was, calendar) : [`Added the calendar “${calendar.name}”.`]
    }),
    ...describeUses(before, after),
  ]
}

function describeCalendar(before: StoredCalendar, after: StoredCalendar): string[] {
  const { name } = after
  const hours = (calendar: StoredCalendar) =>
    calendar.hoursPerBusinessDay ? `${calendar.hoursPerBusinessDay} h` : 'the policy’s'
  const from = `${hours(before)} to ${hours(after)}`
  return [
    before.name === name ? null : `Renamed “${before.name}” to “${name}”.`,
    before.timeZone === after.timeZone
      ? null
      : `“${name}”: moved from ${before.timeZone} to ${after.timeZone}.`,
    hours(before) === hours(after) ? null : `“${name}”: a business day from ${from}.`,
    describeList(`“${name}”: hours`, [before.weekly, after.weekly], openingWords),
    describeList(`“${name}”: holidays`, [before.holidays, after.holidays], holidayWords),
  ].filter((sentence) => sentence !== null)
}

function describeList<T>(
  what: string,
  [before, after]: readonly [readonly T[], readonly T[]],
  words: (item: T) => string,
): string | null {
  const [old, now] = [before.map(words), after.map(words)]
  const added = now.filter((each) => !old.includes(each))
  const removed = old.filter((each) => !now.includes(each))
  const parts = [
    added.length > 0 && `added ${listed(added)}`,
    removed.length > 0 && `removed ${listed(removed)}`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? `${what}: ${parts.join('; ')}.` : null
}

function listed(words: readonly string[]): string {
  const more = words.length - NAMED
  const named = words.slice(0, NAMED).join(', ')
  return more > 0 ? `${named} and ${more} more` : named
}

function openingWords({ day, from, to }: WeeklyOpening): string {
  return `${day} ${from}–${to}`
}

function holidayWords({ date, name, yearly }: HolidayEntry): string {
  return yearly ? `${name} (every ${date.slice('YYYY-'.length)})` : `${name} (${date})`
}

function describeUses(before: CalendarSet, after: CalendarSet): string[] {
  const nameOf = (id: string) =>
    [...after.calendars, ...before.calendars].find((calendar) => calendar.id === id)?.name ?? id
  const plans = SLA_PLANS.filter((plan) => before.byPlan[plan] !== after.byPlan[plan])
  const moved = plans.map(
    (plan) =>
      `${capital(PLAN_WORDS[plan])}: runs on “${nameOf(after.byPlan[plan])}” instead of “${nameOf(before.byPlan[plan])}”.`,
  )
  if (before.standardId === after.standardId) return moved
  return [...moved, `The standard calendar is now “${nameOf(after.standardId)}”.`]
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
