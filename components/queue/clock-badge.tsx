'use client'
import { useNow } from '@/components/shell/clock-provider'
import { useHydrated } from '@/components/tickets/when'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Glyph } from '@/components/ui/glyph'
import { cn } from '@/lib/cn'
import { clockWords, localDueWords, type Urgency, urgencyOf } from '@/lib/time-words/clock-words'

const TONES = {
  calm: undefined,
  soon: 'amber',
  pressing: 'orange',
  late: 'red',
} as const satisfies Record<Urgency, BadgeTone | undefined>

/** What is left until a word is owed; the local due time on hover. Nothing owed is said too. */
export function ClockBadge({ due, className }: { due: string | null; className?: string }) {
  const now = useNow()
  const local = useHydrated()
  if (due === null) {
    return <span className={cn('text-muted-foreground text-xs', className)}>No word owed</span>
  }
  const instant = Date.parse(due)
  const tone = TONES[urgencyOf(instant, now)]
  const title = `Due ${localDueWords(due, local ? {} : { timeZone: 'UTC', locale: 'en-GB' })}`
  const words = <time dateTime={due}>{clockWords(instant, now)}</time>
  if (!tone) {
    return (
      <span title={title} className={cn('nums whitespace-nowrap text-xs', className)}>
        {words}
      </span>
    )
  }
  return (
    <Badge tone={tone} title={title} className={cn('nums', className)}>
      <Glyph name="clock" />
      {words}
    </Badge>
  )
}
