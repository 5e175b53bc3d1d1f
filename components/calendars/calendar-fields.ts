import type { CalendarInput } from '@/lib/business-calendars/schema'
import type { CalendarFormProps } from './calendar-form'
import { type EditedHoliday, editedHoliday } from './holidays-editor'
import { type EditedOpening, edited } from './week-editor'

/** A calendar while it is edited. */
export interface CalendarFields {
  name: string
  timeZone: string
  /** Empty = the policy's. */
  hours: string
  weekly: EditedOpening[]
  holidays: EditedHoliday[]
  reason: string
}

export function newFields(calendar: CalendarFormProps['calendar']): CalendarFields {
  const { name, timeZone, weekly, holidays, hoursPerBusinessDay } = calendar
  return {
    name,
    timeZone,
    hours: hoursPerBusinessDay === null ? '' : String(hoursPerBusinessDay),
    weekly: weekly.map(edited),
    holidays: holidays.map(editedHoliday),
    reason: '',
  }
}

/** What is sent; what cannot be read is left for the server to name. */
export function toInput(fields: CalendarFields): CalendarInput {
  const hours = fields.hours.trim().replace(',', '.')
  return {
    name: fields.name.trim(),
    timeZone: fields.timeZone.trim(),
    hoursPerBusinessDay: hours === '' ? null : Number(hours),
    weekly: fields.weekly.map(({ day, from, to }) => ({ day, from, to })),
    holidays: fields.holidays.map(({ date, name, yearly }) => ({
      date,
      name: name.trim(),
      yearly,
    })),
    reason: fields.reason.trim(),
  }
}

/** What is wrong with a thing of a list, or with one of its parts. */
export function errorUnder(
  errorAt: (path: string) => string | undefined,
  path: string,
  parts: readonly string[],
): string | undefined {
  const paths = [path, ...parts.map((part) => `${path}.${part}`)]
  return paths.map(errorAt).find((error) => error !== undefined)
}
