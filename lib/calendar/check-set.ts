import type { FieldError } from '@/lib/outcome'
import { SLA_PLANS } from '@/lib/priority/types'
import type { CalendarSet, HolidayEntry, StoredCalendar } from './calendar-set'
import { MINUTES_PER_DAY, parseCalendar, readOpening, type WeeklyOpening } from './definition'

/** What is wrong with a set, each a sentence with its place; none when it can be used. */
export function checkSet(set: CalendarSet): FieldError[] {
  return [
    ...set.calendars.flatMap((calendar, i) => under(`calendars.${i}`, checkCalendar(calendar))),
    ...checkNames(set.calendars),
    ...checkUses(set),
  ]
}

/** What is wrong with one calendar, with paths inside it. */
export function checkCalendar(calendar: StoredCalendar): FieldError[] {
  return [
    ...(calendar.name.trim() === '' ? [at('name', 'a calendar needs a name')] : []),
    ...sentence('timeZone', () =>
      parseCalendar({ timeZone: calendar.timeZone, weekly: ANY_WEEK, holidays: [] }),
    ),
    ...checkWeek(calendar.weekly),
    ...checkBusinessDay(calendar.hoursPerBusinessDay),
    ...checkHolidays(calendar.holidays),
  ]
}

const ANY_WEEK: WeeklyOpening[] = [{ day: 'MON', from: '00:00', to: '24:00' }]

/** Openings may touch, but not overlap: one of them would be a slip. */
function checkWeek(weekly: readonly WeeklyOpening[]): FieldError[] {
  if (weekly.length === 0) return [at('weekly', 'a calendar needs at least one opening')]
  const unreadable = weekly.flatMap((opening, i) => {
    return sentence(`weekly.${i}`, () => readOpening(opening))
  })
  if (unreadable.length > 0) return unreadable
  const minutes = weekly.flatMap((opening, index) =>
    readOpening(opening).map(({ day, from, to }) => ({
      index,
      from: day * MINUTES_PER_DAY + from,
      to: day * MINUTES_PER_DAY + to,
    })),
  )
  minutes.sort((a, b) => a.from - b.from)
  const errors: FieldError[] = []
  let longest = minutes[0]
  for (const slot of minutes.slice(1)) {
    if (longest && slot.from < longest.to) {
      const [other, index] = [slot.index, longest.index].sort((a, b) => a - b) as [number, number]
      const message = `${words(weekly[index])} overlaps ${words(weekly[other])}`
      errors.push(at(`weekly.${index}`, message))
    }
    if (!longest || slot.to > longest.to) longest = slot
  }
  return errors
}

function checkBusinessDay(hours: number | undefined): FieldError[] {
  if (hours === undefined || (hours >= 1 && hours <= 24)) return []
  return [at('hoursPerBusinessDay', 'a business day has from 1 to 24 hours')]
}

function words(opening: WeeklyOpening | undefined): string {
  return opening ? `${opening.day} ${opening.from}–${opening.to}` : 'another opening'
}

function checkHolidays(holidays: readonly HolidayEntry[]): FieldError[] {
  const errors: FieldError[] = []
  const seen = new Set<string>()
  for (const [i, { date, name, yearly }] of holidays.entries()) {
    const path = `holidays.${i}`
    errors.push(
      ...sentence(`${path}.date`, () =>
        parseCalendar({ timeZone: 'UTC', weekly: ANY_WEEK, holidays: [date] }),
      ),
    )
    if (name.trim() === '') errors.push(at(`${path}.name`, `the holiday ${date} needs a name`))
    const key = yearly ? `every ${date.slice(5)}` : date
    if (seen.has(key)) errors.push(at(`${path}.date`, `${date} is in the list already`))
    seen.add(key)
  }
  return errors
}

function checkNames(calendars: readonly StoredCalendar[]): FieldError[] {
  const key = ({ name }: StoredCalendar) => name.trim().toLowerCase()
  return calendars.flatMap((calendar, i) => {
    const before = calendars.slice(0, i)
    const errors: FieldError[] = []
    if (before.some((other) => key(other) === key(calendar)))
      errors.push(at(`calendars.${i}.name`, `another calendar is named "${calendar.name}"`))
    if (before.some((other) => other.id === calendar.id))
      errors.push(at(`calendars.${i}.id`, `another calendar has the id "${calendar.id}"`))
    return errors
  })
}

function checkUses(set: CalendarSet): FieldError[] {
  const ids = new Set(set.calendars.map(({ id }) => id))
  const errors = SLA_PLANS.filter((plan) => !ids.has(set.byPlan[plan])).map((plan) =>
    at(`byPlan.${plan}`, `the plan ${plan} needs a calendar that exists`),
  )
  if (ids.has(set.standardId)) return errors
  return [...errors, at('standardId', `the standard calendar "${set.standardId}" is missing`)]
}

function at(path: string, message: string): FieldError {
  return { path, message }
}

function under(path: string, errors: readonly FieldError[]): FieldError[] {
  return errors.map((error) => at(`${path}.${error.path}`, error.message))
}

/** The sentence of a RangeError that `read` throws, if it does. */
function sentence(path: string, read: () => unknown): FieldError[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof RangeError) return [at(path, error.message)]
    throw error
  }
}
