import type { HolidayEntry } from '@/lib/calendar/calendar-set'

/** A holiday on its next date. */
export interface UpcomingHoliday {
  date: string
  name: string
}

/** A leap day comes after eight years at the longest. */
const YEARS_AHEAD = 8

/** The next dates on which a calendar is closed, from the local date `today` on. */
export function listUpcoming(
  holidays: readonly HolidayEntry[],
  today: string,
  most: number,
): UpcomingHoliday[] {
  const year = Number(today.slice(0, 4))
  const dates = holidays.flatMap(({ date, name, yearly }) => {
    if (!yearly) return [{ date, name }]
    const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, i) => year + i)
    return years
      .map((each) => `${each}-${date.slice('YYYY-'.length)}`)
      .filter(isDate)
      .map((each) => ({ date: each, name }))
  })
  const ahead = dates.filter(({ date }) => date >= today)
  return ahead.sort((a, b) => a.date.localeCompare(b.date)).slice(0, most)
}

function isDate(text: string): boolean {
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}
