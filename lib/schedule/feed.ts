import 'server-only'
import { createHash } from 'node:crypto'
import { canSome } from '@/lib/auth/permissions'
import { hashSecret } from '@/lib/auth/secret'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { withoutTimeOff } from './duty'
import { type CalendarEvent, calendarText } from './ical'
import { type Plan, readPlan } from './plan'
import type { FeedView } from './view'

const DAY_MS = 86_400_000
const BACK_DAYS = 30
const AHEAD_DAYS = 180
const SHAPE = /^[A-Za-z0-9_-]{43}$/

/** A person's calendar, and its tag. */
export interface Feed {
  text: string
  etag: string
}

/** The address under which somebody's calendar is read: whoever knows it may read it. */
export function feedUrl(secret: string): string {
  return `${env().publicUrl}/calendar/${secret}.ics`
}

/** Whether the viewer has an address, and since when; what it is was told once. */
export async function findFeed(viewer: Viewer, tx: Tx = db()): Promise<FeedView | null> {
  const row = await tx.shiftFeed.findUnique({
    where: { userId: viewer.id },
    select: { createdAt: true },
  })
  return row && { createdAt: row.createdAt.toISOString(), url: null }
}

/** The calendar under a secret; null for a wrong or revoked one, and for somebody who is not of the desk any more. */
export async function readFeed(secret: string): Promise<Feed | null> {
  if (!SHAPE.test(secret)) return null
  const row = await db().shiftFeed.findUnique({
    where: { tokenHash: hashSecret(secret) },
    select: { userId: true, user: { select: { name: true, role: true, disabledAt: true } } },
  })
  if (!row || row.user.disabledAt || !canSome(row.user, 'schedule.see')) return null
  // By whole days, so that it stays the same text, with the same tag, until something changes.
  const today = Math.floor(now().getTime() / DAY_MS) * DAY_MS
  const from = new Date(today - BACK_DAYS * DAY_MS)
  const plan = await readPlan(from, new Date(today + AHEAD_DAYS * DAY_MS))
  const text = calendarText({
    name: `On duty: ${row.user.name}`,
    url: `${env().publicUrl}/schedule`,
    stamp: today,
    events: eventsOf(plan, row.userId),
  })
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` }
}

/** One event for each piece that time off leaves of a shift. */
function eventsOf({ shifts, occurrences, off }: Plan, userId: string): CalendarEvent[] {
  const versions = new Map(shifts.map(({ id, version }) => [id, version]))
  return occurrences
    .filter((run) => run.userId === userId)
    .flatMap((run) =>
      withoutTimeOff([run], off).map((piece, i) => ({
        uid: `${run.shiftId}-${run.date}-${i}@queueone`,
        summary: 'On duty',
        from: piece.from,
        until: piece.until,
        sequence: versions.get(run.shiftId) ?? 0,
      })),
    )
}
