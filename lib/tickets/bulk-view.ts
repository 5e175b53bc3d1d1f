import type { FailureCode } from '@/lib/outcome'

export const BULK_OUTCOMES = ['DONE', 'UNCHANGED', 'CHANGED', 'REFUSED'] as const

/** What became of one ticket of many. */
export interface BulkResult {
  number: number
  /** UNCHANGED was so already; CHANGED was changed by somebody else meanwhile, so nothing was done. */
  outcome: (typeof BULK_OUTCOMES)[number]
  /** Why nothing was done; null where it was. */
  code: FailureCode | null
  why: string | null
  /** The ticket's version now; null where nothing was done. Undoing asks for it. */
  version: number | null
}

/** A result for each ticket, in the order of the call, and how many of each kind. */
export interface BulkView {
  results: BulkResult[]
  done: number
  unchanged: number
  changed: number
  refused: number
}
