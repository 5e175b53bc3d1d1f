import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { badCursor, done, type Outcome } from '@/lib/outcome'
import { describeMoves } from './describe-moves'
import type { PeriodPage } from './view'

const PERIOD = {
  id: true,
  mode: true,
  reason: true,
  startedAt: true,
  endedAt: true,
  moves: true,
  startedBy: { select: { email: true, name: true } },
} as const satisfies Prisma.WorkloadPeriodSelect
type PeriodRow = Prisma.WorkloadPeriodGetPayload<{ select: typeof PERIOD }>

const placeSchema = z.tuple([z.iso.datetime(), z.guid()])

/** The periods in each mode, the running one first, page by page (R32). */
export async function listPeriods(
  viewer: Viewer,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<Outcome<PeriodPage>> {
  const place = after === undefined ? null : readPlace(after)
  if (after !== undefined && place === null) return badCursor()
  const rows = await db().workloadPeriod.findMany({
    where: place
      ? { OR: [{ startedAt: { lt: place.at } }, { startedAt: place.at, id: { lt: place.id } }] }
      : {},
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: PERIOD,
  })
  const page = rows.slice(0, limit)
  const moves = await describeMoves(viewer, page)
  const last = rows.length > limit ? page.at(-1) : undefined
  return done({
    items: page.map((row, i) => ({ ...toView(row), moves: moves[i] ?? null })),
    next: last ? writePlace(last) : null,
  })
}

function toView({ id, mode, reason, startedAt, endedAt, startedBy }: PeriodRow) {
  return {
    id,
    mode,
    since: startedAt.toISOString(),
    until: endedAt?.toISOString() ?? null,
    reason,
    by: startedBy?.email ?? null,
    byName: startedBy?.name ?? null,
  }
}

const writePlace = ({ startedAt, id }: PeriodRow) =>
  Buffer.from(JSON.stringify([startedAt.toISOString(), id])).toString('base64url')

function readPlace(cursor: string): { at: Date; id: string } | null {
  try {
    const [at, id] = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { at: new Date(at), id }
  } catch {
    return null
  }
}

/** Hours of surge between two instants (policy section 11); the running period counts up to the later one. */
export async function hoursInSurge(from: Date, to: Date): Promise<number> {
  const [row] = await db().$queryRaw<{ hours: number }[]>`
    SELECT coalesce(sum(extract(epoch FROM least(coalesce(ended_at, ${to}::timestamptz), ${to}::timestamptz)
      - greatest(started_at, ${from}::timestamptz))), 0)::float8 / 3600 AS hours
    FROM workload_period WHERE mode = 'SURGE' AND started_at < ${to}::timestamptz
      AND coalesce(ended_at, ${to}::timestamptz) > ${from}::timestamptz`
  return row?.hours ?? 0
}
