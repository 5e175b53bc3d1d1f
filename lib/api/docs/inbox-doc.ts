import { z } from '@hono/zod-openapi'
import {
  INBOX_PLACES,
  type InboxItem,
  type InboxPage,
  NOTIFICATION_KINDS,
} from '@/lib/notifications/view'
import { CLOCK_NAMES } from '@/lib/priority/clock-names'
import { instantDoc } from './ticket-doc'

const itemDoc = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(NOTIFICATION_KINDS),
    number: z.int().nullable(),
    exception: z.uuid().nullable(),
    place: z.enum(INBOX_PLACES).nullable(),
    subject: z.string(),
    text: z.string(),
    clock: z.strictObject({ clock: z.enum(CLOCK_NAMES), dueAt: instantDoc }).nullable(),
    at: instantDoc,
    readAt: instantDoc.nullable(),
  })
  .openapi('Notification') satisfies z.ZodType<InboxItem>

export const inboxPageDoc = z
  .strictObject({ items: z.array(itemDoc), unread: z.int(), next: z.string().nullable() })
  .openapi('Inbox') satisfies z.ZodType<InboxPage>

export const unreadDoc = z.strictObject({ unread: z.int() }).openapi('Unread')

export const followingDoc = z
  .strictObject({ number: z.int(), following: z.boolean() })
  .openapi('Following')
