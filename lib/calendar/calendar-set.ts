import { SLA_PLANS, type SlaPlan } from '@/lib/priority/types'
import { type BusinessCalendar, makeCalendar } from './business-calendar'
import type { CalendarDefinition, WeeklyOpening } from './definition'

/** A day that a calendar is closed, 00:00 to 24:00 local; `yearly`: on that day of every year. */
export type HolidayEntry = { date: string; name: string; yearly: boolean }

/** A business calendar as people keep it. `id` stays when the name changes. */
export type StoredCalendar = {
  id: string
  name: string
  /** IANA name; the openings and holidays are local to it. */
  timeZone: string
  weekly: WeeklyOpening[]
  holidays: HolidayEntry[]
  /** Open hours of one business day, for targets in days; absent = the policy's 24. */
  hoursPerBusinessDay?: number | undefined
}

/** All calendars and which plan runs on which: JSON all through, the document of one revision. */
export type CalendarSet = {
  calendars: StoredCalendar[]
  /** Used where no plan decides: goals, answers, pace and night. */
  standardId: string
  byPlan: Record<SlaPlan, string>
}

/** The calendars of a set, ready for sums. Plans that share a calendar share the object. */
export type Calendars = {
  standard: BusinessCalendar
  byPlan: Record<SlaPlan, BusinessCalendar>
}

/** The id of the calendar that the contract names. */
export const STANDARD_ID = 'standard'

/** What the arithmetic reads of a stored calendar. */
export function toDefinition(stored: StoredCalendar): CalendarDefinition {
  const dates = (yearly: boolean) =>
    stored.holidays.filter((holiday) => holiday.yearly === yearly).map(({ date }) => date)
  return {
    timeZone: stored.timeZone,
    weekly: stored.weekly,
    holidays: dates(false),
    yearlyHolidays: dates(true).map((date) => date.slice('YYYY-'.length)),
    hoursPerBusinessDay: stored.hoursPerBusinessDay,
  }
}

/** The set before anybody edits it: the policy's one calendar, 24x5, used by every plan. */
export function standardSet(
  calendar: Omit<CalendarDefinition, 'holidays' | 'yearlyHolidays'>,
  holidays: readonly HolidayEntry[] = [],
): CalendarSet {
  const standard: StoredCalendar = {
    id: STANDARD_ID,
    name: '24x5',
    timeZone: calendar.timeZone,
    weekly: [...calendar.weekly],
    holidays: [...holidays],
  }
  return { calendars: [standard], standardId: STANDARD_ID, byPlan: forEachPlan(() => STANDARD_ID) }
}

/**
 * Makes the calendars of a set that `checkSet` finds nothing wrong with.
 *
 * @throws RangeError naming the part that cannot be read, or the plan whose calendar is missing
 */
export function makeCalendars(set: CalendarSet): Calendars {
  const made = new Map(
    set.calendars.map((stored) => [stored.id, makeCalendar(toDefinition(stored))]),
  )
  const get = (id: string): BusinessCalendar => {
    const calendar = made.get(id)
    if (!calendar) throw new RangeError(`there is no calendar "${id}"`)
    return calendar
  }
  return { standard: get(set.standardId), byPlan: forEachPlan((plan) => get(set.byPlan[plan])) }
}

/** One value for each plan. */
export function forEachPlan<T>(make: (plan: SlaPlan) => T): Record<SlaPlan, T> {
  return Object.fromEntries(SLA_PLANS.map((plan) => [plan, make(plan)])) as Record<SlaPlan, T>
}
