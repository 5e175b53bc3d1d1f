import type { Deployment, Segment, SlaPlan, TicketFacts } from '@/lib/priority/types'
import type { TicketRow } from './ticket-row'

/** The part of a row that the order depends on. */
export type FactRow = Pick<
  TicketRow,
  | 'number'
  | 'status'
  | 'claimedSeverity'
  | 'receivedAt'
  | 'firstRespondedAt'
  | 'awaitingSince'
  | 'nextUpdateAt'
  | 'openedByCe'
  | 'exceptionActive'
> & {
  segment: Segment
  deployment: Deployment
  slaPlanSet: SlaPlan | null
  triage: Pick<NonNullable<TicketRow['triage']>, 'facts' | 'severity' | 'priority'> | null
  deviation: Pick<NonNullable<TicketRow['deviation']>, 'rankAs'> | null
}

/** Epoch milliseconds of an ISO instant; null stays null. */
export function toMs(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso)
}

/** ISO-8601 UTC with milliseconds; null stays null. */
export function toIso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}

/** A stored ticket as the pure core reads it. */
export function toFacts(row: FactRow): TicketFacts {
  return {
    number: row.number,
    segment: row.segment,
    deployment: row.deployment,
    slaPlan: row.slaPlanSet,
    receivedAt: Date.parse(row.receivedAt),
    status: row.status,
    claimedSeverity: row.claimedSeverity,
    triage: row.triage && {
      facts: row.triage.facts,
      severity: row.triage.severity,
      priority: row.triage.priority,
    },
    firstRespondedAt: toMs(row.firstRespondedAt),
    awaitingSince: toMs(row.awaitingSince),
    nextUpdateAt: toMs(row.nextUpdateAt),
    deviation: row.deviation && { rankAs: row.deviation.rankAs },
    preSales: { openedByCe: row.openedByCe, exceptionActive: row.exceptionActive },
  }
}
