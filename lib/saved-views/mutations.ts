import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import { SAVED_VIEW, toSavedView, visibleViews } from './queries'
import type { SavedViewInput } from './schema'
import type { SavedViewView } from './view'

const MOST_OWN = 100

/** Keeps a search under a name; a shared one is for those who see the whole queue. */
export async function saveView(
  viewer: Viewer,
  input: SavedViewInput,
  options: WriteOptions = {},
): Promise<Outcome<SavedViewView>> {
  return runWrite(options, async (tx) => {
    if (!can(viewer, input.shared ? 'view.share' : 'view.save')) {
      throw new FailureError(fail('FORBIDDEN', 'Your role may not share views.'))
    }
    // Two at once with one name wait for each other here, and the second finds the first.
    await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${viewer.id}::uuid FOR NO KEY UPDATE`
    const own = await tx.savedView.findMany({
      where: { ownerId: viewer.id },
      take: MOST_OWN,
      select: { name: true },
    })
    if (own.some(({ name }) => name === input.name)) {
      throw new FailureError(fail('CONFLICT', `You have a view “${input.name}” already.`))
    }
    if (own.length >= MOST_OWN) {
      throw new FailureError(fail('CONFLICT', `Nobody has more than ${MOST_OWN} views.`))
    }
    const data = { ...input, ownerId: viewer.id, createdAt: now() }
    return toSavedView(viewer, await tx.savedView.create({ data, select: SAVED_VIEW }))
  })
}

/** Removes a view; the answer is what it was. One that the viewer does not have is not there. */
export async function removeView(
  viewer: Viewer,
  id: string,
  options: WriteOptions = {},
): Promise<Outcome<SavedViewView>> {
  return runWrite(options, async (tx) => {
    const where = { AND: [{ id }, visibleViews(viewer)] }
    const row = await tx.savedView.findFirst({ where, select: SAVED_VIEW })
    if (!row) throw new FailureError(fail('NOT_FOUND', `There is no view ${id} that you have.`))
    const view = toSavedView(viewer, row)
    if (!view.removable) {
      throw new FailureError(fail('FORBIDDEN', 'Only its owner or a lead may remove this view.'))
    }
    await tx.savedView.deleteMany({ where: { id } })
    return view
  })
}
