import 'server-only'
import { foreseePositions } from '@/lib/accounts/positions'
import { db, type Tx } from '@/lib/db/client'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { toFacts } from '@/lib/tickets/ticket-facts'
import { TICKET_COLUMNS, TICKET_JOINS, type TicketRow } from '@/lib/tickets/ticket-row'
import { inScope, isTouched, type Scope } from './cover-tickets'
import type { ExceptionImpact, ExceptionState, ImpactTicket } from './view'

/** Tickets looked at; a prospect with more than that is no prospect. */
const MOST = 500

const NOTHING: ExceptionImpact = { enters: [], leaves: [] }

/**
 * What an exception would change in the queue now: for one that waits or has not begun, which tickets its beginning lets
 * in and where; for one that runs, which would leave if it ended now. The same core over the same facts, nothing written.
 */
export async function foreseeCover(
  exception: Scope & { state: ExceptionState },
): Promise<ExceptionImpact> {
  const { state } = exception
  if (state === 'DENIED' || state === 'WITHDRAWN' || state === 'EXPIRED') return NOTHING
  const on = state !== 'ACTIVE'
  return db().$transaction((tx) => foresee(tx, exception, on), { isolationLevel: 'RepeatableRead' })
}

async function foresee(tx: Tx, scope: Scope, on: boolean): Promise<ExceptionImpact> {
  const rows = (await readScope(tx, scope, on)).filter((row) => on || !isTouched(row))
  const [first] = rows
  if (!first) return NOTHING
  const context = await policyContext(tx, first)
  const moves = rows
    .map((row) => ({
      row,
      before: evaluateTicket(toFacts(row), context),
      after: evaluateTicket(toFacts({ ...row, exceptionActive: on }), context),
    }))
    .filter(({ before, after }) => before.lane !== after.lane)
  const places = await foreseePositions(tx, first, { moves, policy: context.policy })
  const tickets = moves.map(({ row }): ImpactTicket => {
    const { number, subject, status } = row
    return { number, subject, status, position: places.get(number)?.after ?? null }
  })
  const sorted = tickets.sort(
    (a, b) => (a.position ?? 0) - (b.position ?? 0) || a.number - b.number,
  )
  return on ? { enters: sorted, leaves: [] } : { enters: [], leaves: sorted }
}

async function readScope(tx: Tx, scope: Scope, on: boolean): Promise<TicketRow[]> {
  const found = await tx.$queryRaw<{ row: string }[]>`
    SELECT row_to_json(x)::text AS row FROM (
      SELECT ${TICKET_COLUMNS} FROM ${TICKET_JOINS}
      WHERE ${inScope(scope)} AND t.exception_active = ${!on} AND t.status IN ('NEW', 'OPEN')
        AND a.segment = 'PRE_SALES'
      ORDER BY t.number LIMIT ${MOST}
    ) x`
  return found.map(({ row }) => JSON.parse(row) as TicketRow)
}
