import 'server-only'
import { db, type Tx } from '@/lib/db/client'
import type { RankingState } from '@/lib/generated/prisma/client'

export const IN_THE_MAKING = ['BUILDING', 'TELLING', 'CLEARING'] as const satisfies RankingState[]

/** How far the placing anew has come. */
export interface BuildView {
  phase: (typeof IN_THE_MAKING)[number]
  /** Tickets handled in this phase, of so many. */
  done: number
  total: number
  /** Tickets to which something is owed at another instant than before; known when it is over. */
  moved: number
  calendarRevision: number
  policyVersionId: number
  startedAt: string
}

/** The ranking in the making; null when the one in force is all there is. */
export async function findBuild(tx: Tx = db()): Promise<BuildView | null> {
  const found = await tx.ranking.findFirst({
    where: { state: { in: [...IN_THE_MAKING] } },
    select: {
      state: true,
      done: true,
      total: true,
      moved: true,
      calendarRevision: true,
      policyVersionId: true,
      startedAt: true,
    },
  })
  if (!found) return null
  const { state, startedAt, ...rest } = found
  return { phase: state as BuildView['phase'], ...rest, startedAt: startedAt.toISOString() }
}
