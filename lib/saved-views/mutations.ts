import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import { findSavedView, SAVED_VIEW, toSavedView } from './queries'
import type { SavedViewInput, SavedViewPatch } from './schema'
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
    const own = await lockOwn(tx, viewer)
    refuseName(own, input.name)
    if (own.length >= MOST_OWN) {
      throw new FailureError(fail('CONFLICT', `Nobody has more than ${MOST_OWN} views.`))
    }
    const data = { ...input, ownerId: viewer.id, createdAt: now() }
    return toSavedView(viewer, await tx.savedView.create({ data, select: SAVED_VIEW }))
  })
}

/** The names of one's views. Two at once with one name wait for each other here, and the second finds the first. */
async function lockOwn(tx: Tx, viewer: Viewer): Promise<{ id: string; name: string }[]> {
  await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${viewer.id}::uuid FOR NO KEY UPDATE`
  return tx.savedView.findMany({
    where: { ownerId: viewer.id },
    take: MOST_OWN,
    select: { id: true, name: true },
  })
}

function refuseName(others: readonly { name: string }[], wanted: string): void {
  if (!others.some(({ name }) => name === wanted)) return
  const message = `You have a view “${wanted}” already.`
  throw new FailureError(fail('CONFLICT', message, { errors: [{ path: 'name', message }] }))
}

async function getView(tx: Tx, viewer: Viewer, id: string): Promise<SavedViewView> {
  const view = await findSavedView(viewer, id, tx)
  if (view) return view
  throw new FailureError(fail('NOT_FOUND', `There is no view ${id} that you have.`))
}

/** Gives one's own view another name or another query; what is left out stays. */
export async function updateView(
  viewer: Viewer,
  id: string,
  ...[patch, options = {}]: [patch: SavedViewPatch, options?: WriteOptions]
): Promise<Outcome<SavedViewView>> {
  return runWrite(options, async (tx) => {
    const own = await lockOwn(tx, viewer)
    const view = await getView(tx, viewer, id)
    if (!view.editable) {
      throw new FailureError(fail('FORBIDDEN', 'A view is edited by its owner alone.'))
    }
    if (options.ifVersion !== undefined && options.ifVersion !== view.version) {
      const message = 'The view has changed since you read it.'
      throw new FailureError(fail('STALE', message, { current: view }))
    }
    if (patch.name !== undefined) {
      refuseName(
        own.filter((one) => one.id !== id),
        patch.name,
      )
    }
    if (Object.keys(patch).length === 0) return view
    const data = { ...patch, version: view.version + 1 }
    await tx.savedView.updateMany({ where: { id }, data })
    return getView(tx, viewer, id)
  })
}

/** Removes a view; the answer is what it was. One that the viewer does not have is not there. */
export async function removeView(
  viewer: Viewer,
  id: string,
  options: WriteOptions = {},
): Promise<Outcome<SavedViewView>> {
  return runWrite(options, async (tx) => {
    const view = await getView(tx, viewer, id)
    if (!view.removable) {
      throw new FailureError(fail('FORBIDDEN', 'Only its owner or a lead may remove this view.'))
    }
    await tx.savedView.deleteMany({ where: { id } })
    return view
  })
}
