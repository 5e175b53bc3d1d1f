import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { done, FailureError, type Outcome } from '@/lib/outcome'
import { type ChangeRequest, recordChange } from '@/lib/tickets/record-change'

export interface VisitStep {
  viewer: Viewer
  number: number
  type: 'VISIT_STARTED' | 'VISIT_PROLONGED' | 'VISIT_ENDED'
}

/** What the step says: without personal data but for the reason, which is kept apart. */
interface Said {
  channel: string
  because?: string
  reason: string | null
}

type Decide = (...args: Parameters<ChangeRequest['decide']>) => Promise<Outcome<Said>>

/** Records a step of a visit at its ticket; false where there is no such ticket for the viewer. */
export async function recordVisit(
  tx: Tx,
  { viewer, number, type }: VisitStep,
  decide: Decide,
): Promise<boolean> {
  try {
    await recordChange(tx, {
      number,
      viewer,
      action: 'channel.visit',
      decide: async (ticket, at) => {
        const said = await decide(ticket, at)
        if (!said.ok) return said
        const { reason, ...detail } = said.value
        return done({ type, set: {}, detail, reason })
      },
    })
    return true
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'NOT_FOUND') return false
    throw error
  }
}
