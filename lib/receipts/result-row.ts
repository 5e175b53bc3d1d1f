import type { PolicyKey } from '@/lib/policy/context'
import type { Span } from '@/lib/priority/policy-parts'
import type { Segment, Severity, SlaPlan } from '@/lib/priority/types'
import { toIso } from '@/lib/tickets/ticket-facts'
import { type CountedLine, countedBetween, countLines } from './count-lines'
import type { DecidedClock } from './decide-results'
import type { ReceiptLine } from './view'

/** The columns of `clock_result` in the client's names; instants are ISO-8601. */
export interface ResultRow {
  ticketNumber: number
  clock: 'SLA' | 'GOAL' | 'ANSWER'
  startedAt: string
  dueAt: string
  answeredAt: string | null
  met: boolean
  /** Null while nobody has answered. */
  spareMs: number | null
  /** Null of the time before results were kept. */
  target: Span | null
  plan: SlaPlan
  severity: Severity | null
  provisional: boolean
  segment: Segment
  policyVersionId: number
  calendarRevision: number
  calendar: { name: string; timeZone: string } | null
  lines: ReceiptLine[] | null
  seq: number | null
  recordedAt: string
}

export interface ResultOrigin extends PolicyKey {
  number: number
  seq: number | null
  at: number
}

/** A decided clock as it is kept: with what it counted, so that nothing has to be worked out again. */
export function toResultRow({ run, answeredAt }: DecidedClock, origin: ResultOrigin): ResultRow {
  const { calendar, startedAt, dueAt, clock, target, plan, severity, provisional, segment } = run
  const end = Math.min(answeredAt ?? dueAt, dueAt)
  return {
    ticketNumber: origin.number,
    ...{ clock, target, plan, severity, provisional, segment },
    startedAt: new Date(startedAt).toISOString(),
    dueAt: new Date(dueAt).toISOString(),
    answeredAt: toIso(answeredAt),
    met: answeredAt !== null && answeredAt <= dueAt,
    spareMs: answeredAt === null ? null : countedBetween(calendar, answeredAt, dueAt),
    policyVersionId: origin.policyVersionId,
    calendarRevision: origin.calendarRevision,
    calendar: calendar && {
      name: calendar.name,
      timeZone: calendar.business.definition.timeZone,
    },
    lines: countLines(calendar, startedAt, end).map(toLine),
    seq: origin.seq,
    recordedAt: new Date(origin.at).toISOString(),
  }
}

/** A stretch as everybody outside gets it. */
export function toLine({ from, to, ...line }: CountedLine): ReceiptLine {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...line }
}
