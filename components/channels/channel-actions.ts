import type { ChannelKind } from '@/lib/channels/schema'
import type { Outcome } from '@/lib/outcome'

/** A visit as its writer saw it. */
export interface VisitTarget {
  id: string
  version: number
}

/** All that can be done with channels; each is a server action that asks the right again. */
export interface ChannelActions {
  add: (fields: { name: string; account: string; kind: ChannelKind }) => Promise<Outcome<null>>
  visit: (
    channel: string,
    fields: { ticket: number; purpose: string; until?: string },
  ) => Promise<Outcome<null>>
  prolong: (
    target: VisitTarget,
    fields: { until: string; reason: string },
  ) => Promise<Outcome<null>>
  leave: (target: VisitTarget) => Promise<Outcome<null>>
}

/** Which controls a viewer gets, answered by the one permission predicate. */
export interface ChannelRights {
  /** Enter channels, and join them. */
  visit: boolean
  /** End or prolong anybody's visit. */
  endAny: boolean
  /** Email of the viewer: whose visits are their own. */
  reader: string
}

export const KIND_WORDS = {
  TRIAL: 'Trial',
  SUPPORT: 'Support',
} as const satisfies Record<ChannelKind, string>
