import type { BulkResult } from '@/lib/tickets/bulk-view'

export interface BulkCounts {
  done: number
  unchanged: number
  changed: number
  refused: number
  /** Not tried. */
  left: number
}

export function countResults(results: readonly BulkResult[]): Omit<BulkCounts, 'left'> {
  const count = (outcome: BulkResult['outcome']) =>
    results.filter((result) => result.outcome === outcome).length
  return {
    done: count('DONE'),
    unchanged: count('UNCHANGED'),
    changed: count('CHANGED'),
    refused: count('REFUSED'),
  }
}

/**
 * What became of all, in one sentence.
 *
 * @example bulkWords(false, {done: 3, unchanged: 0, changed: 1, refused: 0, left: 0}) → '3 done, 1 changed meanwhile.'
 */
export function bulkWords(undo: boolean, counts: BulkCounts): string {
  const parts = [
    `${counts.done} ${undo ? 'taken back' : 'done'}`,
    counts.unchanged > 0 && `${counts.unchanged} so already`,
    counts.changed > 0 && `${counts.changed} changed meanwhile`,
    counts.refused > 0 && `${counts.refused} refused`,
    counts.left > 0 && `${counts.left} not tried`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
}
