import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleSql } from '@/lib/auth/visible-to'
import { getCapacity } from '@/lib/capacity/queries'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import type { WorkloadMode } from '@/lib/priority/types'
import { findTicket } from '@/lib/tickets/queries'
import type { TicketView } from '@/lib/tickets/view'
import { IN_ORDER, orderColumns } from './order-sql'
import { notSkippedBy } from './skip-sql'

/** The mode and version of the order as they are now. */
export async function readOrderState() {
  const [state] = await db().$queryRaw<{ mode: WorkloadMode; orderVersion: bigint }[]>`
    SELECT mode::text, order_version AS "orderVersion" FROM queue_state WHERE id = 1`
  if (!state) throw new Error('queue_state is empty: the migrations have not run')
  return { mode: state.mode, orderVersion: Number(state.orderVersion) }
}

/**
 * The viewer's next ticket: the first of the order that is unassigned or theirs and not skipped. Null when there is
 * none, and for who is at capacity.
 */
export async function findNextTicket(viewer: Viewer): Promise<TicketView | null> {
  const { atCapacity } = await getCapacity(viewer.id)
  if (atCapacity) return null
  const { mode } = await readOrderState()
  const visible = visibleSql(viewer) ?? Prisma.sql`true`
  const [first] = await db().$queryRaw<{ number: number }[]>`
    SELECT t.number FROM ticket_rank r JOIN ticket t ON t.number = r.ticket_number
    JOIN account a ON a.id = t.account_id
    WHERE ${IN_ORDER} AND (t.assignee_id IS NULL OR t.assignee_id = ${viewer.id}::uuid)
      AND ${visible} AND ${notSkippedBy(viewer.id, now())}
    ORDER BY ${orderColumns(mode)} LIMIT 1`
  return first ? findTicket(viewer, first.number) : null
}

/** The numbers at the head of the order that the viewer may see, with the version they were read at. */
export async function topOfOrder(
  viewer: Viewer,
  count: number,
): Promise<{ orderVersion: number; top: number[] }> {
  const visible = visibleSql(viewer) ?? Prisma.sql`true`
  // The limit is a literal, so that the statement has no parameters and PostgreSQL keeps its plan.
  const list = (mode: WorkloadMode) => Prisma.sql`(SELECT array_agg(x.number) FROM (
    SELECT t.number FROM ticket_rank r JOIN ticket t ON t.number = r.ticket_number
    JOIN account a ON a.id = t.account_id WHERE ${IN_ORDER} AND ${visible}
    ORDER BY ${orderColumns(mode)} LIMIT ${Prisma.raw(String(Math.trunc(count)))}) x)`
  const [found] = await db().$queryRaw<{ orderVersion: bigint; top: number[] | null }[]>`
    SELECT s.order_version AS "orderVersion",
      CASE WHEN s.mode = 'NORMAL' THEN ${list('NORMAL')} ELSE ${list('SURGE')} END AS top
    FROM queue_state s WHERE s.id = 1`
  return { orderVersion: Number(found?.orderVersion ?? 0), top: found?.top ?? [] }
}
