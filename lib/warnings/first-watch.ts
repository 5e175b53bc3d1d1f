import type { PolicyContext } from '@/lib/priority/clocks'
import { runningClocks } from '@/lib/priority/running-clocks'
import type { Evaluation } from '@/lib/priority/types'
import { nextWarningAt } from '@/lib/priority/warnings'
import { toFacts } from '@/lib/tickets/ticket-facts'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { toWatchRow } from './watch-row'

/** When the clocks of a new ticket are to be looked at, as a row to write with it; null = never. */
export function firstWatch(
  row: TicketRow,
  {
    evaluation,
    context,
    since,
  }: { evaluation: Evaluation; context: PolicyContext; since: Date | null },
) {
  const clocks = runningClocks({ ticket: toFacts(row), evaluation, promisedAt: null }, context)
  const nextAt = nextWarningAt(clocks, { handled: [], since: since?.getTime() ?? null })
  return nextAt === null ? null : toWatchRow(row.number, nextAt)
}
