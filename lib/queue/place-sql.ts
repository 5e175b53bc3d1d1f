import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { WorkloadMode } from '@/lib/priority/types'
import type { KeyRow } from '@/lib/tickets/rank-columns'
import { orderColumns } from './order-sql'

/** The parts of one key as SQL: columns of a row, or values. */
type KeyParts = Record<keyof KeyRow, Prisma.Sql>

/** The columns of a row of `ticket_rank` by its alias, `p` or `r`. */
function columnsOf(alias: 'p' | 'r'): KeyParts {
  const column = (name: string) => Prisma.raw(`${alias}.${name}`)
  return {
    keyClass: column('key_class'),
    keyDeviated: column('key_deviated'),
    keyWord: column('key_word'),
    keySegment: column('key_segment'),
    keyUnchecked: column('key_unchecked'),
    keyRespondBy: column('key_respond_by'),
    keySurgeDue: column('key_surge_due'),
    keyReceivedAt: column('key_received_at'),
    number: column('ticket_number'),
  }
}

const PARTS_OF_P = columnsOf('p')
const PARTS_OF_R = columnsOf('r')

function partsOf(key: KeyRow): KeyParts {
  const small = (part: number) => Prisma.sql`${part}::smallint`
  const at = (ms: number) => Prisma.sql`${new Date(ms)}::timestamptz`
  return {
    keyClass: small(key.keyClass),
    keyDeviated: small(key.keyDeviated),
    keyWord: small(key.keyWord),
    keySegment: small(key.keySegment),
    keyUnchecked: small(key.keyUnchecked),
    keyRespondBy: at(key.keyRespondBy),
    keySurgeDue: at(key.keySurgeDue),
    keyReceivedAt: at(key.keyReceivedAt),
    number: Prisma.sql`${key.number}::int`,
  }
}

/** What stands before the instants in each mode's key, and the instant that is due in it. */
function headOf(mode: WorkloadMode, k: KeyParts): { head: Prisma.Sql; due: Prisma.Sql } {
  const first = Prisma.sql`${k.keyClass}, ${k.keyDeviated}, ${k.keyWord}`
  return mode === 'NORMAL'
    ? { head: Prisma.sql`${first}, ${k.keyUnchecked}`, due: k.keyRespondBy }
    : { head: Prisma.sql`${first}, ${k.keySegment}, ${k.keyUnchecked}`, due: k.keySurgeDue }
}

function valuesOf(mode: WorkloadMode, parts: KeyParts): Prisma.Sql {
  const { head, due } = headOf(mode, parts)
  return Prisma.sql`${head}, ${due}, ${parts.keyReceivedAt}, ${parts.number}`
}

/** A key as values in the order of `orderColumns`, for comparing rows with a place. */
export function keyValues(mode: WorkloadMode, key: KeyRow): Prisma.Sql {
  return valuesOf(mode, partsOf(key))
}

const STRETCH_OF = {
  NORMAL: Prisma.sql`normal_stretch`,
  SURGE: Prisma.sql`surge_stretch`,
} as const satisfies Record<WorkloadMode, Prisma.Sql>

/** Whether nothing is due: the far-future sentinel, under which stretches go by receipt. */
const isNever = (due: Prisma.Sql) => Prisma.sql`${due} >= '9999-12-31T00:00:00Z'`

/**
 * How many ranked tickets stand up to a key, itself included: the stretches before its own as they are kept
 * counted, and those of its own stretch (see the migration `counted_stretches`).
 */
function countUpTo(mode: WorkloadMode, ranking: Prisma.Sql, parts: KeyParts): Prisma.Sql {
  const { head, due } = headOf(mode, parts)
  const received = parts.keyReceivedAt
  const columns = headOf(mode, PARTS_OF_R)
  const begin = (at: Prisma.Sql) => Prisma.sql`date_trunc('hour', ${at}, 'UTC')`
  return Prisma.sql`(
    count_before(${ranking}, ${mode}::"WorkloadMode", ${STRETCH_OF[mode]}(${head}, ${due}, ${received}))
    + (SELECT count(*) FROM ticket_rank r WHERE r.ranking_id = ${ranking} AND r.lane = 'RANKED'
      AND (${columns.head}, ${columns.due}, r.key_received_at) >= (${head},
        CASE WHEN ${isNever(due)} THEN ${due} ELSE ${begin(due)} END,
        CASE WHEN ${isNever(due)} THEN ${begin(received)} ELSE '-infinity'::timestamptz END)
      AND (${orderColumns(mode)}) <= (${valuesOf(mode, parts)})))::int`
}

/** How many stand up to a cursor's key, in the active policy's order. */
export function countUpToKey(mode: WorkloadMode, key: KeyRow): Prisma.Sql {
  return countUpTo(mode, Prisma.sql`s.ranking_id`, partsOf(key))
}

/** How many ranked tickets stand up to the ranked ticket `p` (its own place from 1), in each mode. */
export const PLACE_OF_P = {
  NORMAL: countUpTo('NORMAL', Prisma.sql`p.ranking_id`, PARTS_OF_P),
  SURGE: countUpTo('SURGE', Prisma.sql`p.ranking_id`, PARTS_OF_P),
} as const satisfies Record<WorkloadMode, Prisma.Sql>

/** The place of the ticket `p` in the mode of `s`; null outside the order. */
export const POSITION_OF_P = Prisma.sql`
  CASE WHEN p.lane <> 'RANKED' THEN NULL
    WHEN s.mode = 'NORMAL' THEN ${PLACE_OF_P.NORMAL} ELSE ${PLACE_OF_P.SURGE} END`
