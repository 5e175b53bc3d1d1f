import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { LinkView } from './link-view'
import type { LinkSide } from './link-words'

/** How long a merge may be taken back. */
export const UNDO_MERGE_MS = 24 * 3_600_000
/** A ticket with more links than this is shown its newest. */
const MOST_LINKS = 500

const OTHER = {
  number: true,
  subject: true,
  status: true,
  version: true,
  assignee: { select: { email: true, name: true } },
  ranks: { select: { priority: true }, orderBy: { rankingId: 'asc' }, take: 1 },
} as const satisfies Prisma.TicketSelect

const LINK = {
  id: true,
  kind: true,
  fromNumber: true,
  createdAt: true,
  createdBy: { select: { email: true, name: true } },
  from: { select: OTHER },
  to: { select: OTHER },
} as const satisfies Prisma.TicketLinkSelect

type LinkRow = Prisma.TicketLinkGetPayload<{ select: typeof LINK }>

/** The links of a ticket that the viewer may see, newest first; those to tickets hidden from them are left out. */
export async function listLinks(
  viewer: Viewer,
  number: number,
  tx: Tx = db(),
): Promise<LinkView[]> {
  const visible = visibleTo(viewer)
  const rows = await tx.ticketLink.findMany({
    where: {
      OR: [{ fromNumber: number }, { toNumber: number }],
      AND: [{ from: visible }, { to: visible }],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_LINKS,
    select: LINK,
  })
  return rows.map((row) => toLinkView(row, row.fromNumber === number ? 'FROM' : 'TO'))
}

function toLinkView(row: LinkRow, side: LinkSide): LinkView {
  const other = side === 'FROM' ? row.to : row.from
  const { number, subject, status, version, assignee, ranks } = other
  return {
    id: row.id,
    kind: row.kind,
    side,
    number,
    subject,
    status,
    priority: ranks[0]?.priority ?? 'P3',
    assignee: assignee?.email ?? null,
    assigneeName: assignee?.name ?? null,
    version,
    by: row.createdBy?.email ?? null,
    byName: row.createdBy?.name ?? null,
    at: row.createdAt.toISOString(),
    undoUntil: row.kind === 'MERGED_INTO' ? undoUntil(row.createdAt) : null,
  }
}

function undoUntil(mergedAt: Date): string | null {
  const end = mergedAt.getTime() + UNDO_MERGE_MS
  return end > now().getTime() ? new Date(end).toISOString() : null
}
