import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { PolicyContext } from '@/lib/priority/clocks'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { toColumns } from '@/lib/tickets/insert-rows'
import { toRankColumns } from '@/lib/tickets/rank-columns'
import { toFacts } from '@/lib/tickets/ticket-facts'
import { listTicketRows } from '@/lib/tickets/ticket-row'

/** Places tickets in a ranking in the making, as their facts now are; those that are over leave it. */
export async function placeTickets(
  tx: Tx,
  numbers: readonly number[],
  { rankingId, context }: { rankingId: number; context: PolicyContext },
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
  const all = [...numbers]
  await tx.$executeRaw`DELETE FROM ticket_rank WHERE ranking_id = ${rankingId} AND ticket_number = ANY(${all}::int[])`
  await tx.$executeRaw`DELETE FROM rank_source WHERE ticket_number = ANY(${all}::int[])`
  await tx.$executeRaw`
    WITH s AS (INSERT INTO rank_source SELECT * FROM jsonb_populate_recordset(NULL::rank_source, ${JSON.stringify(sources)}::jsonb))
    INSERT INTO ticket_rank SELECT * FROM jsonb_populate_recordset(NULL::ticket_rank, ${JSON.stringify(ranks)}::jsonb)`
}
