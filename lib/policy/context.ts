import 'server-only'
import { type CalendarSet, makeCalendars, standardSet } from '@/lib/calendar/calendar-set'
import type { Tx } from '@/lib/db/client'
import type { PolicyContext } from '@/lib/priority/clocks'
import { POLICY_1, type Policy } from '@/lib/priority/policy'

export interface PolicyKey {
  policyVersionId: number
  calendarRevision: number
}

/** The context with the calendars by their names, for those who show or edit them. */
export interface NamedContext extends PolicyContext {
  calendars: CalendarSet
}

const cache = new Map<string, NamedContext>()
/** Old pairs are never asked for again once all readers have moved on; a few cover the change-over. */
const KEPT = 8

/** The policy and calendars that `key` names. Both are immutable under their key, so a process may keep them. */
export async function policyContext(tx: Tx, key: PolicyKey): Promise<NamedContext> {
  const name = `${key.policyVersionId}/${key.calendarRevision}`
  const known = cache.get(name)
  if (known) return known
  const stored = await tx.policyVersion.findUniqueOrThrow({
    where: { id: key.policyVersionId },
    select: { document: true },
  })
  const revision = await tx.calendarRevision.findUniqueOrThrow({
    where: { revision: key.calendarRevision },
    select: { document: true },
  })
  // The first of each has no document: it is the built-in policy, and that policy's own calendar.
  const policy = (stored.document as Policy | null) ?? POLICY_1
  const set = (revision.document as CalendarSet | null) ?? standardSet(policy.calendar)
  const { standard, byPlan } = makeCalendars(set)
  const context = { policy, calendar: standard, byPlan, calendars: set }
  if (cache.size >= KEPT) cache.clear()
  cache.set(name, context)
  return context
}

/** The policy and calendars in force. */
export async function activeContext(tx: Tx): Promise<NamedContext & PolicyKey> {
  const key = await tx.queueState.findUniqueOrThrow({
    where: { id: 1 },
    select: { policyVersionId: true, calendarRevision: true },
  })
  return { ...(await policyContext(tx, key)), ...key }
}
