import 'server-only'
import { can, canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, invalid, type Outcome } from '@/lib/outcome'
import { followConversion } from './follow-conversion'
import { findAccount } from './queries'
import { rerankTickets } from './rerank-tickets'
import type { AccountPatch, NewAccountInput } from './schema'
import type { AccountView } from './view'

/** All open tickets of an account move in one transaction, however many they are. */
const TIMEOUT_MS = 300_000

const refusal = () => new FailureError(fail('FORBIDDEN', 'Your role may not edit accounts.'))

export async function createAccount(
  viewer: Viewer,
  input: NewAccountInput,
  options: WriteOptions = {},
): Promise<Outcome<AccountView>> {
  return runWrite(options, async (tx) => {
    if (!can(viewer, 'account.edit')) throw refusal()
    const { domains, ceOwner, ...columns } = input
    const ceOwnerId = await findCeOwner(tx, ceOwner)
    const data = { ...columns, ceOwnerId, createdAt: now() }
    const { id } = await tx.account.create({ data, select: { id: true } })
    await setDomains(tx, id, domains)
    return getAccount(tx, viewer, id)
  })
}

/** Edits an account. A change of segment, deployment or plan re-ranks its open tickets in the same transaction (R24). */
export async function updateAccount(
  viewer: Viewer,
  id: string,
  ...[patch, options = {}]: [patch: AccountPatch, options?: WriteOptions]
): Promise<Outcome<AccountView>> {
  const edit = async (tx: Tx) => {
    const before = await lockAccount(tx, viewer, id)
    admitPatch(viewer, patch)
    if (options.ifVersion !== undefined && options.ifVersion !== before.version) {
      throw new FailureError(
        fail('STALE', 'The account has changed since you read it.', { current: before }),
      )
    }
    if (Object.keys(patch).length > 0) await applyPatch(tx, viewer, { before, patch })
    return getAccount(tx, viewer, id)
  }
  return runWrite(options, edit, TIMEOUT_MS)
}

async function applyPatch(
  tx: Tx,
  viewer: Viewer,
  { before, patch }: { before: AccountView; patch: AccountPatch },
): Promise<void> {
  const { id } = before
  const { domains, ceOwner, ...columns } = patch
  const owner = ceOwner === undefined ? {} : { ceOwnerId: await findCeOwner(tx, ceOwner) }
  await followConversion(tx, viewer, { before, segment: columns.segment })
  const data = { ...columns, ...owner, version: before.version + 1 }
  await tx.account.updateMany({ where: { id }, data })
  if (domains) await setDomains(tx, id, domains)
  if (columns.segment || columns.deployment || columns.slaPlan !== undefined) {
    await rerankTickets(tx, viewer, { before, patch: columns })
  }
}

async function lockAccount(tx: Tx, viewer: Viewer, id: string): Promise<AccountView> {
  await tx.$queryRaw`SELECT id FROM account WHERE id = ${id}::uuid FOR UPDATE`
  return getAccount(tx, viewer, id)
}

async function getAccount(tx: Tx, viewer: Viewer, id: string): Promise<AccountView> {
  const account = await findAccount(viewer, id, tx)
  if (!account) {
    throw new FailureError(fail('NOT_FOUND', `There is no account ${id} that you may see.`))
  }
  return account
}

/** A Customer Engineer who may see the account edits the domains of it, and nothing else. */
function admitPatch(viewer: Viewer, patch: AccountPatch): void {
  if (can(viewer, 'account.edit')) return
  const domainsOnly = Object.keys(patch).every((key) => key === 'domains')
  if (!domainsOnly || !canSome(viewer, 'account.edit-contacts')) throw refusal()
}

async function findCeOwner(tx: Tx, email: string | null): Promise<string | null> {
  if (email === null) return null
  const owner = await tx.user.findFirst({
    where: { email, role: 'CE', disabledAt: null },
    select: { id: true },
  })
  if (owner) return owner.id
  throw new FailureError(
    invalid('ceOwner', `nobody with the address “${email}” is a Customer Engineer`),
  )
}

async function setDomains(tx: Tx, accountId: string, domains: string[]): Promise<void> {
  const wanted = [...new Set(domains)]
  await tx.accountDomain.deleteMany({ where: { accountId, domain: { notIn: wanted } } })
  await tx.accountDomain.createMany({
    data: wanted.map((domain) => ({ domain, accountId })),
    skipDuplicates: true,
  })
  const taken = await tx.accountDomain.findFirst({
    where: { domain: { in: wanted }, accountId: { not: accountId } },
    select: { domain: true },
  })
  if (!taken) return
  const message = `${taken.domain} belongs to another account`
  throw new FailureError(
    fail('CONFLICT', `${message}.`, { errors: [{ path: 'domains', message }] }),
  )
}
