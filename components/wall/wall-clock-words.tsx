'use client'
import { useNow } from '@/components/shell/clock-provider'
import { cn } from '@/lib/cn'
import { clockWords, urgencyOf } from '@/lib/time-words/clock-words'

const TONES = {
  calm: 'text-foreground',
  soon: 'text-amber-ink',
  pressing: 'text-orange-ink',
  late: 'text-red-ink',
} as const

/** What is left of a clock, in the colour of its urgency. */
export function WallClockWords({ due }: { due: string | null }) {
  const now = useNow()
  if (due === null) return <span className="text-muted-foreground">No word owed</span>
  const instant = Date.parse(due)
  return (
    <time
      dateTime={due}
      className={cn('nums whitespace-nowrap font-semibold', TONES[urgencyOf(instant, now)])}
    >
      {clockWords(instant, now)}
    </time>
  )
}
