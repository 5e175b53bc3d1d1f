import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import type { WarningOutcome } from '@/lib/generated/prisma/client'
import { tell } from '@/lib/notifications/notify'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { planWarnings, type Warning } from '@/lib/priority/warnings'
import { toColumns } from '@/lib/tickets/insert-rows'
import { toFacts } from '@/lib/tickets/ticket-facts'
import { lockTicket, type TicketRow } from '@/lib/tickets/ticket-row'
import { readWatched } from '@/lib/warnings/read-watched'
import { listRunning, type Watch } from '@/lib/warnings/store-watches'
import { LEVEL_KINDS, toOccasion } from '@/lib/warnings/view'
import { toWarningRow } from '@/lib/warnings/warning-row'
import { type Roster, whoIsWarned } from '@/lib/warnings/who-is-warned'

/**
 * Tells what is due of a ticket's clocks now, as its facts now are: what was answered or is due later is not told any
 * more. Each level of a clock's instant is told, or passed over, once: that is written, with when to look again, in the
 * transaction of the telling, under the ticket's lock. So a kill loses nothing, and a second worker finds nothing to do.
 */
export async function warnOfTicket(tx: Tx, number: number, roster: Roster): Promise<void> {
  const row = await lockTicket(tx, number)
  const watched = row && (await readWatched(tx, [number])).get(number)
  const at = now()
  if (!row || !watched || (watched.nextAt ?? Number.POSITIVE_INFINITY) > at.getTime()) return
  const evaluation = evaluateTicket(toFacts(row), await policyContext(tx, row))
  const running = await listRunning(tx, { row, evaluation }, watched)
  const { told, overtaken, nextAt } = planWarnings(running, watched.memory, at.getTime())
  const handled = overtaken.map((warning) =>
    toWarningRow(number, { warning, outcome: 'OVERTAKEN', at }),
  )
  for (const warning of told) {
    const outcome = await warn(tx, row, { warning, roster, at })
    handled.push(toWarningRow(number, { warning, outcome, at }))
  }
  await settle(tx, { number, nextAt }, handled)
}

/** The memory and the next look, in one statement: a flood of warnings is paid by the round trip. */
async function settle(tx: Tx, { number, nextAt }: Watch, handled: readonly object[]) {
  const next = nextAt === null ? null : new Date(nextAt)
  const rows = JSON.stringify(handled.map(toColumns))
  await tx.$executeRaw`
    WITH kept AS (INSERT INTO clock_warning SELECT * FROM jsonb_populate_recordset(NULL::clock_warning, ${rows}::jsonb)
      ON CONFLICT DO NOTHING),
    over AS (DELETE FROM clock_watch WHERE ticket_number = ${number} AND ${next}::timestamptz IS NULL)
    UPDATE clock_watch SET next_at = ${next}::timestamptz WHERE ticket_number = ${number} AND ${next}::timestamptz IS NOT NULL`
}

/** R30: in a surge the goal is suspended, so nobody hears of it. */
async function warn(
  tx: Tx,
  row: TicketRow,
  { warning, roster, at }: { warning: Warning; roster: Roster; at: Date },
): Promise<WarningOutcome> {
  if (warning.clock === 'GOAL' && row.mode === 'SURGE') return 'SUSPENDED'
  const kind = LEVEL_KINDS[warning.level]
  const told = whoIsWarned(row.assigneeId, roster).map((userId) => ({ userId, kind }))
  await tell(tx, { ticket: row, occasion: toOccasion(warning), at }, told)
  return told.length > 0 ? 'TOLD' : 'UNTOLD'
}
