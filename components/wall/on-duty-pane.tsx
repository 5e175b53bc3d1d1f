import { cn } from '@/lib/cn'
import type { WallView } from '@/lib/wall/view'
import { Moment } from './moment'
import styles from './wall.module.css'

/** A wall has room for so many names. */
const NAMES = 6

/** Who is on duty until when, and who comes next. */
export function OnDutyPane({ onDuty, nextArrival }: Pick<WallView, 'onDuty' | 'nextArrival'>) {
  return (
    <section aria-labelledby="wall-duty" className={cn(styles.pane, styles.duty)}>
      <h2 id="wall-duty" className={styles.name}>
        On duty
      </h2>
      {onDuty && <Names onDuty={onDuty} />}
      <p className={cn(styles.small, 'text-muted-foreground')}>
        {nextArrival ? (
          <>
            Next: {nextArrival.people} {nextArrival.people === 1 ? 'person' : 'people'} from{' '}
            <Moment at={nextArrival.at} />
          </>
        ) : (
          'No shift is planned after this.'
        )}
      </p>
    </section>
  )
}

function Names({ onDuty }: { onDuty: NonNullable<WallView['onDuty']> }) {
  if (onDuty.length === 0) return <p className={styles.people}>Nobody</p>
  const more = onDuty.length - NAMES
  return (
    <ul className={styles.people}>
      {onDuty.slice(0, NAMES).map(({ name, until }) => (
        <li key={`${name} ${until}`}>
          {name}{' '}
          <span className={cn(styles.small, 'text-muted-foreground')}>
            until <Moment at={until} />
          </span>
        </li>
      ))}
      {more > 0 && <li className="text-muted-foreground">and {more} more</li>}
    </ul>
  )
}
