import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Evaluation, Lane } from '@/lib/priority/types'
import { rankingOf, toRankColumns } from './rank-columns'

export interface PlacedTicket {
  number: number
  version: number
  rankingId: number
  /** Null for a ticket that is new. */
  previousLane: Lane | null
}

const count = (lane: Lane, before: Lane | null, after: Lane) =>
  Number(after === lane) - Number(before === lane)

/** Writes where a ticket stands, where that has changed, and tells everybody. */
export async function storePlace(
  tx: Tx,
  ticket: PlacedTicket,
  place: { before: Evaluation; after: Evaluation },
): Promise<void> {
  const moved = await writeRank(tx, ticket, place)
  await announcePlace(tx, ticket, { lane: place.after.lane, moved })
}

/**
 * The order's version, totals and the notification are one statement, the transaction's last: its row lock
 * puts all changes of the order in one sequence.
 */
async function announcePlace(
  tx: Tx,
  ticket: PlacedTicket,
  { lane, moved }: { lane: Lane; moved: boolean },
): Promise<void> {
  const { number, version, previousLane } = ticket
  const orderMoved = moved && (lane === 'RANKED' || previousLane === 'RANKED')
  if (!orderMoved && lane === previousLane) {
    const payload = JSON.stringify({ number, version })
    await tx.$queryRaw`SELECT pg_notify('queue', ${payload})::text`
    return
  }
  const state = countPlace({ previousLane, lane, orderMoved })
  await tx.$queryRaw`WITH state AS (${state}) ${tellPlace(ticket)}`
}

/** Brings the totals and the order's version up to date; gives the version. */
export function countPlace(place: {
  previousLane: Lane | null
  lane: Lane
  orderMoved: boolean
}): Prisma.Sql {
  const { previousLane, lane, orderMoved } = place
  return Prisma.sql`UPDATE queue_state SET
      order_version = order_version + ${orderMoved ? 1 : 0},
      ranked_total = ranked_total + ${count('RANKED', previousLane, lane)},
      waiting_total = waiting_total + ${count('WAITING', previousLane, lane)},
      with_ce_total = with_ce_total + ${count('WITH_CE', previousLane, lane)}
    WHERE id = 1 RETURNING order_version`
}

/** Notifies every process of a ticket and of the order's version, which `state` has. */
export function tellPlace({ number, version }: { number: number; version: number }): Prisma.Sql {
  return Prisma.sql`SELECT pg_notify('queue', json_build_object('number', ${number}::int,
    'version', ${version}::int, 'orderVersion', order_version)::text)::text FROM state`
}

/** Writes the rank where it differs from `before`; returns whether it did. */
async function writeRank(
  tx: Tx,
  ticket: PlacedTicket,
  { before, after }: { before: Evaluation; after: Evaluation },
): Promise<boolean> {
  const columns = toRankColumns(after)
  const rankingId = rankingOf(before.lane, ticket.rankingId)
  if (isDeepStrictEqual(toRankColumns(before), columns)) return false
  await tx.ticketRank.updateMany({
    where: { rankingId, ticketNumber: ticket.number },
    data: { rankingId: rankingOf(after.lane, ticket.rankingId), ...columns },
  })
  return true
}
