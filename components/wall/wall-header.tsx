'use client'
import Link from 'next/link'
import { useNow } from '@/components/shell/clock-provider'
import { cn } from '@/lib/cn'
import type { WorkloadMode } from '@/lib/priority/types'
import type { WallView } from '@/lib/wall/view'
import { Moment } from './moment'
import styles from './wall.module.css'

const MODES = {
  NORMAL: 'Normal',
  SURGE: 'Surge',
} as const satisfies Record<WorkloadMode, string>

const TONES = {
  NORMAL: 'bg-green-soft text-green-ink',
  SURGE: 'bg-amber-soft text-amber-ink',
} as const satisfies Record<WorkloadMode, string>

/** The mode, in surge since when, by whom and why; the time; and the way back. */
export function WallHeader({ workload }: { workload: WallView['workload'] }) {
  const { mode, since, byName, reason } = workload
  const now = useNow()
  return (
    <header className={styles.header}>
      <Link href="/queue" prefetch={false} className={styles.back}>
        ← Queue
      </Link>
      <p className={cn(styles.mode, TONES[mode])}>
        <span className="sr-only">Workload mode: </span>
        {MODES[mode]}
      </p>
      {mode === 'SURGE' && (
        <p className={cn(styles.because, 'text-foreground')}>
          <span className="text-muted-foreground">since </span>
          <Moment at={since} />
          {byName && <span className="text-muted-foreground"> by {byName}</span>}: {reason}
        </p>
      )}
      <p className={styles.time}>
        <span className="sr-only">It is </span>
        <Moment at={new Date(now).toISOString()} timeOnly />
      </p>
    </header>
  )
}
