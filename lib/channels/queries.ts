import 'server-only'
import { z } from 'zod'
import { canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { badCursor, done, type Outcome } from '@/lib/outcome'
import type { ChannelPage, ChannelView, VisitPage, VisitState, VisitView } from './view'
import { toVisitView, VISIT } from './visit-row'

/** More than that nobody has left behind. */
const MOST_STILL_IN = 50

const CHANNEL = {
  id: true,
  name: true,
  kind: true,
  exceptionActive: true,
  version: true,
  account: { select: { id: true, name: true, exceptionActive: true } },
} as const satisfies Prisma.TrialChannelSelect

/** Visits of tickets that the viewer may see. */
function visibleVisits(viewer: Viewer): Prisma.VisitWhereInput {
  return { ticket: visibleTo(viewer) }
}

type ChannelRow = Prisma.TrialChannelGetPayload<{ select: typeof CHANNEL }>

function toChannelView(row: ChannelRow, visits: VisitView[]): ChannelView {
  const { account, exceptionActive, kind } = row
  return {
    id: row.id,
    name: row.name,
    account: account.id,
    accountName: account.name,
    kind,
    monitored: kind === 'SUPPORT' || exceptionActive || account.exceptionActive,
    visits,
    version: row.version,
  }
}

export interface ListChannelsInput {
  limit: number
  after?: string | undefined
  account?: string | undefined
}

/** Channels by name, page by page, each with the visits that go on. */
export async function listChannels(
  viewer: Viewer,
  { limit, after, account }: ListChannelsInput,
): Promise<Outcome<ChannelPage>> {
  const name = after === undefined ? null : Buffer.from(after, 'base64url').toString()
  if (name !== null && !/^[\p{L}\p{N}_-]+$/u.test(name)) return badCursor()
  const rows = await db().trialChannel.findMany({
    where: { ...(account && { accountId: account }), ...(name && { name: { gt: name } }) },
    orderBy: { name: 'asc' },
    take: limit + 1,
    select: CHANNEL,
  })
  const page = rows.slice(0, limit)
  const visits = await listRunning(
    viewer,
    page.map(({ id }) => id),
  )
  const last = rows.length > limit ? page.at(-1) : undefined
  const items = page.map((row) =>
    toChannelView(
      row,
      visits.filter(({ channel }) => channel === row.id),
    ),
  )
  return done({ items, next: last ? Buffer.from(last.name).toString('base64url') : null })
}

async function listRunning(
  viewer: Viewer,
  channels: string[],
  tx: Tx = db(),
): Promise<VisitView[]> {
  const rows = await tx.visit.findMany({
    where: { AND: [{ channelId: { in: channels }, endedAt: null }, visibleVisits(viewer)] },
    orderBy: { joinedAt: 'asc' },
    select: VISIT,
  })
  return rows.map((row) => toVisitView(row, now()))
}

export async function findChannel(
  viewer: Viewer,
  id: string,
  tx: Tx = db(),
): Promise<ChannelView | null> {
  if (!canSome(viewer, 'channel.see')) return null
  const row = await tx.trialChannel.findUnique({ where: { id }, select: CHANNEL })
  if (!row) return null
  return toChannelView(row, await listRunning(viewer, [id], tx))
}

export interface ListVisitsInput {
  states?: readonly VisitState[] | undefined
  ticket?: number | undefined
  channel?: string | undefined
  limit: number
  after?: string | undefined
}

const OF_STATE = (at: Date) =>
  ({
    RUNNING: { endedAt: null, until: { gt: at } },
    OVERDUE: { endedAt: null, until: { lte: at } },
    ENDED: { endedAt: { not: null } },
  }) as const satisfies Record<VisitState, Prisma.VisitWhereInput>

/** Visits, newest first, page by page. */
export async function listVisits(
  viewer: Viewer,
  { states, ticket, channel, limit, after }: ListVisitsInput,
): Promise<Outcome<VisitPage>> {
  const place =
    after === undefined ? null : z.guid().safeParse(Buffer.from(after, 'base64url').toString())
  if (place && !place.success) return badCursor()
  const at = now()
  const rows = await db().visit.findMany({
    where: {
      AND: [
        visibleVisits(viewer),
        ...(states ? [{ OR: states.map((state) => OF_STATE(at)[state]) }] : []),
        ...(ticket === undefined ? [] : [{ ticketNumber: ticket }]),
        ...(channel === undefined ? [] : [{ channelId: channel }]),
        ...(place ? [{ id: { lt: place.data } }] : []),
      ],
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: VISIT,
  })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const next = last ? Buffer.from(last.id).toString('base64url') : null
  return done({ items: page.map((row) => toVisitView(row, at)), next })
}

/** The viewer's own visits that ended without their having left: things to do, the oldest first. */
export async function listStillIn(viewer: Viewer): Promise<VisitView[]> {
  const rows = await db().visit.findMany({
    where: { visitorId: viewer.id, endedAt: { not: null }, leftAt: null },
    orderBy: { endedAt: 'asc' },
    take: MOST_STILL_IN,
    select: VISIT,
  })
  return rows.map((row) => toVisitView(row, now()))
}

export async function findVisit(
  viewer: Viewer,
  id: string,
  tx: Tx = db(),
): Promise<VisitView | null> {
  if (!canSome(viewer, 'channel.see')) return null
  const row = await tx.visit.findFirst({
    where: { AND: [{ id }, visibleVisits(viewer)] },
    select: VISIT,
  })
  return row && toVisitView(row, now())
}
