import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { type EventType, Prisma } from '@/lib/generated/prisma/client'
import { notify } from '@/lib/notifications/notify'
import { policyContext } from '@/lib/policy/context'
import type { PolicyContext } from '@/lib/priority/clocks'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { holdRanking } from '@/lib/ranking/gate'
import { redecideBroken } from '@/lib/receipts/store-results'
import { storeWatches } from '@/lib/warnings/store-watches'
import { sealEvent } from './append-event'
import { type JsonRow, toBytea, toColumns } from './insert-rows'
import { factsForRecord } from './record-change'
import { type PlacedMany, storePlaces } from './store-places'
import { toFacts } from './ticket-facts'
import { listTicketRows, type TicketRow } from './ticket-row'

/** Tickets read, sealed and written at a time. */
const BATCH = 500

/** All of an account's, which has been changed and is locked by this transaction; or those that are named. */
type Many = { accountId: string } | { numbers: readonly number[] }

export interface ChangeOfMany {
  /** What is closed among them is left as it is. */
  tickets: Many
  /** Null is the program itself. */
  actorId: string | null
  /** Their places are written already: nothing moves. */
  isPlaced?: boolean
  type: EventType
  /** Before and after, without personal data: it enters the chain. Null: the ticket is left as it is. */
  detailOf: (ticket: TicketRow, context: PolicyContext) => Prisma.InputJsonObject | null
}

/**
 * The one door for many tickets at once which something outside of them has changed: what `recordChange` does for one,
 * written by the batch. Places come last: only from then on is the order locked for everybody else. Returns how many were changed.
 */
export async function recordChangeOfMany(tx: Tx, change: ChangeOfMany): Promise<number> {
  const numbers = await lockOpen(tx, change.tickets)
  const placed: PlacedMany[] = []
  for (let start = 0; start < numbers.length; start += BATCH) {
    const rows = await listTicketRows(tx, numbers.slice(start, start + BATCH))
    placed.push(...(await writeEvents(tx, change, rows)))
  }
  await storePlaces(tx, placed, change.isPlaced)
  return placed.length
}

async function lockOpen(tx: Tx, many: Many): Promise<number[]> {
  await holdRanking(tx)
  const named =
    'numbers' in many
      ? Prisma.sql`number = ANY(${[...many.numbers]}::int[])`
      : Prisma.sql`account_id = ${many.accountId}::uuid`
  const locked = await tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM ticket WHERE ${named} AND status <> 'CLOSED' ORDER BY number FOR UPDATE`
  return locked.map(({ number }) => number)
}

async function writeEvents(
  tx: Tx,
  { actorId, type, detailOf }: ChangeOfMany,
  rows: readonly TicketRow[],
): Promise<PlacedMany[]> {
  const at = now()
  const placed: PlacedMany[] = []
  const clocks: Parameters<typeof redecideBroken>[1][number][] = []
  const events: JsonRow[] = []
  const tickets: JsonRow[] = []
  for (const row of rows) {
    const context = await policyContext(tx, row)
    const detail = detailOf(row, context)
    if (!detail) continue
    const after = { ...row, version: row.version + 1 }
    const evaluation = evaluateTicket(toFacts(after), context)
    const { event, hash } = sealEvent({
      ticketNumber: row.number,
      seq: after.version,
      type,
      actorId,
      facts: factsForRecord(after, evaluation),
      detail,
      reason: null,
      messageDigest: null,
      happenedAt: at,
      recordedAt: at,
      prevHash: Buffer.from(row.lastEventHash, 'hex'),
    })
    const { reason: _, messageDigest: __, ...columns } = event
    events.push(toColumns({ ...columns, textDigest: null, hash }))
    tickets.push({ number: row.number, version: after.version, hash: toBytea(hash) })
    placed.push({ row: after, evaluation })
    clocks.push({ after, evaluation, context, at: at.getTime() })
  }
  await insertEvents(tx, events)
  await updateTickets(tx, tickets, at)
  await redecideBroken(tx, clocks)
  await tellFollowers(tx, placed, { actorId, type, at })
  await storeWatches(tx, placed)
  return placed
}

async function insertEvents(tx: Tx, events: readonly JsonRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO ticket_event SELECT * FROM jsonb_populate_recordset(NULL::ticket_event, ${JSON.stringify(events)}::jsonb)`
}

async function updateTickets(tx: Tx, tickets: readonly JsonRow[], at: Date): Promise<void> {
  await tx.$executeRaw`
    UPDATE ticket t SET version = x.version, last_event_hash = x.hash, updated_at = ${at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(tickets)}::jsonb) AS x (number int, version int, hash bytea) WHERE t.number = x.number`
}

async function tellFollowers(
  tx: Tx,
  placed: readonly PlacedMany[],
  { actorId, type, at }: { actorId: string | null; type: EventType; at: Date },
): Promise<void> {
  for (const { row } of placed) {
    const followers = row.followers ?? []
    if (followers.length === 0) continue
    const { assigneeId } = row
    await notify(tx, {
      type,
      actorId,
      assigneeBefore: assigneeId,
      assigneeAfter: assigneeId,
      mentioned: [],
      followers,
      ticket: row,
      seq: row.version,
      at,
    })
  }
}
