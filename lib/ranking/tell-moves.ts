import 'server-only'
import type { Tx } from '@/lib/db/client'
import { policyContext } from '@/lib/policy/context'
import type { PolicyContext } from '@/lib/priority/clocks'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { recordChangeOfMany } from '@/lib/tickets/record-many'
import { toFacts } from '@/lib/tickets/ticket-facts'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { movedInstants } from './moved-instants'
import type { Making } from './step'

const BATCH = 250

/** Writes an event on the next tickets to which something is owed at another instant than under the ranking before. */
export async function tellMoves(tx: Tx, making: Making): Promise<void> {
  const numbers = await listMoved(tx, making)
  if (numbers.length === 0) {
    const data = { state: 'CLEARING', cursor: 0, done: 0 } as const
    await tx.ranking.updateMany({ where: { id: making.id }, data })
    return
  }
  const before = await policyContext(tx, making.previous)
  const moved = await recordChangeOfMany(tx, {
    tickets: { numbers },
    actorId: null,
    type: 'CLOCKS_MOVED',
    detailOf: (row, after) => movedOf(row, before, after),
  })
  await tx.ranking.updateMany({
    where: { id: making.id },
    data: {
      cursor: numbers.at(-1) ?? 0,
      done: { increment: numbers.length },
      moved: { increment: moved },
    },
  })
}

/** By the facts of now under both: what a person changed meanwhile is told by its own event. */
function movedOf(row: TicketRow, before: PolicyContext, after: PolicyContext) {
  const facts = toFacts(row)
  return movedInstants(evaluateTicket(facts, before), evaluateTicket(facts, after))
}

async function listMoved(tx: Tx, { id, previous, cursor }: Making): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT n.ticket_number AS number FROM ticket_rank n
    JOIN ticket_rank o ON o.ranking_id = ${previous.id} AND o.ticket_number = n.ticket_number
    WHERE n.ranking_id = ${id} AND n.ticket_number > ${cursor}
      AND (n.sla_due_at, n.goal_due_at, n.respond_by) IS DISTINCT FROM (o.sla_due_at, o.goal_due_at, o.respond_by)
    ORDER BY n.ticket_number LIMIT ${BATCH}`
  return rows.map(({ number }) => number)
}
