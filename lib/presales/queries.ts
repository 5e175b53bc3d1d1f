import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleSql } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { badCursor, done, type Outcome } from '@/lib/outcome'
import { POSITION_OF_P } from '@/lib/queue/place-sql'
import type { DeskItem, DeskList, DeskPage } from './view'

export interface DeskInput {
  list: DeskList
  account?: string | undefined
  limit: number
  after?: string | undefined
}

const OF_LIST = {
  requests: Prisma.sql`t.opened_by_ce AND a.segment = 'PRE_SALES'`,
  'with-ce': Prisma.sql`p.lane = 'WITH_CE'`,
  'without-ce': Prisma.sql`p.lane = 'WITH_CE' AND a.ce_owner_id IS NULL`,
} as const satisfies Record<DeskList, Prisma.Sql>

/** Newest first, page by page: those that the viewer may see. */
export async function listDesk(viewer: Viewer, input: DeskInput): Promise<Outcome<DeskPage>> {
  const { list, account, limit, after } = input
  const below = after === undefined ? null : readPlace(after)
  if (after !== undefined && below === null) return badCursor()
  const visible = visibleSql(viewer)
  const conditions = [
    OF_LIST[list],
    ...(visible ? [visible] : []),
    ...(account ? [Prisma.sql`t.account_id = ${account}::uuid`] : []),
    ...(below === null ? [] : [Prisma.sql`t.number < ${below}`]),
  ]
  const found = await db().$queryRaw<{ row: string }[]>`
    SELECT row_to_json(x)::text AS row FROM (${rowsSql(conditions, limit + 1)}) x`
  const rows = found.map(({ row }) => JSON.parse(row) as DeskItem)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const next = last ? Buffer.from(String(last.number)).toString('base64url') : null
  return done({ items: rows.slice(0, limit).map(withInstants), next })
}

function rowsSql(conditions: readonly Prisma.Sql[], limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT t.number, t.subject, a.id AS account, a.name AS "accountName", o.email AS "ceOwner",
      o.name AS "ceOwnerName", t.status, p.priority, p.provisional,
      CASE WHEN p.lane = 'RANKED' THEN (SELECT ${POSITION_OF_P}) END AS position,
      u.email AS assignee, u.name AS "assigneeName", t.received_at AS "receivedAt",
      w.at AS "lastWordAt", w.by AS "lastWordBy", t.next_update_at AS "nextUpdateAt"
    FROM ticket t JOIN account a ON a.id = t.account_id JOIN queue_state s ON s.id = 1
      JOIN ticket_rank p ON p.ranking_id IN (s.ranking_id, 0) AND p.ticket_number = t.number
      LEFT JOIN app_user o ON o.id = a.ce_owner_id
      LEFT JOIN app_user u ON u.id = t.assignee_id
      LEFT JOIN LATERAL (SELECT m.happened_at AS at, coalesce(mc.name, mc.email, mu.name, 'QueueOne') AS by
        FROM message m LEFT JOIN app_user mu ON mu.id = m.author_id LEFT JOIN contact mc ON mc.id = m.contact_id
        WHERE m.ticket_number = t.number AND m.kind <> 'NOTE' ORDER BY m.happened_at DESC, m.id DESC LIMIT 1) w ON true
    WHERE ${Prisma.join([...conditions], ' AND ')} ORDER BY t.number DESC LIMIT ${limit}`
}

/** The database writes instants with an offset. */
function withInstants(row: DeskItem): DeskItem {
  const iso = (stored: string | null) => stored && new Date(stored).toISOString()
  return {
    ...row,
    receivedAt: new Date(row.receivedAt).toISOString(),
    lastWordAt: iso(row.lastWordAt),
    nextUpdateAt: iso(row.nextUpdateAt),
  }
}

function readPlace(cursor: string): number | null {
  const text = Buffer.from(cursor, 'base64url').toString()
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

/** Requests of the same account that are not solved: what a new one may repeat. */
export async function listOpenRequests(viewer: Viewer, account: string): Promise<DeskItem[]> {
  const page = await listDesk(viewer, { list: 'requests', account, limit: 20 })
  if (!page.ok) return []
  return page.value.items.filter(({ status }) => status !== 'SOLVED' && status !== 'CLOSED')
}
