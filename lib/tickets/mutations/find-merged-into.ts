import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import { findMergeTarget } from '@/lib/tickets/merged-sql'

/** Where a merged ticket's conversation goes on: null where it was not merged, or has ended or is hidden there too. */
export async function findMergedInto(viewer: Viewer, number: number): Promise<number | null> {
  const target = await findMergeTarget(db(), number)
  if (target === number) return null
  const visible = visibleTo(viewer)
  const seen = await db().ticket.count({
    where: {
      AND: [visible, { OR: [{ number }, { number: target, status: { not: 'CLOSED' } }] }],
    },
  })
  return seen === 2 ? target : null
}
