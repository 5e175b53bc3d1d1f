import type { QueueItem } from '@/lib/queue/view'
import type { Selection } from './queue-desk'

export const NOTHING_SELECTED: Selection = new Map()

/** Selects a row or lets go of it; from another row on, selects all in between instead. */
export function toggleRange(
  before: Selection,
  items: readonly QueueItem[],
  { from, to }: { from: number | null; to: QueueItem },
): Selection {
  const after = new Map(before)
  const start = items.findIndex((item) => item.number === from)
  const end = items.findIndex((item) => item.number === to.number)
  if (start >= 0 && end >= 0 && start !== end) {
    const between = items.slice(Math.min(start, end), Math.max(start, end) + 1)
    for (const { number, version } of between) after.set(number, version)
  } else if (!after.delete(to.number)) {
    after.set(to.number, to.version)
  }
  return after
}
