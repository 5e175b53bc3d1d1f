import 'server-only'
import { type Action, can, grantOf } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import type { Prisma } from '@/lib/generated/prisma/client'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import { findContact } from './contact-queries'
import { findAccount } from './queries'
import type { BlockInput, ContactPatch, NewContactInput } from './schema'
import type { ContactView } from './view'

/** A contact, as an address of the API names it. */
export interface ContactTarget {
  account: string
  contact: string
}

/** Adds somebody to an account; an address that is there already is a conflict. */
export async function addContact(
  viewer: Viewer,
  accountId: string,
  ...[input, options = {}]: [input: NewContactInput, options?: WriteOptions]
): Promise<Outcome<ContactView>> {
  return runWrite(options, async (tx) => {
    await admit(tx, viewer, { accountId, action: 'account.edit-contacts' })
    const [made] = await tx.contact.createManyAndReturn({
      data: [{ ...input, accountId, createdAt: now() }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (made) return readContact(tx, { account: accountId, contact: made.id })
    const message = `${input.email} is a contact of this account already`
    throw new FailureError(
      fail('CONFLICT', `${message}.`, { errors: [{ path: 'email', message }] }),
    )
  })
}

/** Edits what we know of somebody; the address stays, since it is who they are. */
export async function updateContact(
  viewer: Viewer,
  target: ContactTarget,
  ...[patch, options = {}]: [patch: ContactPatch, options?: WriteOptions]
): Promise<Outcome<ContactView>> {
  const change = { target, action: 'account.edit-contacts', data: patch } as const
  return changeContact(viewer, change, options)
}

/** From now on nothing that they write is taken in. */
export async function blockContact(
  viewer: Viewer,
  target: ContactTarget,
  ...[{ reason }, options = {}]: [input: BlockInput, options?: WriteOptions]
): Promise<Outcome<ContactView>> {
  const data = { blockedAt: now(), blockedReason: reason, blockedById: viewer.id }
  return changeContact(viewer, { target, action: 'contact.block', data }, options)
}

export async function unblockContact(
  viewer: Viewer,
  target: ContactTarget,
  options: WriteOptions = {},
): Promise<Outcome<ContactView>> {
  const data = { blockedAt: null, blockedReason: null, blockedById: null }
  return changeContact(viewer, { target, action: 'contact.block', data }, options)
}

interface ContactChange {
  target: ContactTarget
  action: Action
  data: Prisma.ContactUncheckedUpdateManyInput
}

async function changeContact(
  viewer: Viewer,
  { target, action, data }: ContactChange,
  options: WriteOptions,
): Promise<Outcome<ContactView>> {
  return runWrite(options, async (tx) => {
    await tx.$queryRaw`SELECT id FROM contact WHERE id = ${target.contact}::uuid FOR UPDATE`
    const before = await admit(tx, viewer, { accountId: target.account, action, target })
    if (options.ifVersion !== undefined && options.ifVersion !== before?.version) {
      throw new FailureError(
        fail('STALE', 'The contact has changed since you read it.', { current: before }),
      )
    }
    if (Object.keys(data).length > 0) {
      const where = { id: target.contact }
      await tx.contact.updateMany({ where, data: { ...data, version: { increment: 1 } } })
    }
    return readContact(tx, target)
  })
}

interface Asked {
  accountId: string
  action: Action
  target?: ContactTarget
}

/** Is it there for them, and may they do this; a contact of another account is as unknown as none. */
async function admit(
  tx: Tx,
  viewer: Viewer,
  { accountId, action, target }: Asked,
): Promise<ContactView | null> {
  const account = await findAccount(viewer, accountId, tx)
  if (!account) {
    throw new FailureError(fail('NOT_FOUND', `There is no account ${accountId} that you may see.`))
  }
  const contact = target ? await readContact(tx, target) : null
  // Who sees only their own accounts was shown this one because it is their own.
  const owns = grantOf(viewer.role, 'account.see') === 'own'
  if (can(viewer, action, owns)) return contact
  throw new FailureError(fail('FORBIDDEN', 'Your role may not do this to a contact.'))
}

async function readContact(tx: Tx, { account, contact }: ContactTarget): Promise<ContactView> {
  const found = await findContact(tx, account, contact)
  if (found) return found
  throw new FailureError(fail('NOT_FOUND', `The account has no contact ${contact}.`))
}
