import type { BusinessCalendar } from '@/lib/calendar/business-calendar'
import type { HolidayEntry } from '@/lib/calendar/calendar-set'
import type { NamedContext } from '@/lib/policy/context'
import { calendarOf } from '@/lib/priority/clocks'
import type { SlaPlan } from '@/lib/priority/types'

/** A calendar as a receipt tells of it: for sums, and by its names. */
export interface ClockCalendar {
  name: string
  business: BusinessCalendar
  holidays: readonly HolidayEntry[]
}

/** The calendar on which the business clocks of a ticket under that plan run. */
export function clockCalendar(context: NamedContext, plan: SlaPlan): ClockCalendar {
  const { calendars } = context
  const stored = calendars.calendars.find(({ id }) => id === calendars.byPlan[plan])
  return {
    name: stored?.name ?? '',
    business: calendarOf(context, plan),
    holidays: stored?.holidays ?? [],
  }
}
