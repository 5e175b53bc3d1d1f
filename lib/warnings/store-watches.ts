import 'server-only'
import type { Tx } from '@/lib/db/client'
import { policyContext } from '@/lib/policy/context'
import { type RunningClock, runningClocks } from '@/lib/priority/running-clocks'
import type { Evaluation } from '@/lib/priority/types'
import { nextWarningAt } from '@/lib/priority/warnings'
import { toFacts } from '@/lib/tickets/ticket-facts'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { readWatched, type Watched } from './read-watched'
import { toWatchRow } from './watch-row'

/** A ticket as it now is, with what the policy in force makes of it. */
export interface StandingTicket {
  row: TicketRow
  evaluation: Evaluation
}

/**
 * Writes anew when each ticket's clocks are to be looked at, after its facts, its policy or its calendar have changed;
 * of any number in two statements. The tickets are locked, and written already, by this transaction.
 */
export async function storeWatches(tx: Tx, placed: readonly StandingTicket[]): Promise<void> {
  if (placed.length === 0) return
  const watched = await readWatched(
    tx,
    placed.map(({ row }) => row.number),
  )
  const watches: Watch[] = []
  for (const ticket of placed) {
    const found = watched.get(ticket.row.number)
    if (!found) continue
    const clocks = await listRunning(tx, ticket, found)
    watches.push({ number: ticket.row.number, nextAt: nextWarningAt(clocks, found.memory) })
  }
  await writeWatches(tx, watches)
}

/** The clocks that run on a ticket. */
export async function listRunning(
  tx: Tx,
  { row, evaluation }: StandingTicket,
  { promisedAt }: Pick<Watched, 'promisedAt'>,
): Promise<RunningClock[]> {
  const context = await policyContext(tx, row)
  return runningClocks({ ticket: toFacts(row), evaluation, promisedAt }, context)
}

/** When a ticket is to be looked at; null = never. Epoch ms. */
export interface Watch {
  number: number
  nextAt: number | null
}

async function writeWatches(tx: Tx, watches: readonly Watch[]): Promise<void> {
  const rows = watches
    .filter(({ nextAt }) => nextAt !== null)
    .map(({ number, nextAt }) => toWatchRow(number, nextAt ?? 0))
  const over = watches.filter(({ nextAt }) => nextAt === null).map(({ number }) => number)
  await tx.$executeRaw`
    WITH over AS (DELETE FROM clock_watch WHERE ticket_number = ANY(${over}::int[]))
    INSERT INTO clock_watch AS w SELECT * FROM jsonb_populate_recordset(NULL::clock_watch, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (ticket_number) DO UPDATE SET next_at = excluded.next_at WHERE w.next_at <> excluded.next_at`
}
