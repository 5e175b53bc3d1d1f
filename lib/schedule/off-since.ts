import type { Duty } from './duty'

/** Somebody whose stretch of duty is over, and since when. */
export interface OffSince {
  userId: string
  since: number
}

/**
 * Whose duty ended at or before an instant, with no other of theirs running then. Who never was on duty is not off.
 *
 * @param at epoch milliseconds
 */
export function offSince(duties: readonly Duty[], at: number): OffSince[] {
  const latest = new Map<string, number>()
  for (const { userId, from, until } of duties) {
    if (from <= at) latest.set(userId, Math.max(latest.get(userId) ?? 0, until))
  }
  return [...latest].flatMap(([userId, since]) => (since <= at ? [{ userId, since }] : []))
}
