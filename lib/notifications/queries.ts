import 'server-only'
import { z } from 'zod'
import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleExceptions, visibleTo } from '@/lib/auth/visible-to'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { badCursor, done, type Outcome } from '@/lib/outcome'
import { toInboxItem } from './to-item'
import { INBOX_PLACES, type InboxPage, PLACE_RIGHTS, SPEAKS_FOR_ITSELF } from './view'

const LINE = {
  id: true,
  kind: true,
  ticketNumber: true,
  occasion: true,
  createdAt: true,
  readAt: true,
  ticket: { select: { subject: true } },
  exceptionId: true,
  place: true,
  about: true,
  exception: { select: { account: { select: { name: true } } } },
} as const satisfies Prisma.NotificationSelect
export type InboxRow = Prisma.NotificationGetPayload<{ select: typeof LINE }>

const EVENT = {
  ticketNumber: true,
  seq: true,
  type: true,
  detail: true,
  actor: { select: { name: true } },
} as const satisfies Prisma.TicketEventSelect
export type InboxEvent = Prisma.TicketEventGetPayload<{ select: typeof EVENT }>

export interface ListInboxInput {
  limit: number
  after?: string | undefined
  show?: 'all' | 'unread'
}

/** One's own lines, of tickets that one may see now: sight may have been lost since a line was written. */
function ownLines(viewer: Viewer): Prisma.NotificationWhereInput {
  return {
    userId: viewer.id,
    OR: [
      // The column is named too: a relation's filter that is empty would be left out of the alternatives.
      { ticketNumber: { not: null }, ticket: visibleTo(viewer) },
      { exceptionId: { not: null }, exception: visibleExceptions(viewer) },
      { place: { in: INBOX_PLACES.filter((place) => canSome(viewer, PLACE_RIGHTS[place])) } },
    ],
  }
}

/** The inbox, newest first, page by page. */
export async function listInbox(
  viewer: Viewer,
  { limit, after, show = 'all' }: ListInboxInput,
): Promise<Outcome<InboxPage>> {
  const place = after === undefined ? null : readPlace(after)
  if (after !== undefined && place === null) return badCursor()
  const rows = await db().notification.findMany({
    where: {
      AND: [
        ownLines(viewer),
        show === 'unread' ? { readAt: null } : {},
        place === null ? {} : { id: { lt: place } },
      ],
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: LINE,
  })
  const page = rows.slice(0, limit)
  const [events, unread] = await Promise.all([eventsOf(page), countUnread(viewer)])
  const last = rows.length > limit ? page.at(-1) : undefined
  const next = last ? Buffer.from(last.id).toString('base64url') : null
  return done({ items: page.map((row) => toInboxItem(row, events)), unread, next })
}

export async function countUnread(viewer: Viewer, tx: Tx = db()): Promise<number> {
  return tx.notification.count({ where: { AND: [ownLines(viewer), { readAt: null }] } })
}

/** The events that the lines of a page tell of: others' occasion is an instant, and no place in a chain. */
async function eventsOf(page: InboxRow[]): Promise<InboxEvent[]> {
  const keys = page.flatMap(({ kind, ticketNumber, occasion }) =>
    SPEAKS_FOR_ITSELF.has(kind) || ticketNumber === null
      ? []
      : [{ ticketNumber, seq: Number(occasion) }],
  )
  if (keys.length === 0) return []
  return db().ticketEvent.findMany({ where: { OR: keys }, select: EVENT })
}

/** Anybody can make up a cursor, so what is in it is input like any other. */
function readPlace(cursor: string): string | null {
  const place = z.guid().safeParse(Buffer.from(cursor, 'base64url').toString())
  return place.success ? place.data : null
}
