'use client'
import type { OccurrenceView } from '@/lib/schedule/view'
import type { WeekView } from '@/lib/schedule/week-view'
import { NowLine } from './now-line'
import styles from './week-chart.module.css'
import { WeekRow } from './week-row'

export interface WeekChartProps {
  week: WeekView
  reader: string
  onOpen: (run: OccurrenceView) => void
}

/** People by days; a bar is a run of a shift, hatched is where too few are there. */
export function WeekChart({ week, reader, onOpen }: WeekChartProps) {
  const { days, rows, gaps, starts } = week
  return (
    <div className="relative hidden rounded-lg border border-border bg-card sm:block">
      <div className={styles.row}>
        <span />
        <div className={styles.days}>
          {days.map(({ date, label }) => (
            <span
              key={date}
              className="border-border border-l px-2 py-1.5 font-medium text-muted-foreground text-xs"
            >
              {label}
            </span>
          ))}
        </div>
      </div>
      <ul aria-label="Shifts of the week" className="flex flex-col">
        {rows.map((row) => (
          <WeekRow key={row.person} row={row} own={row.person === reader} onOpen={onOpen} />
        ))}
      </ul>
      <div className={styles.row}>
        <span className="truncate px-3 py-1.5 text-muted-foreground text-xs">Gaps</span>
        <div aria-hidden className={styles.track}>
          {gaps.map(({ key, left, width }) => (
            <span
              key={key}
              className={styles.gap}
              style={{ left: `${left}%`, width: `${width}%` }}
            />
          ))}
        </div>
      </div>
      <div aria-hidden className={styles.overlay}>
        <NowLine starts={starts} />
      </div>
    </div>
  )
}
