import type { HolidayEntry } from '@/lib/calendar/calendar-set'
import { dateWords, dayOfYearWords } from './date-words'

/** A holiday with its date, or its day of every year. */
export function holidayWords({ date, yearly }: Pick<HolidayEntry, 'date' | 'yearly'>): string {
  return yearly ? `every ${dayOfYearWords(date)}` : dateWords(date)
}

/** All holidays of a calendar, folded away. */
export function HolidayList({ holidays }: { holidays: readonly HolidayEntry[] }) {
  if (holidays.length === 0) return null
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-muted-foreground text-xs">
        {holidays.length === 1 ? '1 holiday' : `${holidays.length} holidays`}
      </summary>
      <ul className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {holidays.map((holiday) => (
          <li key={`${holiday.date} ${holiday.yearly}`} className="flex gap-2">
            <span className="nums w-32 shrink-0 text-muted-foreground">
              {holidayWords(holiday)}
            </span>
            <span className="min-w-0 break-words">{holiday.name}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
