import { INTERNAL_ACCOUNT } from '@/lib/accounts/internal-account'
import { db } from '@/lib/db/client'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import type { Evaluation, TicketFacts } from '@/lib/priority/types'
import { rankingOf, toRankColumns } from '@/lib/tickets/rank-columns'
import { CONTEXT } from '@/tests/policy/ticket-facts'

const AT = new Date('2026-11-23T18:00:00.000Z')

/** Replaces all tickets by these and stores what the core makes of them; returns that. */
export async function storeQueue(tickets: readonly TicketFacts[]): Promise<Evaluation[]> {
  const evaluated = tickets.map((facts) => evaluateTicket(facts, CONTEXT))
  await db().ticketRank.deleteMany()
  await db().ticketSearch.deleteMany()
  await db().ticket.deleteMany()
  await db().ticket.createMany({
    data: tickets.map(({ number, status, receivedAt }) => ({
      number,
      status,
      receivedAt: new Date(receivedAt),
      subject: `Ticket ${number}`,
      channel: 'API' as const,
      accountId: INTERNAL_ACCOUNT,
      lastEventHash: Buffer.alloc(32),
      ...{ statusSince: AT, createdAt: AT, updatedAt: AT },
    })),
  })
  await db().ticketRank.createMany({
    data: evaluated.map((evaluation) => ({
      rankingId: rankingOf(evaluation.lane, 1),
      ticketNumber: evaluation.key.number,
      ...toRankColumns(evaluation),
    })),
  })
  return evaluated
}
