import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { done, FailureError, fail } from '@/lib/outcome'
import { policyContext } from '@/lib/policy/context'
import { recordChange } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { newProposal } from './new-proposal'
import type { RankingPatch } from './schema'
import type { AccountView } from './view'

/** All of them move in one transaction, which holds the order's lock: what more would take is refused, not begun. */
export const MOST_RERANKED = 1000

/**
 * R24: the tickets of an account that are not closed follow its segment, deployment and plan at once. What triage
 * confirmed stays; where the facts now propose another thing, the event says what.
 */
export async function rerankTickets(
  tx: Tx,
  viewer: Viewer,
  { before, patch }: { before: AccountView; patch: RankingPatch },
): Promise<void> {
  const open = await tx.ticket.findMany({
    where: { accountId: before.id, status: { not: 'CLOSED' } },
    orderBy: { number: 'asc' },
    take: MOST_RERANKED + 1,
    select: { number: true },
  })
  if (open.length > MOST_RERANKED) throw new FailureError(tooMany())
  const from = { segment: before.segment, deployment: before.deployment, slaPlan: before.slaPlan }
  const to = {
    segment: patch.segment ?? from.segment,
    deployment: patch.deployment ?? from.deployment,
    slaPlan: patch.slaPlan === undefined ? from.slaPlan : patch.slaPlan,
  }
  for (const { number } of open) {
    await recordChange(tx, {
      number,
      // The right to edit the account was asked for; the tickets follow without another.
      viewer: null,
      actorId: viewer.id,
      action: 'account.edit',
      decide: async (ticket) => done(await followAccount(tx, ticket, { from, to })),
    })
  }
}

async function followAccount(tx: Tx, ticket: TicketRow, moved: Prisma.InputJsonObject) {
  const { policy } = await policyContext(tx, ticket)
  const proposed = newProposal(policy, ticket.segment, ticket.triage)
  const detail = { ...moved, ...(proposed && { proposed: { ...proposed } }) }
  return { type: 'ACCOUNT_CHANGED' as const, set: {}, detail, placeAnyway: true }
}

/** Why an account with more tickets than that is not moved in one step. */
export function tooMany() {
  return fail(
    'CONFLICT',
    `The account has more than ${MOST_RERANKED} tickets that are not closed, which cannot move in one step. Close what is done first.`,
  )
}
