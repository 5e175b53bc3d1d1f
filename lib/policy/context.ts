import 'server-only'
import { makeCalendar } from '@/lib/calendar/business-calendar'
import type { Tx } from '@/lib/db/client'
import type { PolicyContext } from '@/lib/priority/clocks'
import { POLICY_1, type Policy } from '@/lib/priority/policy'

export interface PolicyKey {
  policyVersionId: number
  calendarRevision: number
}

const cache = new Map<string, PolicyContext>()
/** Old pairs are never asked for again once all readers have moved on; a few cover the change-over. */
const KEPT = 8

/** The policy and calendar that `key` names. Both are immutable under their key, so a process may keep them. */
export async function policyContext(tx: Tx, key: PolicyKey): Promise<PolicyContext> {
  const name = `${key.policyVersionId}/${key.calendarRevision}`
  const known = cache.get(name)
  if (known) return known
  const stored = await tx.policyVersion.findUniqueOrThrow({
    where: { id: key.policyVersionId },
    select: { document: true },
  })
  // Version 1 has no document: it is the built-in policy.
  const policy = (stored.document as Policy | null) ?? POLICY_1
  const holidays = await tx.holiday.findMany({ select: { date: true } })
  const days = holidays.map(({ date }) => date.toISOString().slice(0, 10))
  const context = { policy, calendar: makeCalendar({ ...policy.calendar, holidays: days }) }
  if (cache.size >= KEPT) cache.clear()
  cache.set(name, context)
  return context
}
