import { cn } from '@/lib/cn'
import type { OccurrenceView } from '@/lib/schedule/view'
import type { BarView, WeekView } from '@/lib/schedule/week-view'

interface WeekListProps {
  week: WeekView
  onOpen: (run: OccurrenceView) => void
}

/** The same by day, where there is no room for a chart. */
export function WeekList({ week: { days, rows }, onOpen }: WeekListProps) {
  const bars = rows.flatMap((row) => row.bars).toSorted((a, b) => a.left - b.left)
  const bands = rows.flatMap((row) => row.bands)
  return (
    <ol aria-label="Shifts by day" className="flex flex-col gap-3 sm:hidden">
      {days.map(({ date, label }) => (
        <li key={date} className="rounded-lg border border-border bg-card p-3">
          <h3 className="mb-1.5 font-medium text-sm">{label}</h3>
          <ul className="flex flex-col gap-1.5">
            {bars
              .filter(({ day }) => day === date)
              .map((bar) => (
                <li key={bar.key}>
                  <Line bar={bar} onOpen={onOpen} />
                </li>
              ))}
            {bands
              .filter(({ day }) => day === date)
              .map(({ key, label: words }) => (
                <li key={key} className="px-2 text-muted-foreground text-sm">
                  {words}
                </li>
              ))}
          </ul>
          {!bars.some(({ day }) => day === date) && (
            <p className="text-muted-foreground text-sm">No shift begins.</p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Line({ bar, onOpen }: { bar: BarView; onOpen: WeekListProps['onOpen'] }) {
  return (
    <button
      type="button"
      onClick={() => onOpen(bar.occurrence)}
      className={cn(
        'w-full rounded-md px-2 py-1.5 text-left text-sm',
        bar.off
          ? 'border border-border border-dashed text-muted-foreground'
          : 'bg-blue-soft text-blue-ink',
      )}
    >
      {bar.label}
    </button>
  )
}
