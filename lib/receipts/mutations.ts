import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { toFacts } from '@/lib/tickets/ticket-facts'
import { TICKET_COLUMNS, TICKET_JOINS, type TicketRow } from '@/lib/tickets/ticket-row'
import { storeBroken } from './store-results'

/** Records what has run out on these tickets. They are locked first, so that an answer that comes meanwhile completes it. */
export async function recordBroken(tx: Tx, numbers: readonly number[]): Promise<void> {
  const wanted = [...numbers]
  await tx.$queryRaw`
    SELECT number FROM ticket WHERE number = ANY(${wanted}::int[]) ORDER BY number FOR UPDATE`
  const found = await tx.$queryRaw<{ row: string }[]>`
    SELECT row_to_json(x)::text AS row FROM (
      SELECT ${TICKET_COLUMNS} FROM ${TICKET_JOINS} WHERE t.number = ANY(${wanted}::int[]) FOR SHARE OF a
    ) x`
  const at = now().getTime()
  const tickets = await Promise.all(
    found.map(async ({ row }) => {
      const after = JSON.parse(row) as TicketRow
      const context = await policyContext(tx, after)
      return { after, context, evaluation: evaluateTicket(toFacts(after), context), at }
    }),
  )
  await storeBroken(tx, tickets)
}
