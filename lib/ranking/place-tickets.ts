import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { PolicyContext } from '@/lib/priority/clocks'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { toColumns } from '@/lib/tickets/insert-rows'
import { toRankColumns } from '@/lib/tickets/rank-columns'
import { toFacts } from '@/lib/tickets/ticket-facts'
import { listTicketRows } from '@/lib/tickets/ticket-row'

interface InRanking {
  rankingId: number
  context: PolicyContext
}

/** Places tickets anew that have changed since, or are over: those leave the ranking. */
export async function replaceTickets(
  tx: Tx,
  numbers: readonly number[],
  ranking: InRanking,
): Promise<void> {
  const all = [...numbers]
  await tx.$executeRaw`DELETE FROM ticket_rank WHERE ranking_id = ${ranking.rankingId} AND ticket_number = ANY(${all}::int[])`
  await tx.$executeRaw`DELETE FROM rank_source WHERE ticket_number = ANY(${all}::int[])`
  await placeTickets(tx, numbers, ranking)
}

/** Places tickets that are not in a ranking in the making yet, as their facts now are. */
export async function placeTickets(
  tx: Tx,
  numbers: readonly number[],
  { rankingId, context }: InRanking,
): Promise<void> {
  if (numbers.length === 0) return
  const rows = await listTicketRows(tx, numbers)
  const placed = rows
    .map((row) => ({ row, evaluation: evaluateTicket(toFacts(row), context) }))
    .filter(({ evaluation }) => evaluation.lane !== 'DONE')
  const ranks = placed.map(({ row, evaluation }) =>
    toColumns({ rankingId, ticketNumber: row.number, ...toRankColumns(evaluation) }),
  )
  const sources = placed.map(({ row }) => ({ ticket_number: row.number, version: row.version }))
  await tx.$executeRaw`
    WITH s AS (INSERT INTO rank_source SELECT * FROM jsonb_populate_recordset(NULL::rank_source, ${JSON.stringify(sources)}::jsonb))
    INSERT INTO ticket_rank SELECT * FROM jsonb_populate_recordset(NULL::ticket_rank, ${JSON.stringify(ranks)}::jsonb)`
}
