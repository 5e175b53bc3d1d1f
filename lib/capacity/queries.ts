import 'server-only'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/generated/prisma/client'
import { FailureError, fail } from '@/lib/outcome'
import { type CapacityView, isFull, type OwnCapacity, type TeamMember } from './view'

interface Stored {
  atCapacitySince: Date | null
  atCapacityReason: string | null
  takesAtMost: number | null
}

export function toCapacity({
  atCapacitySince,
  atCapacityReason,
  takesAtMost,
}: Stored): CapacityView {
  return {
    atCapacity: atCapacitySince !== null,
    reason: atCapacityReason,
    since: atCapacitySince?.toISOString() ?? null,
    takesAtMost,
  }
}

export async function getCapacity(
  userId: string,
  tx: Pick<Tx, 'user'> = db(),
): Promise<CapacityView> {
  const select = { atCapacitySince: true, atCapacityReason: true, takesAtMost: true } as const
  return toCapacity(await tx.user.findUniqueOrThrow({ where: { id: userId }, select }))
}

export async function getOwnCapacity(userId: string, tx: Tx = db()): Promise<OwnCapacity> {
  return { ...(await getCapacity(userId, tx)), open: await countOpen(userId, tx) }
}

/** Tickets of somebody whose next action is ours. */
async function countOpen(userId: string, tx: Pick<Tx, 'ticket'>): Promise<number> {
  return tx.ticket.count({ where: { assigneeId: userId, status: { in: ['NEW', 'OPEN'] } } })
}

/**
 * Refuses somebody at capacity, or with as many open tickets as they take, to take another. Where there is a limit, two
 * takes of one person come one after the other, so that they do not pass it together.
 */
export async function requireCapacity(tx: Tx, userId: string): Promise<void> {
  const { atCapacity, takesAtMost } = await getCapacity(userId, tx)
  if (atCapacity) {
    throw new FailureError(
      fail('CONFLICT', 'You are at capacity: say that you are back before you take a ticket.'),
    )
  }
  if (takesAtMost === null) return
  await tx.$queryRaw`SELECT id FROM app_user WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
  const open = await countOpen(userId, tx)
  if (!isFull({ takesAtMost }, open)) return
  throw new FailureError(
    fail('CONFLICT', `You have ${open} open tickets and take ${takesAtMost} at most.`),
  )
}

/** More people than a support team has; a list for choosing from is no place for more. */
const MOST = 200

interface MemberRow extends Stored {
  email: string
  name: string
  open: number
  offered: number
}

const MEMBER = Prisma.sql`
  SELECT u.email, u.name, u.at_capacity_since AS "atCapacitySince", u.at_capacity_reason AS "atCapacityReason",
    u.takes_at_most AS "takesAtMost",
    (SELECT count(*)::int FROM ticket t WHERE t.assignee_id = u.id AND t.status IN ('NEW', 'OPEN')) AS open,
    (SELECT count(*)::int FROM ticket t WHERE t.assignee_id = u.id AND t.offered_at IS NOT NULL) AS offered
  FROM app_user u WHERE u.disabled_at IS NULL AND u.role IN ('SUPPORT_ENGINEER', 'SUPPORT_LEAD', 'ADMIN')`

/** Who may be given tickets, by name, with what they have; nobody for who may not assign. */
export async function listTeam(viewer: Viewer): Promise<TeamMember[]> {
  if (!can(viewer, 'ticket.assign')) return []
  const rows = await db().$queryRaw<MemberRow[]>`
    ${MEMBER} AND NOT u.is_service ORDER BY u.name, u.email LIMIT ${MOST}`
  return rows.map(toMember)
}

/** One of them, or a program that takes tickets. */
export async function findMember(email: string, tx: Tx = db()): Promise<TeamMember | null> {
  const [row] = await tx.$queryRaw<MemberRow[]>`${MEMBER} AND u.email = ${email}`
  return row ? toMember(row) : null
}

function toMember({ email, name, open, offered, ...stored }: MemberRow): TeamMember {
  return { email, name, open, offered, capacity: toCapacity(stored) }
}
