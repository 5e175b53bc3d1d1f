import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { type PolicyKey, policyContext } from '@/lib/policy/context'
import type { WorkloadMode } from '@/lib/priority/types'
import { IN_ORDER, KEY_COLUMNS, orderColumns } from '@/lib/queue/order-sql'
import { PLACE_OF_P } from '@/lib/queue/place-sql'
import { type KeyRow, toOrderKey } from '@/lib/tickets/rank-columns'
import { HEAD, type Moves, mostMoved } from './moves'

type StandingRow = KeyRow & { normalPlace: number; surgePlace: number }

/** The first of one order, numbered. */
const headOf = (mode: WorkloadMode) => Prisma.sql`
  SELECT r.ticket_number, row_number() OVER (ORDER BY ${orderColumns(mode)}) AS place
  FROM ticket_rank r WHERE ${IN_ORDER} ORDER BY ${orderColumns(mode)} LIMIT ${Prisma.raw(String(HEAD))}`

/** The first of both orders with their places in each: where one stands among the first of an order it is its number. */
const STANDINGS = Prisma.sql`
  WITH normal AS MATERIALIZED (${headOf('NORMAL')}), surge AS MATERIALIZED (${headOf('SURGE')})
  SELECT json_agg(x)::text AS standings FROM (
    SELECT ${KEY_COLUMNS}, coalesce(n.place, ${PLACE_OF_P.NORMAL}) AS "normalPlace",
      coalesce(g.place, ${PLACE_OF_P.SURGE}) AS "surgePlace"
    FROM (SELECT ticket_number FROM normal UNION SELECT ticket_number FROM surge) head
    JOIN ticket_rank p ON p.ranking_id = (SELECT ranking_id FROM queue_state WHERE id = 1)
      AND p.ticket_number = head.ticket_number
    JOIN ticket_rank r ON r.ranking_id = p.ranking_id AND r.ticket_number = p.ticket_number
    LEFT JOIN normal n ON n.ticket_number = p.ticket_number
    LEFT JOIN surge g ON g.ticket_number = p.ticket_number
  ) x`

/** What beginning `mode` does to the order: a page of each index and the places of its tickets, whatever the queue's length. */
export async function readMoves(tx: Tx, mode: WorkloadMode, key: PolicyKey): Promise<Moves> {
  const [found] = await tx.$queryRaw<{ standings: string | null }[]>(STANDINGS)
  const rows = JSON.parse(found?.standings ?? '[]') as StandingRow[]
  const { policy } = await policyContext(tx, key)
  const standings = rows.map((row) => ({
    key: toOrderKey(row),
    places: { NORMAL: row.normalPlace, SURGE: row.surgePlace },
  }))
  return mostMoved(standings, mode, policy)
}
