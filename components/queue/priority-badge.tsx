import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Glyph } from '@/components/ui/glyph'
import type { Priority } from '@/lib/priority/types'
import type { DeviationView } from '@/lib/queue/view'

const TONES = { P0: 'red', P1: 'orange', P2: 'blue', P3: 'neutral' } as const satisfies Record<
  Priority,
  BadgeTone
>

export interface PriorityBadgeProps {
  priority: Priority
  /** Not confirmed at triage yet (R23). */
  provisional: boolean
  deviation: DeviationView | null
}

/** The priority; whether it is provisional, and whether a deviation ranks the ticket elsewhere. */
export function PriorityBadge({ priority, provisional, deviation }: PriorityBadgeProps) {
  return (
    <span className="inline-flex items-center gap-1">
      <Badge
        tone={TONES[priority]}
        title={provisional ? 'Provisional until somebody triages it (R23)' : undefined}
        className={provisional ? 'border border-current border-dashed py-px' : undefined}
      >
        {priority}
        {provisional && <span className="sr-only">provisional</span>}
      </Badge>
      {deviation && (
        <Badge tone="violet" title={`Ranked as ${deviation.rankAs} (R31): ${deviation.reason}`}>
          <Glyph name="flag" />
          <span className="sr-only">deviation to</span>
          {deviation.rankAs}
        </Badge>
      )}
    </span>
  )
}
