import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { recordChangeOfMany } from '@/lib/tickets/record-many'
import { newProposal } from './new-proposal'
import type { RankingPatch } from './schema'
import type { AccountView } from './view'

/**
 * R24: the tickets of an account that are not closed follow its segment, deployment and plan at once, however many they
 * are. What triage confirmed stays; where the facts now propose another thing, the event says what.
 */
export async function rerankTickets(
  tx: Tx,
  viewer: Viewer,
  { before, patch }: { before: AccountView; patch: RankingPatch },
): Promise<void> {
  const from = { segment: before.segment, deployment: before.deployment, slaPlan: before.slaPlan }
  const to = {
    segment: patch.segment ?? from.segment,
    deployment: patch.deployment ?? from.deployment,
    slaPlan: patch.slaPlan === undefined ? from.slaPlan : patch.slaPlan,
  }
  await recordChangeOfMany(tx, {
    tickets: { accountId: before.id },
    // The right to edit the account was asked for; the tickets follow without another.
    actorId: viewer.id,
    type: 'ACCOUNT_CHANGED',
    detailOf: ({ segment, triage }, { policy }) => {
      const proposed = newProposal(policy, segment, triage)
      return { from, to, ...(proposed && { proposed: { ...proposed } }) }
    },
  })
}
