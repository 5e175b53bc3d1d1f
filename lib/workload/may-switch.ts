import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { type Failure, fail } from '@/lib/outcome'
import { arePlanned, listOnDuty } from '@/lib/schedule/queries'

/**
 * R32: why somebody may not switch the mode; null when they may. A Support Engineer has to be on duty, once shifts are
 * planned; who leads them may always.
 */
export async function findSwitchRefusal(viewer: Viewer, tx: Tx = db()): Promise<Failure | null> {
  if (!can(viewer, 'workload.switch')) {
    return fail('FORBIDDEN', 'Your role may not switch the workload mode.')
  }
  if (viewer.role !== 'SUPPORT_ENGINEER') return null
  const at = now()
  const onDuty = await listOnDuty(at, tx)
  if (onDuty.some(({ userId }) => userId === viewer.id) || !(await arePlanned(at, tx))) return null
  return fail(
    'FORBIDDEN',
    'Shifts are planned and you are not on duty: somebody on duty or a lead switches the mode.',
  )
}
