import type { CalendarSet, StoredCalendar } from '@/lib/calendar/calendar-set'
import type { BuildView } from '@/lib/ranking/queries'
import { plansOn } from './edits'
import type { CalendarsView, CalendarView } from './view'

/** A revision of the calendars as its readers see it. */
export function toCalendarsView(
  set: CalendarSet,
  version: number,
  build: BuildView | null,
): CalendarsView {
  const { byPlan, standardId } = set
  const calendars = set.calendars.map((calendar) => toCalendarView(set, calendar, version))
  return { calendars, byPlan, standardId, version, build }
}

function toCalendarView(
  set: CalendarSet,
  { hoursPerBusinessDay, ...calendar }: StoredCalendar,
  version: number,
): CalendarView {
  return {
    ...calendar,
    hoursPerBusinessDay: hoursPerBusinessDay ?? null,
    plans: plansOn(set, calendar.id),
    standard: set.standardId === calendar.id,
    version,
  }
}
