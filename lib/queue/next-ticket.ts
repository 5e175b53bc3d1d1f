import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleSql } from '@/lib/auth/visible-to'
import { getOwnCapacity } from '@/lib/capacity/queries'
import { isFull } from '@/lib/capacity/view'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import type { WorkloadMode } from '@/lib/priority/types'
import { listOnDuty } from '@/lib/schedule/queries'
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
 * The viewer's next ticket: the first of the order that is unassigned, theirs or, while they are on duty, offered; and
 * that they have not skipped. Who has as many as they take gets their own alone. Null when there is none, and for who is
 * at capacity.
 */
export async function findNextTicket(viewer: Viewer): Promise<TicketView | null> {
  const { open, ...capacity } = await getOwnCapacity(viewer.id)
  if (capacity.atCapacity) return null
  const theirs = Prisma.sql`t.assignee_id = ${viewer.id}::uuid`
  const others = isFull(capacity, open) ? [] : await othersFor(viewer)
  const candidates = Prisma.join([theirs, ...others], ' OR ')
  const { mode } = await readOrderState()
  const visible = visibleSql(viewer) ?? Prisma.sql`true`
  const [first] = await db().$queryRaw<{ number: number }[]>`
    SELECT t.number FROM ticket_rank r JOIN ticket t ON t.number = r.ticket_number
    JOIN account a ON a.id = t.account_id
    WHERE ${IN_ORDER} AND (${candidates}) AND ${visible} AND ${notSkippedBy(viewer.id, now())}
    ORDER BY ${orderColumns(mode)} LIMIT 1`
  return first ? findTicket(viewer, first.number) : null
}

/** What somebody may take on beside their own. */
async function othersFor(viewer: Viewer): Promise<Prisma.Sql[]> {
  const free = Prisma.sql`t.assignee_id IS NULL`
  const offered = Prisma.sql`t.offered_at IS NOT NULL`
  const any = await db().ticket.findFirst({
    where: { offeredAt: { not: null } },
    select: { number: true },
  })
  const onDuty = any ? await listOnDuty(now()) : []
  return onDuty.some(({ userId }) => userId === viewer.id) ? [free, offered] : [free]
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
