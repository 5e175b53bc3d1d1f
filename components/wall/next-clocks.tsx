import { PriorityBadge } from '@/components/queue/priority-badge'
import { cn } from '@/lib/cn'
import type { WallView } from '@/lib/wall/view'
import styles from './wall.module.css'
import { WallClockWords } from './wall-clock-words'

/** The five clocks that run out next, and above them how many words are overdue. */
export function NextClocks({ clocks, overdue }: Pick<WallView, 'clocks' | 'overdue'>) {
  return (
    <section aria-labelledby="wall-clocks" className={cn(styles.pane, styles.clocks)}>
      <h2 id="wall-clocks" className={styles.name}>
        Next clocks
      </h2>
      <Overdue {...overdue} />
      {clocks.length === 0 && <p className="text-muted-foreground">No clock is running.</p>}
      <ol className={styles.list}>
        {clocks.map((clock) => (
          <li key={clock.number} className={styles.clock}>
            <span className={styles.left}>
              <WallClockWords due={clock.respondBy} />
            </span>
            <span className={styles.what}>
              <span className={styles.line}>{clock.subject}</span>
              <span className={cn(styles.line, styles.small, 'text-muted-foreground')}>
                {clock.accountName} · {clock.assigneeName ?? 'nobody has it'}
              </span>
            </span>
            <span className={styles.badges}>
              <PriorityBadge priority={clock.priority} provisional={false} deviation={null} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Overdue({ count, isMore, oldest }: WallView['overdue']) {
  if (oldest === null) return null
  return (
    <p className={cn(styles.overdue, 'bg-red-soft text-red-ink')}>
      <strong className="nums">
        {count}
        {isMore && '+'} overdue
      </strong>
      <span>
        longest <WallClockWords due={oldest} />
      </span>
    </p>
  )
}
