import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { WorkloadMode } from '@/lib/priority/types'

/** Columns of the index of each mode, in key order (R29, R30); the alias `r` is `ticket_rank`. */
const ORDER_COLUMNS = {
  NORMAL: Prisma.sql`r.key_class, r.key_deviated, r.key_word, r.key_unchecked, r.key_respond_by, r.key_received_at, r.ticket_number`,
  SURGE: Prisma.sql`r.key_class, r.key_deviated, r.key_word, r.key_segment, r.key_unchecked, r.key_surge_due, r.key_received_at, r.ticket_number`,
} as const satisfies Record<WorkloadMode, Prisma.Sql>

/** The one order as an ORDER BY list. */
export function orderColumns(mode: WorkloadMode): Prisma.Sql {
  return ORDER_COLUMNS[mode]
}

const ACTIVE = Prisma.sql`(SELECT ranking_id FROM queue_state WHERE id = 1)`

/** Rows of the active ranking. */
export const IN_RANKING = Prisma.sql`r.ranking_id = ${ACTIVE}`

/** Rows of the active ranking's order. */
export const IN_ORDER = Prisma.sql`${IN_RANKING} AND r.lane = 'RANKED'`

/** A ticket's one rank that counts: in the active ranking, or in none when it is solved or closed. */
export const RANK_COUNTS = Prisma.sql`r.ranking_id IN (${ACTIVE}, 0)`

/** The key's columns with instants as epoch milliseconds: `KeyRow`. */
export const KEY_COLUMNS = Prisma.sql`
  r.key_class AS "keyClass", r.key_deviated AS "keyDeviated", r.key_word AS "keyWord", r.key_segment AS "keySegment",
  r.key_unchecked AS "keyUnchecked", ${epochMs('r.key_respond_by')} AS "keyRespondBy",
  ${epochMs('r.key_surge_due')} AS "keySurgeDue", ${epochMs('r.key_received_at')} AS "keyReceivedAt",
  r.ticket_number AS number`

/** A column as epoch milliseconds. Only for column names of our own: the text is not escaped. */
export function epochMs(column: string): Prisma.Sql {
  return Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::bigint`)
}
