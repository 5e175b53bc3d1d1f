import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { db, type Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/generated/prisma/client'
import { done, fail, type Outcome } from '@/lib/outcome'
import { text } from '@/lib/tickets/schema'
import { encodePlace, parsePlace } from './place'
import { findAccount } from './queries'
import type { ContactPage, ContactView } from './view'

const CONTACT = {
  id: true,
  email: true,
  name: true,
  timeZone: true,
  blockedAt: true,
  blockedReason: true,
  blockedBy: { select: { email: true } },
  version: true,
} as const satisfies Prisma.ContactSelect

type ContactRow = Prisma.ContactGetPayload<{ select: typeof CONTACT }>

function toContactView({ blockedAt, blockedReason, blockedBy, ...row }: ContactRow): ContactView {
  const blocked = blockedAt && {
    since: blockedAt.toISOString(),
    reason: blockedReason ?? '',
    by: blockedBy?.email ?? null,
  }
  return { ...row, blocked }
}

const placeOf = z.tuple([text(254)])

export interface ListContactsInput {
  limit: number
  after?: string | undefined
}

/** The contacts of an account by address, page by page. */
export async function listContacts(
  viewer: Viewer,
  accountId: string,
  { limit, after }: ListContactsInput,
): Promise<Outcome<ContactPage>> {
  if (!(await findAccount(viewer, accountId))) {
    return fail('NOT_FOUND', `There is no account ${accountId} that you may see.`)
  }
  const place = parsePlace(placeOf, after)
  if (!place.ok) return place
  const rows = await db().contact.findMany({
    where: { accountId, ...(place.value && { email: { gt: place.value[0] } }) },
    orderBy: { email: 'asc' },
    take: limit + 1,
    select: CONTACT,
  })
  const items = rows.slice(0, limit).map(toContactView)
  const last = rows.length > limit ? items.at(-1) : undefined
  return done({ items, next: last ? encodePlace([last.email]) : null })
}

/** A contact of this very account; null for any other. */
export async function findContact(
  tx: Tx,
  accountId: string,
  id: string,
): Promise<ContactView | null> {
  const row = await tx.contact.findFirst({ where: { id, accountId }, select: CONTACT })
  return row && toContactView(row)
}
