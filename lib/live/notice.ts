import { z } from 'zod'
import { INBOX_PLACES, NOTIFICATION_KINDS } from '@/lib/notifications/view'

/** What `recordChange` and the mode switch say on the channel `queue`. */
export const noticeSchema = z.object({
  number: z.number().optional(),
  version: z.number().optional(),
  orderVersion: z.number().optional(),
  mode: z.string().optional(),
  /** Many that changed at once, each with its version. */
  tickets: z.array(z.tuple([z.number(), z.number()])).optional(),
})
export type Notice = z.output<typeof noticeSchema>

/** What is said on the channel `inbox`: whose has changed, and the newest line where one came. */
export const inboxNoticeSchema = z.object({
  userId: z.uuid(),
  latest: z
    .object({
      kind: z.enum(NOTIFICATION_KINDS),
      number: z.number().nullable(),
      exception: z.uuid().nullable(),
      place: z.enum(INBOX_PLACES).nullable(),
    })
    .nullable(),
})
export type InboxNotice = z.output<typeof inboxNoticeSchema>
