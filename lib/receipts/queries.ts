import 'server-only'
import { canSeeTicket } from '@/lib/auth/ownership'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { type NamedContext, policyContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { toFacts, toMs } from '@/lib/tickets/ticket-facts'
import { TICKET_COLUMNS, TICKET_JOINS, type TicketRow } from '@/lib/tickets/ticket-row'
import { answerClock, firstResponseClocks } from './clock-runs'
import { type PromiseEvent, promisesOf } from './promises'
import { type ResultRow, toResultRow } from './result-row'
import { decidedReceipt, promiseReceipt, runningReceipt } from './to-receipt'
import type { ClockReceipt } from './view'

/** Earlier answers and promises that are told of; the clocks of the first response and those that run always are. */
const EARLIER = 20

/**
 * The receipts of a ticket's clocks: contract and goal, then what runs, then what was decided before, newest first. Null
 * for a ticket that the viewer may not see.
 */
export async function listReceipts(viewer: Viewer, number: number): Promise<ClockReceipt[] | null> {
  const row = await findRow(number)
  if (!row || !canSeeTicket(viewer, row)) return null
  const context = await policyContext(db(), row)
  const evaluation = evaluateTicket(toFacts(row), context)
  const [results, promises] = await Promise.all([listResults(number), listPromises(number)])
  const at = now().getTime()
  const ticket = { row, facts: toFacts(row), evaluation, context, at }
  const kept = promises.map((promise) => promiseReceipt(promise, evaluation.slaPlan, at))
  const answers = results.filter(({ clock }) => clock === 'ANSWER').map(decidedReceipt)
  const earlier = [...answers, ...kept.filter(({ answeredAt }) => answeredAt !== null)]
  return [
    ...firstResponse(ticket, results),
    ...nextWords(ticket, kept),
    ...earlier.toSorted((a, b) => b.asOf.localeCompare(a.asOf)).slice(0, EARLIER),
  ]
}

interface Ticket {
  row: TicketRow
  facts: ReturnType<typeof toFacts>
  evaluation: ReturnType<typeof evaluateTicket>
  context: NamedContext
  at: number
}

/** What runs after the first response: an answer that is waited for, and what we promised. */
function nextWords({ facts, evaluation, context, at }: Ticket, promises: ClockReceipt[]) {
  if (evaluation.lane === 'DONE') return []
  const waiting = answerClock(facts, evaluation, context)
  const running = promises.filter(({ answeredAt }) => answeredAt === null)
  return [...(waiting ? [runningReceipt(waiting, at)] : []), ...running]
}

/**
 * While nobody has answered, the clocks as they run now; afterwards what was recorded of them, and only that. What is
 * done without an answer runs no more: what broke before stays.
 */
function firstResponse(ticket: Ticket, results: readonly ResultRow[]): ClockReceipt[] {
  const { facts, evaluation, context, at } = ticket
  if (facts.firstRespondedAt === null && evaluation.lane !== 'DONE') {
    return firstResponseClocks(facts, evaluation, context).map((run) => runningReceipt(run, at))
  }
  const decided = results.filter(({ clock }) => clock !== 'ANSWER')
  return decided.map((result) => decidedReceipt(fillIn(result, ticket)))
}

/** Of the time before results were kept there is no more than the instants: the stretches are as they are now. */
function fillIn(result: ResultRow, { row, facts, evaluation, context, at }: Ticket): ResultRow {
  if (result.lines !== null) return result
  const runs = firstResponseClocks(facts, evaluation, context)
  const run = runs.find(
    ({ clock, dueAt }) => clock === result.clock && dueAt === Date.parse(result.dueAt),
  )
  if (!run) return result
  const { number, policyVersionId, calendarRevision } = row
  const origin = { number, policyVersionId, calendarRevision, seq: null, at }
  return { ...result, ...toResultRow({ run, answeredAt: toMs(result.answeredAt) }, origin) }
}

async function findRow(number: number): Promise<TicketRow | null> {
  const [found] = await db().$queryRaw<{ row: string }[]>`
    SELECT row_to_json(x)::text AS row FROM (
      SELECT ${TICKET_COLUMNS} FROM ${TICKET_JOINS} WHERE t.number = ${number}
    ) x`
  return found ? (JSON.parse(found.row) as TicketRow) : null
}

const RESULT = {
  ticketNumber: true,
  clock: true,
  startedAt: true,
  dueAt: true,
  answeredAt: true,
  met: true,
  spareMs: true,
  target: true,
  plan: true,
  severity: true,
  provisional: true,
  segment: true,
  policyVersionId: true,
  calendarRevision: true,
  calendar: true,
  lines: true,
  seq: true,
  recordedAt: true,
} as const

async function listResults(ticketNumber: number): Promise<ResultRow[]> {
  const found = await db().clockResult.findMany({
    where: { ticketNumber },
    orderBy: [{ clock: 'asc' }, { startedAt: 'desc' }],
    take: EARLIER + 2,
    select: RESULT,
  })
  return found.map(({ startedAt, dueAt, answeredAt, recordedAt, spareMs, ...rest }) => ({
    ...(rest as Omit<ResultRow, 'startedAt' | 'dueAt' | 'answeredAt' | 'recordedAt' | 'spareMs'>),
    startedAt: startedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    recordedAt: recordedAt.toISOString(),
    spareMs: spareMs === null ? null : Number(spareMs),
  }))
}

/** Whether promises were kept is on the record of the replies; it is not kept a second time. */
async function listPromises(ticketNumber: number) {
  const events = await db().$queryRaw<(Omit<PromiseEvent, 'at'> & { at: Date })[]>`
    SELECT type::text, happened_at AS at, (facts ->> 'nextUpdateAt')::float8 AS promised, detail ->> 'promise' AS kept,
      detail ->> 'messageId' AS "messageId"
    FROM ticket_event WHERE ticket_number = ${ticketNumber} ORDER BY seq`
  return promisesOf(events.map((event) => ({ ...event, at: event.at.getTime() })))
}
