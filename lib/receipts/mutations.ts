import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { toFacts } from '@/lib/tickets/ticket-facts'
import { listTicketRows } from '@/lib/tickets/ticket-row'
import { storeBroken } from './store-results'

/** Records what has run out on these tickets. They are locked first, so that an answer that comes meanwhile completes it. */
export async function recordBroken(tx: Tx, numbers: readonly number[]): Promise<void> {
  await tx.$queryRaw`
    SELECT number FROM ticket WHERE number = ANY(${[...numbers]}::int[]) ORDER BY number FOR UPDATE`
  const at = now().getTime()
  const tickets: Parameters<typeof storeBroken>[1][number][] = []
  for (const after of await listTicketRows(tx, numbers)) {
    const context = await policyContext(tx, after)
    tickets.push({ after, context, evaluation: evaluateTicket(toFacts(after), context), at })
  }
  await storeBroken(tx, tickets)
}
