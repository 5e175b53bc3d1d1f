import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import type { Outcome } from '@/lib/outcome'
import { lockVisible } from '@/lib/tickets/record-change'

export interface Following {
  number: number
  following: boolean
}

/** Follows a ticket that one may see, or no longer. It is one's own affair: the ticket does not change. */
export async function setFollowing(
  viewer: Viewer,
  number: number,
  following: boolean,
): Promise<Outcome<Following>> {
  return runWrite({}, async (tx) => {
    await lockVisible(tx, viewer, number)
    const key = { ticketNumber: number, userId: viewer.id }
    if (following) {
      await tx.ticketFollower.createMany({ data: [{ ...key, since: now() }], skipDuplicates: true })
    } else {
      await tx.ticketFollower.deleteMany({ where: key })
    }
    return { number, following }
  })
}

/** Whether the viewer follows a ticket. */
export async function isFollowing(viewer: Viewer, number: number): Promise<boolean> {
  const where = { ticketNumber: number, userId: viewer.id }
  return (await db().ticketFollower.count({ where })) > 0
}
