import { z } from 'zod'
import { INBOX_PLACES, NOTIFICATION_KINDS } from '@/lib/notifications/view'

/** The mode was switched; what is suggested changed; who takes how much changed. */
export const WORKLOAD_NEWS = ['mode', 'suggestion', 'team'] as const
export type WorkloadNews = (typeof WORKLOAD_NEWS)[number]

/** What `recordChange`, the mode switch and the watch over the workload say on the channel `queue`. */
export const noticeSchema = z.object({
  number: z.number().optional(),
  version: z.number().optional(),
  orderVersion: z.number().optional(),
  mode: z.string().optional(),
  /** Many that changed at once, each with its version. */
  tickets: z.array(z.tuple([z.number(), z.number()])).optional(),
  /** What of the workload changed. */
  workload: z.enum(WORKLOAD_NEWS).optional(),
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
