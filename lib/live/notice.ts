import { z } from 'zod'
import { NOTIFICATION_KINDS } from '@/lib/notifications/view'

/** What `recordChange` and the mode switch say on the channel `queue`. */
const notice = z.object({
  number: z.number().optional(),
  version: z.number().optional(),
  orderVersion: z.number().optional(),
  mode: z.string().optional(),
})
export type Notice = z.output<typeof notice>

/** A payload as a notice; one that is none (somebody else's NOTIFY) says nothing. */
export function parseNotice(payload: string): Notice {
  try {
    return notice.parse(JSON.parse(payload))
  } catch {
    return {}
  }
}

/** What is said on the channel `inbox`: whose has changed, and the newest line where one came. */
const inboxNotice = z.object({
  userId: z.uuid(),
  latest: z.object({ kind: z.enum(NOTIFICATION_KINDS), number: z.number() }).nullable(),
})
export type InboxNotice = z.output<typeof inboxNotice>

/** Hands on a payload that is one of ours. */
export function parseInboxNotice(payload: string, hand: (notice: InboxNotice) => void): void {
  try {
    hand(inboxNotice.parse(JSON.parse(payload)))
  } catch {
    // Somebody else's NOTIFY says nothing.
  }
}
