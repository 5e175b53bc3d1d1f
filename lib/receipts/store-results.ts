import 'server-only'
import type { Tx } from '@/lib/db/client'
import { toColumns } from '@/lib/tickets/insert-rows'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { brokenClocks, type ClockStep, decideResults } from './decide-results'
import { type ResultRow, toResultRow } from './result-row'

/** Keeps what a change has decided of a ticket's clocks, in the change's own transaction. */
export async function storeResults(tx: Tx, step: ClockStep): Promise<void> {
  const { forget, forgetSeq, decided } = decideResults(step)
  const ticketNumber = step.after.number
  if (forget === 'OPEN') await forgetOpen(tx, [ticketNumber])
  if (forget === 'FIRST_RESPONSE') {
    const where = { ticketNumber, clock: { in: ['SLA' as const, 'GOAL' as const] } }
    await tx.clockResult.deleteMany({ where })
  }
  if (forgetSeq !== null)
    await tx.clockResult.deleteMany({ where: { ticketNumber, seq: forgetSeq } })
  const { number, policyVersionId, calendarRevision, version: seq } = step.after
  const origin = { number, policyVersionId, calendarRevision, seq, at: step.at }
  await keepResults(
    tx,
    decided.map((one) => toResultRow(one, origin)),
  )
}

type Unanswered = Parameters<typeof brokenClocks>[0]

/** Keeps the clocks that have run out on tickets that nobody has answered; asked again, it changes nothing. */
export async function storeBroken(tx: Tx, tickets: readonly Unanswered[]): Promise<void> {
  const rows = tickets.flatMap((ticket) =>
    brokenClocks(ticket).map((one) => toResultRow(one, { ...keyOf(ticket.after), at: ticket.at })),
  )
  await keepResults(tx, rows)
}

/** The same where plans or calendars have changed under many tickets: what was open is decided anew. */
export async function redecideBroken(tx: Tx, tickets: readonly Unanswered[]): Promise<void> {
  const unanswered = tickets.filter(({ after }) => after.firstRespondedAt === null)
  if (unanswered.length === 0) return
  await forgetOpen(
    tx,
    unanswered.map(({ after }) => after.number),
  )
  await storeBroken(tx, unanswered)
}

const keyOf = ({ number, policyVersionId, calendarRevision }: TicketRow) => ({
  ...{ number, policyVersionId, calendarRevision },
  seq: null,
})

async function forgetOpen(tx: Tx, numbers: number[]): Promise<void> {
  await tx.clockResult.deleteMany({ where: { ticketNumber: { in: numbers }, answeredAt: null } })
}

/** What was answered stays as it is; what is open is completed by its answer and by nothing else. */
async function keepResults(tx: Tx, rows: readonly ResultRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO clock_result AS k
      SELECT * FROM jsonb_populate_recordset(NULL::clock_result, ${JSON.stringify(rows.map(toColumns))}::jsonb)
    ON CONFLICT (ticket_number, clock, started_at) DO UPDATE SET
      (due_at, answered_at, met, spare_ms, target, plan, severity, provisional, segment, policy_version_id,
        calendar_revision, calendar, lines, seq, recorded_at) =
      (excluded.due_at, excluded.answered_at, excluded.met, excluded.spare_ms, excluded.target, excluded.plan,
        excluded.severity, excluded.provisional, excluded.segment, excluded.policy_version_id,
        excluded.calendar_revision, excluded.calendar, excluded.lines, excluded.seq, excluded.recorded_at)
    WHERE k.answered_at IS NULL AND excluded.answered_at IS NOT NULL`
}
