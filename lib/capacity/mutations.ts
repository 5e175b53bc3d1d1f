import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import { findMember, getCapacity, getOwnCapacity } from './queries'
import type { CapacityInput, LimitInput } from './schema'
import type { OwnCapacity, TeamMember } from './view'

/** Says of oneself that one takes no more, or is back, and how many at most. Their tickets stay theirs; the order does not change. */
export async function setCapacity(
  viewer: Viewer,
  { atCapacity, reason, takesAtMost }: CapacityInput,
  options: WriteOptions = {},
): Promise<Outcome<OwnCapacity>> {
  return runWrite(options, async (tx) => {
    if (!can(viewer, 'capacity.set', true)) {
      throw new FailureError(
        fail('FORBIDDEN', 'Your role takes no tickets, so it has no capacity.'),
      )
    }
    const { since } = await getCapacity(viewer.id, tx)
    const data = {
      ...(atCapacity
        ? { atCapacitySince: since ?? now(), atCapacityReason: reason ?? '' }
        : { atCapacitySince: null, atCapacityReason: null }),
      ...(takesAtMost !== undefined && { takesAtMost }),
    }
    await tx.user.updateMany({ where: { id: viewer.id }, data })
    await tellTeam(tx)
    return getOwnCapacity(viewer.id, tx)
  })
}

/** Sets how many open tickets somebody takes at most: oneself, or anybody of the team for who leads it. */
export async function setLimit(
  viewer: Viewer,
  email: string,
  ...[{ takesAtMost }, options = {}]: [input: LimitInput, options?: WriteOptions]
): Promise<Outcome<TeamMember>> {
  return runWrite(options, async (tx) => {
    const refused = await findLimitRefusal(viewer, email, tx)
    if (refused) throw new FailureError(refused)
    await tx.user.updateMany({ where: { email }, data: { takesAtMost } })
    await tellTeam(tx)
    const member = await findMember(email, tx)
    if (!member) throw new Error(`${email} vanished inside its own transaction`)
    return member
  })
}

/** Why somebody's limit is not the viewer's to set; null when it is. */
export async function findLimitRefusal(viewer: Viewer, email: string, tx?: Tx) {
  if (!can(viewer, 'ticket.assign')) return fail('FORBIDDEN', 'Your role shares out no work.')
  if (!(await findMember(email, tx))) {
    return fail('NOT_FOUND', `Nobody with the address “${email}” takes tickets.`)
  }
  if (can(viewer, 'capacity.set', email === viewer.email)) return null
  return fail('FORBIDDEN', 'You set your own limit; that of a colleague is set by a lead.')
}

/** Who leads sees it at once. */
async function tellTeam(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_notify('queue', '{"workload":"team"}')::text`
}
