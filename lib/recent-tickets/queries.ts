import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import { MOST_RECENT, type RecentTicketView } from './view'

/** What the viewer looked at last and may still see, newest first. */
export async function listRecentTickets(viewer: Viewer): Promise<RecentTicketView[]> {
  const rows = await db().recentTicket.findMany({
    where: { userId: viewer.id, ticket: visibleTo(viewer) },
    orderBy: [{ viewedAt: 'desc' }, { ticketNumber: 'desc' }],
    take: MOST_RECENT,
    select: {
      viewedAt: true,
      ticket: {
        select: {
          number: true,
          subject: true,
          status: true,
          account: { select: { name: true } },
        },
      },
    },
  })
  return rows.map(({ viewedAt, ticket: { account, ...ticket } }) => ({
    ...ticket,
    accountName: account.name,
    viewedAt: viewedAt.toISOString(),
  }))
}
