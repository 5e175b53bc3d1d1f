import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { PolicyContext } from '@/lib/priority/clocks'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { movedInstants } from '@/lib/ranking/moved-instants'
import { type FactRow, toFacts } from '@/lib/tickets/ticket-facts'
import type { Forecast } from './view'

/** The newest so many are looked at: an old one that moves is rare, and nobody waits for a forecast. */
const LOOKED_AT_MOST = 20_000
const BATCH = 2000

/** How many open tickets would be owed something at another instant: the same core over the same facts, nothing written. */
export async function forecastMoves(
  tx: Tx,
  before: PolicyContext,
  after: PolicyContext,
): Promise<Forecast> {
  const state = await tx.queueState.findUniqueOrThrow({
    where: { id: 1 },
    select: { rankingId: true, rankedTotal: true, waitingTotal: true, withCeTotal: true },
  })
  const { rankingId } = state
  let [moved, looked] = [0, 0]
  let below: number | null = null
  while (looked < LOOKED_AT_MOST) {
    const rows = await listFacts(tx, { rankingId, below })
    moved += rows.filter((row) => moves(row, before, after)).length
    looked += rows.length
    below = rows.at(-1)?.number ?? null
    if (rows.length < BATCH) break
  }
  const open = state.rankedTotal + state.waitingTotal + state.withCeTotal
  return { moved, looked, open }
}

function moves(row: FactRow, before: PolicyContext, after: PolicyContext): boolean {
  const facts = toFacts(row)
  return movedInstants(evaluateTicket(facts, before), evaluateTicket(facts, after)) !== null
}

async function listFacts(
  tx: Tx,
  { rankingId, below }: { rankingId: number; below: number | null },
): Promise<FactRow[]> {
  const found = await tx.$queryRaw<{ row: string }[]>`
    SELECT row_to_json(x)::text AS row FROM (
      SELECT t.number, t.status, t.claimed_severity AS "claimedSeverity", t.received_at AS "receivedAt",
        t.first_responded_at AS "firstRespondedAt", t.awaiting_since AS "awaitingSince", t.next_update_at AS "nextUpdateAt",
        t.opened_by_ce AS "openedByCe", t.exception_active AS "exceptionActive", a.segment, a.deployment,
        a.sla_plan AS "slaPlanSet", CASE WHEN g.id IS NOT NULL THEN json_build_object('facts', g.facts,
          'severity', g.severity, 'priority', g.priority) END AS triage,
        CASE WHEN d.id IS NOT NULL THEN json_build_object('rankAs', d.rank_as) END AS deviation
      FROM (SELECT ticket_number FROM ticket_rank WHERE ranking_id = ${rankingId}
        AND (${below}::int IS NULL OR ticket_number < ${below}::int) ORDER BY ticket_number DESC LIMIT ${BATCH}) r
      JOIN ticket t ON t.number = r.ticket_number JOIN account a ON a.id = t.account_id
      LEFT JOIN triage_decision g ON g.id = t.triage_id LEFT JOIN deviation d ON d.id = t.deviation_id
      ORDER BY t.number DESC
    ) x`
  return found.map(({ row }) => JSON.parse(row) as FactRow)
}
