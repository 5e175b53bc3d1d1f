import 'server-only'
import { z } from 'zod'
import { ownsAccount } from '@/lib/auth/ownership'
import { can, grantOf } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { done, type Outcome } from '@/lib/outcome'
import type { Segment } from '@/lib/priority/types'
import { text } from '@/lib/tickets/schema'
import { encodePlace, parsePlace } from './place'
import type { AccountPage, AccountView } from './view'

const ACCOUNT = {
  id: true,
  name: true,
  segment: true,
  deployment: true,
  slaPlan: true,
  timeZone: true,
  notes: true,
  version: true,
  ceOwnerId: true,
  ceOwner: { select: { email: true } },
  domains: { select: { domain: true }, orderBy: { domain: 'asc' } },
} as const satisfies Prisma.AccountSelect

type AccountRow = Prisma.AccountGetPayload<{ select: typeof ACCOUNT }>

export function toAccountView({ ceOwnerId: _, ...row }: AccountRow): AccountView {
  return {
    ...row,
    ceOwner: row.ceOwner?.email ?? null,
    domains: row.domains.map(({ domain }) => domain),
  }
}

/** Which accounts a viewer may see; the same sentence as `can(viewer, 'account.see', ownsAccount(…))`. */
function visibleAccounts(viewer: Viewer): Prisma.AccountWhereInput {
  const grant = grantOf(viewer.role, 'account.see')
  if (grant === 'yes') return {}
  return grant === 'own' ? { ceOwnerId: viewer.id } : { id: { in: [] } }
}

const placeOf = z.tuple([text(200), z.guid()])

export interface ListAccountsInput {
  limit: number
  after?: string | undefined
  /** A part of the name or of a domain. */
  search?: string | undefined
  segment?: Segment | undefined
}

/** Accounts by name, page by page. */
export async function listAccounts(
  viewer: Viewer,
  { limit, after, search, segment }: ListAccountsInput,
): Promise<Outcome<AccountPage>> {
  const parsed = parsePlace(placeOf, after)
  if (!parsed.ok) return parsed
  const place = parsed.value
  const rows = await db().account.findMany({
    where: {
      AND: [
        visibleAccounts(viewer),
        searchFor(search),
        afterPlace(place),
        segment ? { segment } : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: ACCOUNT,
  })
  const items = rows.slice(0, limit).map(toAccountView)
  const last = rows.length > limit ? items.at(-1) : undefined
  return done({ items, next: last ? encodePlace([last.name, last.id]) : null })
}

function searchFor(search: string | undefined): Prisma.AccountWhereInput {
  if (!search) return {}
  const contains = { contains: search, mode: 'insensitive' } as const
  return { OR: [{ name: contains }, { domains: { some: { domain: contains } } }] }
}

function afterPlace(place: [string, string] | null): Prisma.AccountWhereInput {
  if (!place) return {}
  const [name, id] = place
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }
}

/** An account that the viewer may see; null for one that is not there or not theirs to see. */
export async function findAccount(
  viewer: Viewer,
  id: string,
  tx: Tx = db(),
): Promise<AccountView | null> {
  const row = await tx.account.findUnique({ where: { id }, select: ACCOUNT })
  return row && can(viewer, 'account.see', ownsAccount(viewer, row)) ? toAccountView(row) : null
}
