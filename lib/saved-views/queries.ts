import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { countFound } from '@/lib/search/queries'
import { MOST_COUNTED, type SavedViewView } from './view'

const MOST_LISTED = 200

export const SAVED_VIEW = {
  id: true,
  name: true,
  query: true,
  shared: true,
  version: true,
  ownerId: true,
  owner: { select: { email: true } },
} as const satisfies Prisma.SavedViewSelect

type SavedViewRow = Prisma.SavedViewGetPayload<{ select: typeof SAVED_VIEW }>

/** One's own views, and the shared ones where one sees the whole queue. */
function visibleViews(viewer: Viewer): Prisma.SavedViewWhereInput {
  const own = { ownerId: viewer.id }
  return can(viewer, 'view.share') ? { OR: [own, { shared: true }] } : own
}

/** A view as the viewer sees it, not counted. */
export function toSavedView(viewer: Viewer, row: SavedViewRow): SavedViewView {
  const { ownerId, owner, ...rest } = row
  const owns = ownerId === viewer.id
  const [editable, removable] = [can(viewer, 'view.edit', owns), can(viewer, 'view.remove', owns)]
  return { ...rest, owner: owner.email, editable, removable, count: null, more: false }
}

/** A view that the viewer has, not counted; null for one that they have not. */
export async function findSavedView(
  viewer: Viewer,
  id: string,
  tx: Tx = db(),
): Promise<SavedViewView | null> {
  const where = { AND: [{ id }, visibleViews(viewer)] }
  const row = await tx.savedView.findFirst({ where, select: SAVED_VIEW })
  return row && toSavedView(viewer, row)
}

/** The views that the viewer has, by name. */
export async function listSavedViews(viewer: Viewer): Promise<SavedViewView[]> {
  const rows = await db().savedView.findMany({
    where: visibleViews(viewer),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_LISTED,
    select: SAVED_VIEW,
  })
  return rows.map((row) => toSavedView(viewer, row))
}

/** The same with what each finds for the viewer; one after the other, so that a long list takes one connection. */
export async function listCountedViews(viewer: Viewer): Promise<SavedViewView[]> {
  const counted: SavedViewView[] = []
  for (const view of await listSavedViews(viewer)) {
    const count = await countFound(viewer, view.query, MOST_COUNTED + 1)
    const found = count.ok ? count.value : 0
    const kept = Math.min(found, MOST_COUNTED)
    counted.push({ ...view, count: count.ok ? kept : null, more: found > MOST_COUNTED })
  }
  return counted
}
