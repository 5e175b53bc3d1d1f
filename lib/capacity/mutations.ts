import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import { getCapacity } from './queries'
import type { CapacityInput } from './schema'
import type { CapacityView } from './view'

/** Says of oneself that one takes no more, or is back. Their tickets stay theirs; the order does not change. */
export async function setCapacity(
  viewer: Viewer,
  { atCapacity, reason }: CapacityInput,
  options: WriteOptions = {},
): Promise<Outcome<CapacityView>> {
  return runWrite(options, async (tx) => {
    if (!can(viewer, 'capacity.set', true)) {
      throw new FailureError(
        fail('FORBIDDEN', 'Your role takes no tickets, so it has no capacity.'),
      )
    }
    const { since } = await getCapacity(viewer.id, tx)
    const data = atCapacity
      ? { atCapacitySince: since ?? now(), atCapacityReason: reason ?? '' }
      : { atCapacitySince: null, atCapacityReason: null }
    await tx.user.updateMany({ where: { id: viewer.id }, data })
    return getCapacity(viewer.id, tx)
  })
}
