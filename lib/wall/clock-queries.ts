import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleSql } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { IN_ORDER } from '@/lib/queue/order-sql'
import type { WallClock, WallView } from './view'

const NEXT = 5
/** More overdue words than these are only "more". */
const MOST_OVERDUE = 99

const RANKED = Prisma.sql`ticket_rank r JOIN ticket t ON t.number = r.ticket_number JOIN account a ON a.id = t.account_id`
const seenBy = (viewer: Viewer) =>
  Prisma.sql`${IN_ORDER} AND ${visibleSql(viewer) ?? Prisma.sql`true`}`

/** The ranked tickets whose next word is owed soonest, from now on: five steps in an index. */
export async function listNextClocks(viewer: Viewer, at: Date): Promise<WallClock[]> {
  const rows = await db().$queryRaw<(Omit<WallClock, 'respondBy'> & { respondBy: Date })[]>`
    SELECT t.number, t.subject, a.name AS "accountName", a.segment::text, r.priority::text, r.respond_by AS "respondBy",
      u.name AS "assigneeName"
    FROM ${RANKED} LEFT JOIN app_user u ON u.id = t.assignee_id
    WHERE ${seenBy(viewer)} AND r.respond_by >= ${at}::timestamptz ORDER BY r.respond_by, r.ticket_number LIMIT ${NEXT}`
  return rows.map((row) => ({ ...row, respondBy: row.respondBy.toISOString() }))
}

/** Ranked tickets whose word was owed before now, counted up to a hundred, and since when the oldest waits. */
export async function countOverdue(viewer: Viewer, at: Date): Promise<WallView['overdue']> {
  const [found] = await db().$queryRaw<{ count: number; oldest: Date | null }[]>`
    SELECT count(*)::int AS count, min(respond_by) AS oldest FROM (
      SELECT r.respond_by FROM ${RANKED} WHERE ${seenBy(viewer)} AND r.respond_by < ${at}::timestamptz
      ORDER BY r.respond_by LIMIT ${MOST_OVERDUE + 1}
    ) late`
  const count = found?.count ?? 0
  return {
    count: Math.min(count, MOST_OVERDUE),
    isMore: count > MOST_OVERDUE,
    oldest: found?.oldest?.toISOString() ?? null,
  }
}
