import { cn } from '@/lib/cn'
import type { OccurrenceView } from '@/lib/schedule/view'
import type { BarView, RowView } from '@/lib/schedule/week-view'
import styles from './week-chart.module.css'

interface WeekRowProps {
  row: RowView
  /** The reader's own. */
  own: boolean
  onOpen: (run: OccurrenceView) => void
}

const LANE_REM = 1.75

/** A person's week. */
export function WeekRow({ row: { name, lanes, bars, bands }, own, onOpen }: WeekRowProps) {
  return (
    <li className={styles.row}>
      <span className="truncate px-3 py-2 text-sm" title={name}>
        <span className={cn(own && 'font-semibold')}>{name}</span>
        {own && <span className="text-muted-foreground"> (you)</span>}
      </span>
      <div className={styles.track} style={{ height: `${lanes * LANE_REM + 0.5}rem` }}>
        {bands.map(({ key, left, width, label }) => (
          <span
            key={key}
            title={label}
            className={styles.band}
            style={{ left: `${left}%`, width: `${width}%` }}
          >
            <span className="sr-only">{label}</span>
          </span>
        ))}
        {bars.map((bar) => (
          <Bar key={bar.key} bar={bar} own={own} onOpen={onOpen} />
        ))}
      </div>
    </li>
  )
}

function Bar({ bar, own, onOpen }: Pick<WeekRowProps, 'own' | 'onOpen'> & { bar: BarView }) {
  const { label, time, left, width, lane, off, occurrence } = bar
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => onOpen(occurrence)}
      className={cn(
        styles.bar,
        off && 'border border-border border-dashed bg-card text-muted-foreground line-through',
        !off && own && 'bg-primary text-primary-foreground hover:bg-primary-hover',
        !off && !own && 'bg-blue-soft text-blue-ink hover:brightness-95',
      )}
      style={{ left: `${left}%`, width: `${width}%`, top: `${lane * LANE_REM + 0.25}rem` }}
    >
      {time}
    </button>
  )
}
