import { cn } from '@/lib/cn'
import type { Attainment, WallView } from '@/lib/wall/view'
import styles from './wall.module.css'

/** Of the first responses due today, as far as they are decided, how many were in time. */
export function TodayPane({ today }: Pick<WallView, 'today'>) {
  const zone = (today.timeZone.split('/').at(-1) ?? '').replaceAll('_', ' ')
  return (
    <section aria-labelledby="wall-today" className={cn(styles.pane, styles.today)}>
      <h2 id="wall-today" className={styles.name}>
        In time today <span className="font-normal text-muted-foreground">in {zone}</span>
      </h2>
      <dl className={styles.figures}>
        <Figure name="SLA" aim={today.aimPercent} {...today.sla} />
        <Figure name="Goal" aim={null} {...today.goal} />
      </dl>
    </section>
  )
}

function Figure({ name, aim, met, of }: Attainment & { name: string; aim: number | null }) {
  const percent = of === 0 ? null : Math.floor((met * 100) / of)
  const short = percent !== null && aim !== null && percent < aim
  return (
    <div>
      <dt className="text-muted-foreground">{name}</dt>
      <dd>
        <span className={cn(styles.percent, short && 'text-red-ink')}>
          {percent === null ? '–' : `${percent} %`}
        </span>
        <span className={cn(styles.small, 'nums text-muted-foreground')}>
          {of === 0 ? 'none due yet' : `${met} of ${of}`}
          {aim !== null && ` · aim ${aim} %`}
        </span>
      </dd>
    </div>
  )
}
