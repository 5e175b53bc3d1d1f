import 'server-only'
import type { Tx } from '@/lib/db/client'
import { policyContext } from '@/lib/policy/context'
import { closeRanking } from './gate'
import { placeTickets, replaceTickets } from './place-tickets'
import type { Making } from './step'
import { switchRanking } from './switch-ranking'

/** Tickets placed in one transaction: each must be short, since the desk works on meanwhile. */
const BATCH = 400
/** So many that changed meanwhile are placed while everybody waits. */
const FEW = 100

/** Places the next tickets of the order in force. When all are, those that changed meanwhile; then the switch. */
export async function buildRanking(tx: Tx, making: Making): Promise<void> {
  const context = await policyContext(tx, making)
  const ranking = { rankingId: making.id, context }
  const next = await listNext(tx, making)
  if (next.length > 0) {
    await placeTickets(tx, next, ranking)
    await advance(tx, making, next)
    return
  }
  const changed = await listChanged(tx, making, BATCH)
  if (changed.length > FEW) {
    await replaceTickets(tx, changed, ranking)
    return
  }
  await closeRanking(tx)
  await replaceTickets(tx, await listChanged(tx, making, null), ranking)
  await switchRanking(tx, making)
}

async function listNext(tx: Tx, { activeId, cursor }: Making): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT ticket_number AS number FROM ticket_rank WHERE ranking_id = ${activeId} AND ticket_number > ${cursor}
    ORDER BY ticket_number LIMIT ${BATCH}`
  return rows.map(({ number }) => number)
}

/** Tickets whose place was made from other facts than they have now, or that came or went since. */
async function listChanged(tx: Tx, { activeId }: Making, most: number | null): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT coalesce(t.number, s.ticket_number) AS number
    FROM (SELECT t.number, t.version FROM ticket_rank r JOIN ticket t ON t.number = r.ticket_number
      WHERE r.ranking_id = ${activeId}) t
    FULL JOIN rank_source s ON s.ticket_number = t.number
    WHERE s.version IS DISTINCT FROM t.version LIMIT ${most}::bigint`
  return rows.map(({ number }) => number)
}

async function advance(tx: Tx, { id }: Making, numbers: number[]): Promise<void> {
  const data = { cursor: numbers.at(-1) ?? 0, done: { increment: numbers.length } }
  await tx.ranking.updateMany({ where: { id }, data })
}
