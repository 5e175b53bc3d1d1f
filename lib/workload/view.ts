import type { WorkloadMode } from '@/lib/priority/types'

/** A ticket that a switch moved, in words: "#412 Acme 31 → 4: pre-sales stands first in hard choices [R3 R30]". */
export interface MoveView {
  number: number
  accountName: string
  from: number
  to: number
  text: string
  rules: string[]
}

/** What a switch did to the order, of the tickets that the viewer may see. */
export interface MovesView {
  moved: MoveView[]
  /** How many of the order's first were looked at, and how many of them were not among the first before. */
  head: number
  newInHead: number
}

/** A stretch of time in one mode. */
export interface PeriodView {
  id: string
  mode: WorkloadMode
  since: string
  /** Null while it runs. */
  until: string | null
  reason: string
  /** Email and name of who began it; null for the installation itself. */
  by: string | null
  byName: string | null
  /** Null where nothing was looked at. */
  moves: MovesView | null
}

export interface PeriodPage {
  items: PeriodView[]
  next: string | null
}

/** What stands above every screen. */
export interface BannerView {
  mode: WorkloadMode
  version: number
  since: string
  reason: string
  byName: string | null
  suggestion: { mode: WorkloadMode; because: string } | null
  /** What the switch moved; null once that is no news any more. */
  moves: MovesView | null
}
