import { PLAN_WORDS } from '@/lib/accounts/plan-words'
import type { CalendarSet, StoredCalendar } from '@/lib/calendar/calendar-set'
import { done, type Failure, fail, type Outcome } from '@/lib/outcome'
import { SLA_PLANS, type SlaPlan } from '@/lib/priority/types'

const MOST_CALENDARS = 100

/** One change of the calendars: the set as it would be. */
export type Edit = (set: CalendarSet) => Outcome<CalendarSet>

/** What of a calendar may be changed; its id stays. */
export type CalendarFields = Omit<StoredCalendar, 'id'>

/** Which plan runs on which calendar, and which is the standard one. */
export type CalendarUses = Pick<CalendarSet, 'byPlan' | 'standardId'>

/** Adds a calendar that no plan uses yet. */
export function addCalendar(calendar: StoredCalendar): Edit {
  return (set) => {
    if (set.calendars.length >= MOST_CALENDARS)
      return fail('CONFLICT', `There are ${MOST_CALENDARS} calendars; remove one first.`)
    return refuseTaken(set, calendar) ?? done({ ...set, calendars: [...set.calendars, calendar] })
  }
}

/** Replaces what a calendar is: its name, zone, week and holidays. */
export function changeCalendar(id: string, fields: CalendarFields): Edit {
  return (set) => {
    if (!set.calendars.some((calendar) => calendar.id === id)) return noSuchCalendar(id)
    const changed = { ...fields, id }
    const calendars = set.calendars.map((calendar) => (calendar.id === id ? changed : calendar))
    return refuseTaken(set, changed) ?? done({ ...set, calendars })
  }
}

/** Removes a calendar on which nothing runs. */
export function removeCalendar(id: string): Edit {
  return (set) => {
    const calendar = set.calendars.find((each) => each.id === id)
    if (!calendar) return noSuchCalendar(id)
    const plans = plansOn(set, id)
    if (set.standardId === id)
      return fail('CONFLICT', `“${calendar.name}” is the standard calendar.`)
    if (plans.length > 0)
      return fail(
        'CONFLICT',
        `“${calendar.name}” is used by ${plans.map((plan) => PLAN_WORDS[plan]).join(', ')}.`,
      )
    return done({ ...set, calendars: set.calendars.filter((each) => each.id !== id) })
  }
}

/** Lets the plans run on other calendars. */
export function setUses({ byPlan, standardId }: CalendarUses): Edit {
  return (set) => done({ ...set, byPlan, standardId })
}

/** The plans that run on a calendar. */
export function plansOn(set: CalendarSet, id: string): SlaPlan[] {
  return SLA_PLANS.filter((plan) => set.byPlan[plan] === id)
}

export function noSuchCalendar(id: string): Failure {
  return fail('NOT_FOUND', `There is no calendar ${id}.`)
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

function refuseTaken({ calendars }: CalendarSet, { id, name }: StoredCalendar): Failure | null {
  if (!calendars.some((other) => other.id !== id && sameName(other.name, name))) return null
  const message = `another calendar is named “${name}”`
  return fail('CONFLICT', `There is another calendar named “${name}”.`, {
    errors: [{ path: 'name', message }],
  })
}
