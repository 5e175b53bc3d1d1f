import 'server-only'
import type { BusinessCalendar } from '@/lib/calendar/business-calendar'
import { db, type Tx } from '@/lib/db/client'
import { policyContext } from '@/lib/policy/context'

/** The business calendar in force for all that names none of its own. */
export async function standardCalendar(tx: Tx = db()): Promise<BusinessCalendar> {
  const state = await tx.queueState.findUniqueOrThrow({
    where: { id: 1 },
    select: { policyVersionId: true, calendarRevision: true },
  })
  return (await policyContext(tx, state)).calendar
}
