import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/db/client'
import { FailureError, fail } from '@/lib/outcome'
import type { CapacityView, TeamMember } from './view'

interface Stored {
  atCapacitySince: Date | null
  atCapacityReason: string | null
}

export function toCapacity({ atCapacitySince, atCapacityReason }: Stored): CapacityView {
  return {
    atCapacity: atCapacitySince !== null,
    reason: atCapacityReason,
    since: atCapacitySince?.toISOString() ?? null,
  }
}

export async function getCapacity(
  userId: string,
  tx: Pick<Tx, 'user'> = db(),
): Promise<CapacityView> {
  const select = { atCapacitySince: true, atCapacityReason: true } as const
  return toCapacity(await tx.user.findUniqueOrThrow({ where: { id: userId }, select }))
}

/** Refuses somebody at capacity to take a ticket: they said that they have enough. */
export async function requireCapacity(tx: Pick<Tx, 'user'>, userId: string): Promise<void> {
  const { atCapacity } = await getCapacity(userId, tx)
  if (!atCapacity) return
  throw new FailureError(
    fail('CONFLICT', 'You are at capacity: say that you are back before you take a ticket.'),
  )
}

/** More people than a support team has; a list for choosing from is no place for more. */
const MOST = 200

interface MemberRow extends Stored {
  email: string
  name: string
  open: number
}

/** Who may be given tickets, by name, with what they have; nobody for who may not assign. */
export async function listTeam(viewer: Viewer): Promise<TeamMember[]> {
  if (!can(viewer, 'ticket.assign')) return []
  const rows = await db().$queryRaw<MemberRow[]>`
    SELECT u.email, u.name, u.at_capacity_since AS "atCapacitySince", u.at_capacity_reason AS "atCapacityReason",
      (SELECT count(*)::int FROM ticket t WHERE t.assignee_id = u.id AND t.status IN ('NEW', 'OPEN')) AS open
    FROM app_user u WHERE u.disabled_at IS NULL AND NOT u.is_service
      AND u.role IN ('SUPPORT_ENGINEER', 'SUPPORT_LEAD', 'ADMIN') ORDER BY u.name, u.email LIMIT ${MOST}`
  return rows.map((row) => ({
    email: row.email,
    name: row.name,
    open: row.open,
    capacity: toCapacity(row),
  }))
}
