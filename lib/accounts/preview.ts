import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/db/client'
import { done, fail, type Outcome } from '@/lib/outcome'
import { policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import type { Evaluation } from '@/lib/priority/types'
import { toFacts, toIso } from '@/lib/tickets/ticket-facts'
import { TICKET_COLUMNS, TICKET_JOINS, type TicketRow } from '@/lib/tickets/ticket-row'
import { newProposal } from './new-proposal'
import { foreseePositions } from './positions'
import type { AccountPreview, PreviewTicket, StandingView } from './preview-view'
import { findAccount } from './queries'
import type { RankingPatch } from './schema'

const SHOWN = 200
/** The order is counted in one snapshot, for large accounts too. */
const TIMEOUT_MS = 120_000

/** What an edit of an account would do to its tickets: the same core over the same facts, and nothing written. */
export async function previewAccountChange(
  viewer: Viewer,
  id: string,
  patch: RankingPatch,
): Promise<Outcome<AccountPreview>> {
  const account = await findAccount(viewer, id)
  if (!account) return fail('NOT_FOUND', `There is no account ${id} that you may see.`)
  if (!can(viewer, 'account.edit')) return fail('FORBIDDEN', 'Your role may not edit accounts.')
  const foreseen = await db().$transaction((tx) => foresee(tx, id, patch), {
    isolationLevel: 'RepeatableRead',
    timeout: TIMEOUT_MS,
  })
  return done(foreseen)
}

async function foresee(tx: Tx, id: string, patch: RankingPatch): Promise<AccountPreview> {
  const rows = await readOpen(tx, id)
  const [first] = rows
  if (!first) return { tickets: 0, moved: 0, changed: 0, rows: [] }
  const context = await policyContext(tx, first)
  const moves = rows.map((row) => {
    const after = accountOf(row, patch)
    const proposed = newProposal(context.policy, after.segment, row.triage)
    return {
      row,
      proposed: after.segment === row.segment ? null : proposed,
      before: evaluateTicket(toFacts(row), context),
      after: evaluateTicket(toFacts(after), context),
    }
  })
  const positions = await foreseePositions(tx, first, { moves, policy: context.policy })
  const tickets = moves.map(({ row, before, after, proposed }): PreviewTicket => {
    const at = positions.get(row.number) ?? { before: null, after: null }
    const { number, subject, status } = row
    return {
      number,
      subject,
      status,
      before: standing(before, at.before),
      after: standing(after, at.after),
      proposed,
    }
  })
  return summarize(tickets)
}

async function readOpen(tx: Tx, id: string): Promise<TicketRow[]> {
  const found = await tx.$queryRaw<{ row: string }[]>`
    SELECT row_to_json(x)::text AS row FROM (
      SELECT ${TICKET_COLUMNS} FROM ${TICKET_JOINS}
      WHERE t.account_id = ${id}::uuid AND t.status <> 'CLOSED'
      ORDER BY t.number
    ) x`
  return found.map(({ row }) => JSON.parse(row) as TicketRow)
}

function accountOf(row: TicketRow, { segment, deployment, slaPlan }: RankingPatch): TicketRow {
  return {
    ...row,
    ...(segment && { segment }),
    ...(deployment && { deployment }),
    ...(slaPlan !== undefined && { slaPlanSet: slaPlan }),
  }
}

function standing(evaluation: Evaluation, position: number | null): StandingView {
  const { severity, priority, provisional, lane, slaPlan } = evaluation
  return {
    severity,
    priority,
    provisional,
    lane,
    slaPlan,
    slaDueAt: toIso(evaluation.slaDueAt),
    goalDueAt: toIso(evaluation.goalDueAt),
    respondBy: toIso(evaluation.respondBy),
    position,
  }
}

function summarize(tickets: PreviewTicket[]): AccountPreview {
  const changed = tickets.filter(
    ({ before, after, proposed }) =>
      proposed !== null || JSON.stringify(before) !== JSON.stringify(after),
  )
  const rows = changed.toSorted((a, b) => distance(b) - distance(a) || a.number - b.number)
  return {
    tickets: tickets.length,
    moved: changed.filter((ticket) => distance(ticket) > 0).length,
    changed: changed.length,
    rows: rows.slice(0, SHOWN),
  }
}

/** How far a ticket moves; leaving or entering the order is further than any move inside of it. */
function distance({ before, after }: PreviewTicket): number {
  if (before.position === null || after.position === null) {
    return before.position === after.position && before.lane === after.lane
      ? 0
      : Number.MAX_SAFE_INTEGER
  }
  return Math.abs(before.position - after.position)
}
