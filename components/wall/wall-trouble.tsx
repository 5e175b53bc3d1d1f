'use client'
import { useEffect, useState } from 'react'
import { useLive } from '@/components/shell/live/live-provider'
import { cn } from '@/lib/cn'
import { Moment } from './moment'
import styles from './wall.module.css'

/** A hiccup shorter than this is nobody's business. */
const PATIENCE_MS = 1500

/** Says that the wall no longer follows, why, and of when it is; it connects again by itself. */
export function WallTrouble({ trouble, asOf }: { trouble: string | null; asOf: string }) {
  const lost = useLostForLong()
  return (
    <div role="status" className={styles.trouble}>
      {(lost || trouble !== null) && (
        <p className={cn(styles.strip, 'bg-orange-soft text-orange-ink')}>
          {lost ? 'The connection was lost.' : trouble} This is how it stood at{' '}
          <Moment at={asOf} timeOnly />. Connecting again…
        </p>
      )}
    </div>
  )
}

function useLostForLong(): boolean {
  const { state } = useLive()
  const [long, setLong] = useState(false)
  useEffect(() => {
    setLong(false)
    if (state !== 'lost') return
    const timer = setTimeout(() => setLong(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [state])
  return long
}
