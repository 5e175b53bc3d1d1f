import 'server-only'
import { z } from 'zod'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { badCursor, done, type Outcome } from '@/lib/outcome'
import { text } from '@/lib/tickets/schema'
import type { MacroPage, MacroView } from './view'

const MACRO = {
  id: true,
  name: true,
  body: true,
  ownerId: true,
  usedCount: true,
  version: true,
} as const satisfies Prisma.MacroSelect

/** Shared ones and one's own, for those who use macros at all. */
export function visibleMacros(viewer: Viewer): Prisma.MacroWhereInput {
  if (!can(viewer, 'macro.use')) return { id: { in: [] } }
  return { OR: [{ ownerId: null }, { ownerId: viewer.id }] }
}

export interface ListMacrosInput {
  limit: number
  after?: string | undefined
  /** A part of the name. */
  search?: string | undefined
}

/** Macros by name, page by page. */
export async function listMacros(
  viewer: Viewer,
  { limit, after, search }: ListMacrosInput,
): Promise<Outcome<MacroPage>> {
  const place = after === undefined ? null : readPlace(after)
  if (after !== undefined && place === null) return badCursor()
  const rows = await db().macro.findMany({
    where: {
      AND: [
        visibleMacros(viewer),
        search ? { name: { contains: search, mode: 'insensitive' } } : {},
        place ? { OR: [{ name: { gt: place[0] } }, { name: place[0], id: { gt: place[1] } }] } : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: MACRO,
  })
  const items = rows.slice(0, limit).map(toView)
  const last = rows.length > limit ? items.at(-1) : undefined
  const next = last && Buffer.from(JSON.stringify([last.name, last.id])).toString('base64url')
  return done({ items, next: next ?? null })
}

/** A macro that the viewer may use; null for one that is not there or another's own. */
export async function findMacro(
  viewer: Viewer,
  id: string,
  tx: Tx = db(),
): Promise<MacroView | null> {
  const row = await tx.macro.findFirst({
    where: { AND: [{ id }, visibleMacros(viewer)] },
    select: MACRO,
  })
  return row && toView(row)
}

function toView({ ownerId, ...row }: Prisma.MacroGetPayload<{ select: typeof MACRO }>): MacroView {
  return { ...row, shared: ownerId === null }
}

const placeOf = z.tuple([text(100), z.guid()])

/** Anybody can make up a cursor, so what is in it is input like any other. */
function readPlace(cursor: string): [string, string] | null {
  try {
    const place = placeOf.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return place.success ? place.data : null
  } catch {
    return null
  }
}
