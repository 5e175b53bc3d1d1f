import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import type { Outcome } from '@/lib/outcome'
import { sayInbox } from './inbox-channel'
import { countUnread } from './queries'
import type { ReadInput } from './schema'

/** Marks lines of one's own as read; those of others and those read before stay as they are. */
export async function markRead(
  viewer: Viewer,
  ...[input, options = {}]: [input: ReadInput, options?: WriteOptions]
): Promise<Outcome<{ unread: number }>> {
  return runWrite(options, async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: {
        userId: viewer.id,
        readAt: null,
        ...(input.ids && { id: { in: input.ids } }),
        ...(input.number && { ticketNumber: input.number }),
      },
      data: { readAt: now() },
    })
    if (count > 0) await sayInbox(tx, [{ userId: viewer.id, latest: null }])
    return { unread: await countUnread(viewer, tx) }
  })
}
