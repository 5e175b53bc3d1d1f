import 'server-only'
import type { Tx } from '@/lib/db/client'
import { activeContext } from '@/lib/policy/context'

/** How many days an exception may run at most, by the policy in force (R39). */
export async function exceptionLimit(tx: Tx): Promise<number> {
  return (await activeContext(tx)).policy.exceptionMaxDays
}
