import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { grantOf } from './permissions'
import type { Viewer } from './viewer'

const NOTHING = { number: { in: [] } } satisfies Prisma.TicketWhereInput

/** Which tickets a viewer may see, for Prisma's queries: the same sentence as `ownsTicket`. */
export function visibleTo(viewer: Viewer): Prisma.TicketWhereInput {
  const grant = grantOf(viewer.role, 'ticket.see')
  if (grant === 'yes') return {}
  if (grant === 'no') return NOTHING
  if (viewer.role === 'ENGINEER') return { withEngineering: true }
  return { OR: [{ account: { ceOwnerId: viewer.id } }, { openedById: viewer.id }] }
}

/** The same for SQL over `ticket t` and `account a`; null where the viewer sees everything. */
export function visibleSql(viewer: Viewer): Prisma.Sql | null {
  const grant = grantOf(viewer.role, 'ticket.see')
  if (grant === 'yes') return null
  if (grant === 'no') return Prisma.sql`false`
  if (viewer.role === 'ENGINEER') return Prisma.sql`t.with_engineering`
  return Prisma.sql`(a.ce_owner_id = ${viewer.id}::uuid OR t.opened_by_id = ${viewer.id}::uuid)`
}

/** Which exceptions a viewer may see: the same sentence as `canSeeException`. */
export function visibleExceptions(viewer: Viewer): Prisma.SupportExceptionWhereInput {
  const grant = grantOf(viewer.role, 'exception.see')
  if (grant === 'yes') return {}
  if (grant === 'no') return { id: { in: [] } }
  return { OR: [{ account: { ceOwnerId: viewer.id } }, { requestedById: viewer.id }] }
}
