import type { Variable } from './expand'

/** A canned reply as its users see it. */
export interface MacroView {
  id: string
  name: string
  body: string
  /** Everybody's, or only one's own. */
  shared: boolean
  usedCount: number
  version: number
}

export interface MacroPage {
  items: MacroView[]
  next: string | null
}

/** A macro filled for a ticket. */
export interface MacroText {
  text: string
  missing: Variable[]
}
