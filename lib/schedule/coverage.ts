import type { BusinessCalendar } from '@/lib/calendar/business-calendar'
import { receipt } from '@/lib/calendar/receipt'
import { type Away, dutiesOf, neededAtInstant, onDutyAt } from './duty'
import type { Occurrence } from './occurrences'

/** A stretch in which nothing of this changes, `[from, until)` in epoch milliseconds. */
export interface CoverStretch {
  from: number
  until: number
  /** The business calendar is open. */
  open: boolean
  onDuty: number
  needed: number
}

/** An open stretch with fewer on duty than needed, one at least. */
export type Gap = Omit<CoverStretch, 'open'>

export interface CoverInput {
  occurrences: readonly Occurrence[]
  off: readonly Away[]
  calendar: BusinessCalendar
  from: number
  until: number
}

/** Who covers a window: stretches that follow each other without a gap and are as long as they can be. */
export function coverage({ occurrences, off, calendar, from, until }: CoverInput): CoverStretch[] {
  const duties = dutiesOf(occurrences, off)
  const stretches: CoverStretch[] = []
  for (const line of receipt(calendar, from, until)) {
    const edges = edgesWithin([...duties, ...occurrences], line)
    for (const [i, begin] of edges.slice(0, -1).entries()) {
      append(stretches, {
        from: begin,
        until: edges[i + 1] ?? begin,
        open: line.counted,
        onDuty: onDutyAt(duties, begin).length,
        needed: neededAtInstant(occurrences, begin),
      })
    }
  }
  return stretches
}

/** The gaps of a coverage: somebody should be there while it is open, also where no shift says so. */
export function gapsOf(stretches: readonly CoverStretch[]): Gap[] {
  return stretches
    .filter(({ open, onDuty, needed }) => open && onDuty < Math.max(1, needed))
    .map(({ open: _, ...gap }) => gap)
}

function edgesWithin(
  spans: readonly { from: number; until: number }[],
  { from, to }: { from: number; to: number },
): number[] {
  const inside = spans.flatMap((span) => [span.from, span.until]).filter((t) => t > from && t < to)
  return [from, ...new Set(inside.toSorted((a, b) => a - b)), to]
}

function append(stretches: CoverStretch[], next: CoverStretch): void {
  const last = stretches.at(-1)
  const same = last && last.open === next.open && last.onDuty === next.onDuty
  if (same && last.needed === next.needed && last.until === next.from) last.until = next.until
  else stretches.push(next)
}
