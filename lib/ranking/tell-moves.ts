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

/** Tickets looked at in one transaction. */
const BATCH = 500

/** Writes an event on those of the next tickets to which something is owed at another instant than under the ranking before. */
export async function tellMoves(tx: Tx, making: Making): Promise<void> {
  const next = await listNext(tx, making)
  const last = next.at(-1)
  if (!last) {
    const data = { state: 'CLEARING', cursor: 0, done: 0 } as const
    await tx.ranking.updateMany({ where: { id: making.id }, data })
    return
  }
  const before = await policyContext(tx, making.previous)
  const moved = await recordChangeOfMany(tx, {
    tickets: { numbers: next.filter((each) => each.moved).map(({ number }) => number) },
    actorId: null,
    isPlaced: true,
    type: 'CLOCKS_MOVED',
    detailOf: (row, after) => movedOf(row, before, after),
  })
  const done = { increment: next.length }
  const data = { cursor: last.number, done, moved: { increment: moved } }
  await tx.ranking.updateMany({ where: { id: making.id }, data })
}

/** By the facts of now under both: what a person changed meanwhile is told by its own event. */
function movedOf(row: TicketRow, before: PolicyContext, after: PolicyContext) {
  const facts = toFacts(row)
  return movedInstants(evaluateTicket(facts, before), evaluateTicket(facts, after))
}

async function listNext(tx: Tx, { id, previous, cursor }: Making) {
  return tx.$queryRaw<{ number: number; moved: boolean }[]>`
    SELECT n.ticket_number AS number, o.ticket_number IS NOT NULL
      AND (n.sla_due_at, n.goal_due_at, n.respond_by) IS DISTINCT FROM (o.sla_due_at, o.goal_due_at, o.respond_by) AS moved
    FROM (SELECT * FROM ticket_rank WHERE ranking_id = ${id} AND ticket_number > ${cursor} ORDER BY ticket_number LIMIT ${BATCH}) n
    LEFT JOIN ticket_rank o ON o.ranking_id = ${previous.id} AND o.ticket_number = n.ticket_number ORDER BY n.ticket_number`
}
