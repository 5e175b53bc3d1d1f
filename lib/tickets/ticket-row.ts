import 'server-only'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import type { RequestParts } from '@/lib/presales/parts'
import type {
  Deployment,
  ImpactFacts,
  Lane,
  Priority,
  Segment,
  Severity,
  SlaPlan,
  TicketStatus,
  WorkloadMode,
} from '@/lib/priority/types'
import { HOLD_RANKING } from '@/lib/ranking/gate'
import type { TriageInputNote } from './view'

/** A ticket with all that a change, the order or a screen needs of it. Instants are ISO strings. */
export interface TicketRow {
  number: number
  subject: string
  status: TicketStatus
  /** When the status was set. */
  statusSince: string
  claimedSeverity: Severity | null
  receivedAt: string
  /** When it was imported, where it was. */
  importedAt: string | null
  firstRespondedAt: string | null
  awaitingSince: string | null
  nextUpdateAt: string | null
  wakeAt: string | null
  replied: boolean
  openedByCe: boolean
  exceptionActive: boolean
  withEngineering: boolean
  openedById: string | null
  openedByEmail: string | null
  openedByName: string | null
  /** The trial channel that it came through, where it did. */
  trialChannelId: string | null
  /** Since when it is offered to those on duty, as its assignee is off. */
  offeredAt: string | null
  /** An exception of the whole account runs. */
  accountException: boolean
  /** R36: the six parts of a pre-sales request; null for other tickets. */
  request: RequestParts | null
  version: number
  /** Hex. */
  lastEventHash: string
  accountId: string
  accountName: string
  accountCeOwnerId: string | null
  segment: Segment
  deployment: Deployment
  slaPlanSet: SlaPlan | null
  requesterEmail: string | null
  requesterName: string | null
  assigneeId: string | null
  assigneeEmail: string | null
  assigneeName: string | null
  triage: StoredTriage | null
  deviation: StoredDeviation | null
  /** Where it stood under the active policy before this change. */
  lane: Lane | null
  mode: WorkloadMode
  rankingId: number
  policyVersionId: number
  calendarRevision: number
  /** Ids of those who follow it; only of a ticket that is locked for a change. */
  followers?: readonly string[] | null
}

export interface StoredTriage {
  id: string
  facts: ImpactFacts
  severity: Severity | null
  priority: Priority
  proposedSeverity: Severity | null
  proposedPriority: Priority
  reason: string | null
  inputs: TriageInputNote[]
  by: string
  at: string
}

export interface StoredDeviation {
  id: string
  rankAs: Priority
  reason: string
  by: string
  since: string
  expiresAt: string
}

/** The columns of `TicketRow` over ticket t, account a and queue_state s. */
export const TICKET_COLUMNS = Prisma.sql`
  t.number, t.subject, t.status, t.status_since AS "statusSince", t.claimed_severity AS "claimedSeverity", t.received_at AS "receivedAt",
  CASE WHEN t.channel = 'IMPORT' THEN t.created_at END AS "importedAt",
  t.first_responded_at AS "firstRespondedAt", t.awaiting_since AS "awaitingSince",
  t.next_update_at AS "nextUpdateAt", t.wake_at AS "wakeAt", t.replied, t.opened_by_ce AS "openedByCe",
  t.exception_active AS "exceptionActive", t.with_engineering AS "withEngineering",
  t.opened_by_id AS "openedById", ou.email AS "openedByEmail", ou.name AS "openedByName",
  t.trial_channel_id AS "trialChannelId", t.offered_at AS "offeredAt", a.exception_active AS "accountException",
  CASE WHEN q.ticket_number IS NOT NULL THEN json_build_object('summary', q.summary,
    'attemptedAndExpected', q.attempted_and_expected, 'stepsTaken', q.steps_taken, 'impact', q.impact,
    'designDocumentUrl', q.design_document_url, 'salesStage', q.sales_stage, 'keyDates', q.key_dates) END AS request,
  t.version, encode(t.last_event_hash, 'hex') AS "lastEventHash",
  a.id AS "accountId", a.name AS "accountName", a.ce_owner_id AS "accountCeOwnerId", a.segment, a.deployment,
  a.sla_plan AS "slaPlanSet", c.email AS "requesterEmail", c.name AS "requesterName",
  t.assignee_id AS "assigneeId", u.email AS "assigneeEmail", u.name AS "assigneeName",
  CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'facts', g.facts, 'severity', g.severity,
    'priority', g.priority, 'proposedSeverity', g.proposed_severity, 'proposedPriority', g.proposed_priority,
    'reason', g.reason, 'inputs', g.inputs, 'by', gu.email, 'at', g.decided_at) END AS triage,
  CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'rankAs', d.rank_as, 'reason', d.reason,
    'by', du.email, 'since', d.started_at, 'expiresAt', d.expires_at) END AS deviation,
  r.lane, s.mode, s.ranking_id AS "rankingId", s.policy_version_id AS "policyVersionId", s.calendar_revision AS "calendarRevision"`

/** Who follows the ticket `t`. */
export const FOLLOWERS = Prisma.sql`
  (SELECT json_agg(f.user_id) FROM ticket_follower f WHERE f.ticket_number = t.number) AS followers`

export const TICKET_JOINS = Prisma.sql`
  ticket t
  JOIN account a ON a.id = t.account_id
  JOIN queue_state s ON s.id = 1
  LEFT JOIN ticket_rank r ON r.ranking_id IN (s.ranking_id, 0) AND r.ticket_number = t.number
  LEFT JOIN contact c ON c.id = t.requester_id
  LEFT JOIN app_user u ON u.id = t.assignee_id
  LEFT JOIN app_user ou ON ou.id = t.opened_by_id
  LEFT JOIN pre_sales_request q ON q.ticket_number = t.number
  LEFT JOIN triage_decision g ON g.id = t.triage_id
  LEFT JOIN app_user gu ON gu.id = g.decided_by_id
  LEFT JOIN deviation d ON d.id = t.deviation_id
  LEFT JOIN app_user du ON du.id = d.started_by_id`

/**
 * Locks a ticket for the rest of the transaction and reads it. Two statements on purpose: what is joined to a
 * row or the ranking that had to be waited for would otherwise come from before the wait. The account is locked
 * against change too, since segment and plan decide the place.
 */
export async function lockTicket(tx: Tx, number: number): Promise<TicketRow | null> {
  const locked = await tx.$queryRaw<
    { number: number }[]
  >`SELECT number, ${HOLD_RANKING} AS held FROM ticket WHERE number = ${number} FOR UPDATE`
  if (locked.length === 0) return null
  const [found] = await tx.$queryRaw<{ row: string }[]>`
    SELECT row_to_json(x)::text AS row FROM (
      SELECT ${TICKET_COLUMNS}, ${FOLLOWERS} FROM ${TICKET_JOINS} WHERE t.number = ${number} FOR SHARE OF a
    ) x`
  return found ? (JSON.parse(found.row) as TicketRow) : null
}

/** Tickets as they are, in the order of their numbers. */
export async function listTicketRows(tx: Tx, numbers: readonly number[]): Promise<TicketRow[]> {
  const found = await tx.$queryRaw<{ row: string }[]>`
    SELECT row_to_json(x)::text AS row FROM (
      SELECT ${TICKET_COLUMNS}, ${FOLLOWERS} FROM ${TICKET_JOINS} WHERE t.number = ANY(${[...numbers]}::int[]) ORDER BY t.number
    ) x`
  return found.map(({ row }) => JSON.parse(row) as TicketRow)
}
