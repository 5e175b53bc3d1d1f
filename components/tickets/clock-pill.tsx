'use client'
import { useNow } from '@/components/shell/clock-provider'
import { clockWords, urgencyOf } from '@/lib/time-words/clock-words'
import { When } from './when'

const TONES = {
  calm: 'text-foreground',
  soon: 'text-amber-ink',
  pressing: 'font-semibold text-orange-ink',
  late: 'font-semibold text-red-ink',
} as const

/** Time left until a due instant, in the colour of its urgency; the instant itself beside it. */
export function ClockPill({ at }: { at: string }) {
  const now = useNow()
  const instant = Date.parse(at)
  return (
    <span className="nums inline-flex flex-wrap items-baseline gap-x-2">
      <span className={TONES[urgencyOf(instant, now)]}>{clockWords(instant, now)}</span>
      <When at={at} className="text-muted-foreground text-xs" />
    </span>
  )
}
