import 'server-only'
import type { Tx } from '@/lib/db/client'
import { compareKeys } from '@/lib/priority/compare'
import type { Policy } from '@/lib/priority/policy'
import type { Evaluation, OrderKey, WorkloadMode } from '@/lib/priority/types'
import { POSITION_OF_P } from '@/lib/queue/place-sql'
import { toColumns } from '@/lib/tickets/insert-rows'
import { toRankColumns } from '@/lib/tickets/rank-columns'

export interface Move {
  row: { number: number }
  before: Evaluation
  after: Evaluation
}

interface Order {
  mode: WorkloadMode
  rankingId: number
}

/** A place in the order before and after; null outside of it. */
export interface FromTo {
  before: number | null
  after: number | null
}

/**
 * Where tickets stand and where they would stand if all of them moved at once. What stands before a key is counted in
 * the stored order; from the second count these tickets' own old keys are taken out and their new ones put in.
 */
export async function foreseePositions(
  tx: Tx,
  order: Order,
  { moves, policy }: { moves: readonly Move[]; policy: Policy },
): Promise<Map<number, FromTo>> {
  const compare = (a: OrderKey, b: OrderKey) => compareKeys(order.mode, a, b, policy)
  const keysOf = (side: 'before' | 'after') =>
    moves
      .filter((move) => move[side].lane === 'RANKED')
      .map((move) => move[side].key)
      .sort(compare)
  const [old, fresh] = [keysOf('before'), keysOf('after')]
  const [stood, stands] = [
    await countUpTo(tx, order, { moves, side: 'before' }),
    await countUpTo(tx, order, { moves, side: 'after' }),
  ]
  const places = moves.map(({ row, after }): [number, FromTo] => {
    const counted = stands.get(row.number) ?? null
    const upTo = (keys: OrderKey[]) => countNotAfter(keys, after.key, compare)
    return [
      row.number,
      {
        before: stood.get(row.number) ?? null,
        after: counted === null ? null : counted - upTo(old) + upTo(fresh),
      },
    ]
  })
  return new Map(places)
}

/** How many tickets of the stored order stand up to each key; none for what is not ranked. */
async function countUpTo(
  tx: Tx,
  { rankingId }: Order,
  { moves, side }: { moves: readonly Move[]; side: 'before' | 'after' },
): Promise<Map<number, number>> {
  const rows = moves.map(({ row, [side]: evaluation }) =>
    toColumns({ rankingId, ticketNumber: row.number, ...toRankColumns(evaluation) }),
  )
  const found = await tx.$queryRaw<{ number: number; position: number | null }[]>`
    SELECT p.ticket_number AS number, ${POSITION_OF_P} AS position
    FROM jsonb_populate_recordset(NULL::ticket_rank, ${JSON.stringify(rows)}::jsonb) p
    JOIN queue_state s ON s.id = 1`
  return new Map(
    found.flatMap(({ number, position }) => (position === null ? [] : [[number, position]])),
  )
}

/** How many of the sorted keys do not stand after `key`. */
function countNotAfter(
  sorted: OrderKey[],
  key: OrderKey,
  compare: (a: OrderKey, b: OrderKey) => number,
): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = sorted[middle]
    if (other && compare(other, key) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
