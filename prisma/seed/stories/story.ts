import type { ImpactFacts, Severity } from '@/lib/priority/types'

/** What somebody wrote to us about, and what was found to be wrong. `{repo}` and the like are filled in. */
export interface Story {
  subject: string
  body: string
  facts?: Partial<ImpactFacts>
  /** What the requester says of it; most say nothing. */
  claimed?: Severity
}

/** How conversations about one part of the product go. */
export interface Talk {
  first: { body: string; tried: string; nextStep: string }[]
  /** The requester again. */
  again: string[]
  /** Ours, later on. */
  update: string[]
  note: string[]
  solved: string[]
}

export interface Area {
  stories: Story[]
  talk: Talk
}
