import { WEEKDAYS, type WeeklyOpening } from '@/lib/calendar/definition'
import { MINUTES_PER_WEEK, weekSpans, weekWords } from '@/lib/calendar/week-spans'

const share = (minutes: number) => `${(100 * minutes) / MINUTES_PER_WEEK}%`

/** A week as one bar from Monday to Sunday, filled where it is open. */
export function WeekStrip({ weekly }: { weekly: readonly WeeklyOpening[] }) {
  return (
    <div role="img" aria-label={`Open: ${weekWords(weekly)}`} className="flex flex-col gap-1">
      <div className="relative h-5 overflow-hidden rounded bg-muted">
        {weekSpans(weekly).map(({ from, to }) => (
          <span
            key={from}
            className="absolute inset-y-0 bg-primary"
            style={{ left: share(from), width: share(to - from) }}
          />
        ))}
        {WEEKDAYS.slice(1).map((day, i) => (
          <span
            key={day}
            className="absolute inset-y-0 w-px bg-card"
            style={{ left: share((i + 1) * 1440) }}
          />
        ))}
      </div>
      <div aria-hidden className="grid grid-cols-7 text-muted-foreground text-xs">
        {WEEKDAYS.map((day) => (
          <span key={day} className="text-center capitalize">
            {day.toLowerCase()}
          </span>
        ))}
      </div>
    </div>
  )
}
