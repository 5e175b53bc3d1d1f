import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { WorkloadMode } from '@/lib/priority/types'
import type { KeyRow } from '@/lib/tickets/rank-columns'

/** Columns of the index of each mode, in key order (R29, R30); the alias `r` is `ticket_rank`. */
const ORDER_COLUMNS = {
  NORMAL: Prisma.sql`r.key_class, r.key_deviated, r.key_word, r.key_unchecked, r.key_respond_by, r.key_received_at, r.ticket_number`,
  SURGE: Prisma.sql`r.key_class, r.key_deviated, r.key_word, r.key_segment, r.key_unchecked, r.key_surge_due, r.key_received_at, r.ticket_number`,
} as const satisfies Record<WorkloadMode, Prisma.Sql>

/** The one order as an ORDER BY list. */
export function orderColumns(mode: WorkloadMode): Prisma.Sql {
  return ORDER_COLUMNS[mode]
}

/** Rows of the active policy's order. */
export const IN_ORDER = Prisma.sql`r.policy_version_id = (SELECT policy_version_id FROM queue_state WHERE id = 1) AND r.lane = 'RANKED'`

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

/** A key as values in the order of `orderColumns`, for comparing rows with a place. */
export function keyValues(mode: WorkloadMode, key: KeyRow): Prisma.Sql {
  const at = (ms: number) => Prisma.sql`${new Date(ms)}::timestamptz`
  const head = Prisma.sql`${key.keyClass}::smallint, ${key.keyDeviated}::smallint, ${key.keyWord}::smallint`
  const tail = Prisma.sql`${at(key.keyReceivedAt)}, ${key.number}::int`
  return mode === 'NORMAL'
    ? Prisma.sql`${head}, ${key.keyUnchecked}::smallint, ${at(key.keyRespondBy)}, ${tail}`
    : Prisma.sql`${head}, ${key.keySegment}::smallint, ${key.keyUnchecked}::smallint, ${at(key.keySurgeDue)}, ${tail}`
}

/** How many ranked tickets stand up to the ticket `p` (its own place from 1), in the mode of `s`. */
export const POSITION_OF_P = Prisma.sql`
  CASE WHEN p.lane <> 'RANKED' THEN NULL WHEN s.mode = 'NORMAL' THEN (
    SELECT count(*) FROM ticket_rank r WHERE r.policy_version_id = p.policy_version_id AND r.lane = 'RANKED'
    AND (${ORDER_COLUMNS.NORMAL}) <= (p.key_class, p.key_deviated, p.key_word, p.key_unchecked, p.key_respond_by, p.key_received_at, p.ticket_number)
  ) ELSE (
    SELECT count(*) FROM ticket_rank r WHERE r.policy_version_id = p.policy_version_id AND r.lane = 'RANKED'
    AND (${ORDER_COLUMNS.SURGE}) <= (p.key_class, p.key_deviated, p.key_word, p.key_segment, p.key_unchecked, p.key_surge_due, p.key_received_at, p.ticket_number)
  ) END`
