'use client'
import { useEffect, useState } from 'react'
import { clockWords, urgencyOf } from '@/lib/time-words/clock-words'
import { When } from './when'

const TONES = {
  calm: 'text-foreground',
  soon: 'text-amber-ink',
  pressing: 'font-semibold text-orange-ink',
  late: 'font-semibold text-red-ink',
} as const

/** The present minute; null until hydrated, so that server and browser first render the same. */
function useMinute(): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setNow(Date.now())
    tick()
    const timer = setInterval(tick, 15_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Time left until a due instant, in the colour of its urgency; the instant itself beside it. */
export function ClockPill({ at }: { at: string }) {
  const now = useMinute()
  const instant = Date.parse(at)
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 tabular-nums">
      {now !== null && (
        <span className={TONES[urgencyOf(instant, now)]}>{clockWords(instant, now)}</span>
      )}
      <When at={at} className="text-muted-foreground text-xs" />
    </span>
  )
}
