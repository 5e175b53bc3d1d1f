import type { Evaluation, Lane, OrderKey } from '@/lib/priority/types'

/** "None" in a key column: later than any instant that a ticket can have. */
export const NEVER = Date.UTC(9999, 11, 31)

/** The rank of what is solved or closed is in no ranking, so that none is ever built over history. */
const SETTLED = 0

/** The ranking in which a ticket of that lane has its rank, `active` being the one in force. */
export function rankingOf(lane: Lane, active: number): number {
  return lane === 'DONE' ? SETTLED : active
}

/** An evaluation as the columns of `ticket_rank`; booleans that sort first are 0. */
export function toRankColumns(evaluation: Evaluation) {
  const { key } = evaluation
  return {
    lane: evaluation.lane,
    severity: evaluation.severity,
    priority: evaluation.priority,
    provisional: evaluation.provisional,
    slaPlan: evaluation.slaPlan,
    slaDueAt: toDate(evaluation.slaDueAt),
    goalDueAt: toDate(evaluation.goalDueAt),
    respondBy: toDate(evaluation.respondBy),
    keyClass: key.class,
    keyDeviated: key.deviated ? 0 : 1,
    keyWord: key.wordOwed ? 0 : 1,
    keySegment: key.segmentRank,
    keyUnchecked: key.unchecked ? 1 : 0,
    keyRespondBy: new Date(key.respondBy ?? NEVER),
    keySurgeDue: new Date(key.surgeDueAt ?? NEVER),
    keyReceivedAt: new Date(key.receivedAt),
  }
}

/** A stored key, its instants in epoch milliseconds, as queries read it. */
export interface KeyRow {
  keyClass: number
  keyDeviated: number
  keyWord: number
  keySegment: number
  keyUnchecked: number
  keyRespondBy: number
  keySurgeDue: number
  keyReceivedAt: number
  number: number
}

/** The way back from the columns to the core's key. */
export function toOrderKey(row: KeyRow): OrderKey {
  return {
    class: row.keyClass as OrderKey['class'],
    deviated: row.keyDeviated === 0,
    wordOwed: row.keyWord === 0,
    segmentRank: row.keySegment,
    unchecked: row.keyUnchecked === 1,
    respondBy: row.keyRespondBy === NEVER ? null : row.keyRespondBy,
    surgeDueAt: row.keySurgeDue === NEVER ? null : row.keySurgeDue,
    receivedAt: row.keyReceivedAt,
    number: row.number,
  }
}

function toDate(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms)
}
