import 'server-only'
import type { Tx } from '@/lib/db/client'
import { policyContext } from '@/lib/policy/context'

/** How many days an exception may run at most, by the policy in force (R39). */
export async function exceptionLimit(tx: Tx): Promise<number> {
  const state = await tx.queueState.findUniqueOrThrow({
    where: { id: 1 },
    select: { policyVersionId: true, calendarRevision: true },
  })
  return (await policyContext(tx, state)).policy.exceptionMaxDays
}
