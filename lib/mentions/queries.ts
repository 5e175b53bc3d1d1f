import 'server-only'
import { canOnTicket, canSeeTicket, type TicketOwnership } from '@/lib/auth/ownership'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { db } from '@/lib/db/client'
import { done, fail, type Outcome } from '@/lib/outcome'
import type { Mentionable } from './view'

const MATCHES = 8
/** Read before the predicate is asked of each; more than the matches, since it may take some away. */
const LOOKED_AT = 200

/** The first people whom the viewer can name in a note on a ticket: staff who may see it. */
export async function listMentionable(
  viewer: Viewer,
  number: number,
  search: string,
): Promise<Outcome<Mentionable[]>> {
  const ticket = await findOwnership(viewer, number)
  if (!ticket) return fail('NOT_FOUND', `There is no ticket ${number} that you may see.`)
  if (!canOnTicket(viewer, 'ticket.note', ticket)) {
    return fail('FORBIDDEN', `Your role may not write notes on ticket ${number}.`)
  }
  const contains = { contains: search, mode: 'insensitive' } as const
  const staff = await db().user.findMany({
    where: {
      disabledAt: null,
      isService: false,
      ...(search !== '' && { OR: [{ name: contains }, { email: contains }] }),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: LOOKED_AT,
    select: { id: true, name: true, email: true, role: true },
  })
  const seeing = staff.filter((person) => canSeeTicket(person, ticket)).slice(0, MATCHES)
  const shared = await listSharedNames(seeing.map(({ name }) => name))
  return done(
    seeing.map(({ name, email }) => ({
      name,
      email,
      handle: shared.has(name) ? `@${email}` : `@${name}`,
    })),
  )
}

async function findOwnership(viewer: Viewer, number: number): Promise<TicketOwnership | null> {
  const found = await db().ticket.findFirst({
    where: { AND: [{ number }, visibleTo(viewer)] },
    select: { openedById: true, withEngineering: true, account: { select: { ceOwnerId: true } } },
  })
  return found && { ...found, accountCeOwnerId: found.account.ceOwnerId }
}

/** Names that several people have: they are named by their address. */
async function listSharedNames(names: string[]): Promise<Set<string>> {
  const rows = await db().user.groupBy({
    by: ['name'],
    where: { name: { in: names }, disabledAt: null, isService: false },
    having: { name: { _count: { gt: 1 } } },
  })
  return new Set(rows.map(({ name }) => name))
}
