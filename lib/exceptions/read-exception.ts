import 'server-only'
import { ownsAccount } from '@/lib/auth/ownership'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { invalid, type Outcome } from '@/lib/outcome'
import { EXCEPTION, toExceptionView } from './exception-row'
import type { ExceptionInput } from './schema'
import type { ExceptionView } from './view'

/** The view after a write in the same transaction. */
export async function readException(tx: Tx, id: string): Promise<ExceptionView> {
  const row = await tx.supportException.findUniqueOrThrow({ where: { id }, select: EXCEPTION })
  return toExceptionView(row)
}

export interface FoundScope {
  accountId: string
  accountName: string
  ceOwnerId: string | null
  channelId: string | null
}

/** What an exception is asked for: an account or channel that the viewer may ask for, of a prospect. */
export async function findScope(
  tx: Tx,
  viewer: Viewer,
  { account, channel }: ExceptionInput['scope'],
): Promise<Outcome<FoundScope>> {
  const [path, what] = channel ? ['scope.channel', 'channel'] : ['scope.account', 'account']
  const owner = await findOwner(tx, { account, channel })
  if (!owner || !can(viewer, 'exception.ask', ownsAccount(viewer, owner))) {
    return invalid(path, `there is no ${what} “${channel ?? account}” for which you may ask`)
  }
  if (owner.segment !== 'PRE_SALES') {
    return invalid(path, `${owner.name} is no prospect: its tickets reach Support anyway`)
  }
  const scope = { accountId: owner.id, accountName: owner.name, ceOwnerId: owner.ceOwnerId }
  return { ok: true, value: { ...scope, channelId: channel ?? null } }
}

async function findOwner(tx: Tx, { account = '', channel }: ExceptionInput['scope']) {
  return tx.account.findFirst({
    where: channel ? { trialChannels: { some: { id: channel } } } : { id: account },
    select: { id: true, name: true, segment: true, ceOwnerId: true },
  })
}
