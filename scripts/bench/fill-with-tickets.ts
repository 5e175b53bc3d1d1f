import type { Client } from 'pg'
import { makeCalendar } from '@/lib/calendar/business-calendar'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { POLICY_1 } from '@/lib/priority/policy'
import type { Deployment, Segment, Severity, TicketFacts, TicketStatus } from '@/lib/priority/types'
import { toColumns } from '@/lib/tickets/insert-rows'
import { toRankColumns } from '@/lib/tickets/rank-columns'
import { FINISH, INSERT_PARTIES, INSERT_RANKS, INSERT_TICKETS, SELECT_FACTS } from './ticket-sql'

interface FactsRow {
  number: number
  status: TicketStatus
  claimed: Severity | null
  received: Date
  responded: Date | null
  awaiting: Date | null
  byCe: boolean
  segment: Segment
  deployment: Deployment
}

const BATCH = 10_000
/** Holidays play no part: the bench's installation has none. */
const CONTEXT = {
  policy: POLICY_1,
  calendar: makeCalendar({ ...POLICY_1.calendar, holidays: [] }),
}

/**
 * Fills a migrated, empty database. Places are what the core makes of the facts; the append-only record is left
 * out, since no figure reads it.
 * @param client connected as superuser: bulk rows need no check of their references
 */
export async function fillWithTickets(client: Client, size: number): Promise<void> {
  await client.query('SET session_replication_role = replica; SET synchronous_commit = off')
  await client.query(INSERT_PARTIES)
  await client.query(INSERT_TICKETS, [size, new Date()])
  await client.query('CREATE TEMP TABLE place (LIKE ticket_rank)')
  const { rows } = await client.query<FactsRow>(SELECT_FACTS)
  for (let from = 0; from < rows.length; from += BATCH) {
    const places = rows.slice(from, from + BATCH).map(placeOf)
    await client.query(
      'INSERT INTO place SELECT * FROM json_populate_recordset(NULL::ticket_rank, $1)',
      [JSON.stringify(places)],
    )
  }
  await client.query(INSERT_RANKS)
  await client.query(FINISH)
  await client.query('VACUUM ANALYZE')
  await client.query('CHECKPOINT')
}

function placeOf(row: FactsRow) {
  const place = toRankColumns(evaluateTicket(toFacts(row), CONTEXT))
  return toColumns({ rankingId: 1, ticketNumber: row.number, ...place })
}

function toFacts(row: FactsRow): TicketFacts {
  return {
    number: row.number,
    segment: row.segment,
    deployment: row.deployment,
    slaPlan: null,
    receivedAt: row.received.getTime(),
    status: row.status,
    claimedSeverity: row.claimed,
    triage: null,
    firstRespondedAt: row.responded?.getTime() ?? null,
    awaitingSince: row.awaiting?.getTime() ?? null,
    nextUpdateAt: null,
    deviation: null,
    preSales: { openedByCe: row.byCe, exceptionActive: false },
  }
}
