import 'server-only'
import type { Tx } from '@/lib/db/client'
import { fail } from '@/lib/outcome'
import { activeContext } from '@/lib/policy/context'
import type { PolicyContext } from '@/lib/priority/clocks'

const HOUR_MS = 3_600_000

/** The surge that runs, and by which policy. */
export interface Surge {
  id: string
  startedAt: Date
  reason: string
  policyVersionId: number
  context: PolicyContext
}

export const noSurge = () =>
  fail('CONFLICT', 'The workload is normal: customers are told when help arrives in a surge (R34).')

/** Null while the mode is normal. */
export async function findSurge(tx: Tx): Promise<Surge | null> {
  const period = await tx.workloadPeriod.findFirst({
    where: { endedAt: null, mode: 'SURGE' },
    select: { id: true, startedAt: true, reason: true },
  })
  if (!period) return null
  const context = await activeContext(tx)
  return { ...period, policyVersionId: context.policyVersionId, context }
}

/** R34: a word of ours from then on is recent. */
export function recentSince({ policy }: PolicyContext, at: Date): Date {
  return new Date(at.getTime() - policy.workload.recentWordHours * HOUR_MS)
}

/** The zone of whom no zone is known. */
export function calendarZone({ calendar }: PolicyContext): string {
  return calendar.definition.timeZone
}
