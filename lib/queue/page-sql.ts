import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleSql } from '@/lib/auth/visible-to'
import { Prisma } from '@/lib/generated/prisma/client'
import type { WorkloadMode } from '@/lib/priority/types'
import type { Place } from './cursor'
import { epochMs, IN_ORDER, IN_RANKING, KEY_COLUMNS, orderColumns } from './order-sql'
import { countUpToKey, keyValues } from './place-sql'
import type { LaneName, QueueFilter } from './view'

export interface PageQuery {
  viewer: Viewer
  lane: LaneName
  mode: WorkloadMode
  limit: number
  after: Place | null
  filter: QueueFilter
}

/** `queue_item` of the page: what a row shows, instants as epoch milliseconds. */
const ITEM_COLUMNS = Prisma.sql`
  t.subject, t.status, t.claimed_severity AS "claimedSeverity", t.version,
  t.first_responded_at AS "firstRespondedAt", a.id AS account, a.name AS "accountName", a.segment,
  r.severity, r.priority, r.provisional, ${epochMs('r.respond_by')} AS "respondBy",
  ${epochMs('r.sla_due_at')} AS "slaDueAt", ${epochMs('r.goal_due_at')} AS "goalDueAt",
  u.email AS assignee, u.name AS "assigneeName",
  CASE WHEN d.id IS NOT NULL THEN json_build_object('rankAs', d.rank_as, 'reason', d.reason, 'by', du.email,
    'since', d.started_at, 'expiresAt', d.expires_at) END AS deviation, ${KEY_COLUMNS}`

const ITEM_JOINS = Prisma.sql`
  JOIN ticket t ON t.number = r.ticket_number
  JOIN account a ON a.id = t.account_id
  LEFT JOIN app_user u ON u.id = t.assignee_id
  LEFT JOIN deviation d ON d.id = t.deviation_id
  LEFT JOIN app_user du ON du.id = d.started_by_id`

/** Whose account it is: asked only where it is shown, since the order has no time to spare. */
const CE_OWNER = {
  columns: Prisma.sql`, o.email AS "ceOwner", o.name AS "ceOwnerName"`,
  join: Prisma.sql` LEFT JOIN app_user o ON o.id = a.ce_owner_id`,
}

const LANE_OF = { waiting: 'WAITING', 'with-ce': 'WITH_CE' } as const
const TOTAL_OF = {
  ranked: Prisma.sql`s.ranked_total`,
  waiting: Prisma.sql`s.waiting_total`,
  'with-ce': Prisma.sql`s.with_ce_total`,
} as const

/** One statement, hence one snapshot: the state of the queue and the page's rows as JSON. */
export function pageSql(query: PageQuery): Prisma.Sql {
  const conditions = conditionsOf(query)
  return Prisma.sql`
    SELECT row_to_json(x)::text AS page FROM (
      SELECT s.mode, s.order_version AS "orderVersion", s.policy_version_id AS "policyVersionId",
        s.calendar_revision AS "calendarRevision",
        ${totalSql(query, conditions)} AS total, ${baseSql(query)} AS base,
        (SELECT json_agg(i) FROM (${rowsSql(query, conditions)}) i) AS rows
      FROM queue_state s WHERE s.id = 1
    ) x`
}

function rowsSql(query: PageQuery, conditions: Prisma.Sql[]): Prisma.Sql {
  const order = listOrder(query)
  const numbered = query.lane === 'ranked' && conditions.length > 0
  // Who sees only some rows still sees their true places, so all of the order is counted through.
  const source = numbered
    ? Prisma.sql`(SELECT r.*, row_number() OVER (ORDER BY ${order}) AS position FROM ticket_rank r WHERE ${IN_ORDER}) r`
    : Prisma.sql`ticket_rank r`
  const position = numbered ? Prisma.sql`r.position` : Prisma.sql`NULL::int AS position`
  const where = [laneSql(query.lane), ...conditions, ...afterSql(query)]
  const owner = query.lane === 'with-ce' ? CE_OWNER : { columns: Prisma.empty, join: Prisma.empty }
  return Prisma.sql`SELECT ${ITEM_COLUMNS}, ${position}${owner.columns} FROM ${source} ${ITEM_JOINS}${owner.join}
    WHERE ${Prisma.join(where, ' AND ')} ORDER BY ${order} LIMIT ${fetchSize(query.limit)}`
}

/**
 * One row more than asked for tells whether there is a next page. A literal of few sizes, not a parameter: without
 * parameters PostgreSQL keeps the plan, and making one costs more than running it.
 */
const FETCH_SIZES = [8, 26, 51, 101, 201]

function fetchSize(limit: number): Prisma.Sql {
  const size = FETCH_SIZES.find((one) => one > limit) ?? limit + 1
  return Prisma.raw(String(size))
}

function laneSql(lane: LaneName): Prisma.Sql {
  if (lane === 'ranked') return IN_ORDER
  return Prisma.sql`${IN_RANKING} AND r.lane = ${LANE_OF[lane]}::"Lane" AND r.lane IN ('WAITING', 'WITH_CE')`
}

function listOrder({ lane, mode }: PageQuery): Prisma.Sql {
  return lane === 'ranked' ? orderColumns(mode) : Prisma.sql`r.key_received_at, r.ticket_number`
}

function afterSql({ lane, mode, after }: PageQuery): Prisma.Sql[] {
  if (!after) return []
  if (lane === 'ranked')
    return [Prisma.sql`(${orderColumns(mode)}) > (${keyValues(mode, after.key)})`]
  const at = new Date(after.key.keyReceivedAt)
  return [
    Prisma.sql`(r.key_received_at, r.ticket_number) > (${at}::timestamptz, ${after.key.number}::int)`,
  ]
}

/** How many stand before the page: known from the cursor while the order has not moved, else counted. */
function baseSql({ lane, mode, after }: PageQuery): Prisma.Sql {
  if (!after || lane !== 'ranked') return Prisma.sql`0`
  return Prisma.sql`CASE WHEN s.order_version = ${after.orderVersion} THEN ${after.position}::bigint ELSE
    ${countUpToKey(mode, after.key)} END`
}

function totalSql(query: PageQuery, conditions: Prisma.Sql[]): Prisma.Sql {
  if (conditions.length === 0) return TOTAL_OF[query.lane]
  const where = Prisma.join([laneSql(query.lane), ...conditions], ' AND ')
  return Prisma.sql`(SELECT count(*) FROM ticket_rank r JOIN ticket t ON t.number = r.ticket_number
    JOIN account a ON a.id = t.account_id LEFT JOIN app_user u ON u.id = t.assignee_id WHERE ${where})`
}

/** What the viewer may see and what the filter asks for. */
function conditionsOf({ viewer, filter }: PageQuery): Prisma.Sql[] {
  const visible = visibleSql(viewer)
  return [
    ...(visible ? [visible] : []),
    ...oneOf(Prisma.sql`a.segment::text`, filter.segment),
    ...oneOf(Prisma.sql`r.priority::text`, filter.priority),
    ...oneOf(Prisma.sql`t.status::text`, filter.status),
    ...assigneeSql(filter.assignee),
  ]
}

function oneOf(column: Prisma.Sql, values: readonly string[] | undefined): Prisma.Sql[] {
  return values && values.length > 0 ? [Prisma.sql`${column} IN (${Prisma.join([...values])})`] : []
}

function assigneeSql(assignee: string | undefined): Prisma.Sql[] {
  if (assignee === undefined) return []
  return [
    assignee === 'none' ? Prisma.sql`t.assignee_id IS NULL` : Prisma.sql`u.email = ${assignee}`,
  ]
}
