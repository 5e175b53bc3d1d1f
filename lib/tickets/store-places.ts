import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Evaluation, Lane } from '@/lib/priority/types'
import { toColumns } from './insert-rows'
import { rankingOf, toRankColumns } from './rank-columns'
import type { TicketRow } from './ticket-row'

/** A ticket after its change, with the lane in which it stood before. */
export interface PlacedMany {
  row: TicketRow
  evaluation: Evaluation
}

const BATCH = 1000
/** So many tickets fit into one notification whatever their numbers. */
const TOLD_TOGETHER = 300

/** Writes where many tickets stand, where that has changed, and tells everybody; the transaction's last statements. */
export async function storePlaces(
  tx: Tx,
  placed: readonly PlacedMany[],
  isPlaced = false,
): Promise<void> {
  if (placed.length === 0) return
  let moved = 0
  for (let start = 0; start < placed.length && !isPlaced; start += BATCH) {
    moved += await writeRanks(tx, placed.slice(start, start + BATCH))
  }
  const isRanked = ({ row, evaluation }: PlacedMany) =>
    row.lane === 'RANKED' || evaluation.lane === 'RANKED'
  await announce(tx, placed, { orderMoved: moved > 0 && placed.some(isRanked) })
}

async function writeRanks(tx: Tx, placed: readonly PlacedMany[]): Promise<number> {
  const rows = placed.map(({ row, evaluation }) =>
    toColumns({
      rankingId: rankingOf(evaluation.lane, row.rankingId),
      ticketNumber: row.number,
      ...toRankColumns(evaluation),
    }),
  )
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'ticket_number')
  const active = placed[0]?.row.rankingId
  const columns = Prisma.raw(names.join(', '))
  const values = Prisma.raw(names.map((name) => `x.${name}`).join(', '))
  return tx.$executeRaw`
    UPDATE ticket_rank r SET (${columns}) = ROW(${values})
    FROM jsonb_populate_recordset(NULL::ticket_rank, ${JSON.stringify(rows)}::jsonb) x
    WHERE r.ranking_id IN (${active}, 0) AND r.ticket_number = x.ticket_number AND r IS DISTINCT FROM x`
}

/** The totals, one step of the order's version for all of them together, and the notifications. */
async function announce(
  tx: Tx,
  placed: readonly PlacedMany[],
  { orderMoved }: { orderMoved: boolean },
): Promise<void> {
  const more = (lane: Lane) =>
    placed.filter(({ evaluation }) => evaluation.lane === lane).length -
    placed.filter(({ row }) => row.lane === lane).length
  const [state] = await tx.$queryRaw<{ orderVersion: number }[]>`
    UPDATE queue_state SET order_version = order_version + ${orderMoved ? 1 : 0},
      ranked_total = ranked_total + ${more('RANKED')}, waiting_total = waiting_total + ${more('WAITING')},
      with_ce_total = with_ce_total + ${more('WITH_CE')}
    WHERE id = 1 RETURNING order_version::float8 AS "orderVersion"`
  const told: string[] = []
  for (let start = 0; start < placed.length; start += TOLD_TOGETHER) {
    const tickets = placed
      .slice(start, start + TOLD_TOGETHER)
      .map(({ row }) => [row.number, row.version])
    told.push(JSON.stringify({ orderVersion: state?.orderVersion, tickets }))
  }
  await tx.$queryRaw`SELECT pg_notify('queue', said)::text FROM unnest(${told}::text[]) AS said`
}
