import type { Outcome } from '@/lib/outcome'

/** Sets how many open tickets somebody takes at most; null = no limit. */
export type SetLimit = (
  email: string,
  fields: { takesAtMost: number | null },
) => Promise<Outcome<unknown>>

/** Says of oneself that one takes no more, or is back. */
export type SetCapacity = (fields: {
  atCapacity: boolean
  reason?: string
}) => Promise<Outcome<unknown>>
