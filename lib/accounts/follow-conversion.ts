import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { convertChannels } from '@/lib/channels/convert-channels'
import type { Tx } from '@/lib/db/client'
import { withdrawAllOf } from '@/lib/exceptions/withdraw'
import type { Segment } from '@/lib/priority/types'
import type { AccountView } from './view'

/**
 * What a prospect's becoming a customer brings with it, in the same transaction: its exceptions end, since its tickets
 * reach Support anyway, and its trial channels are support channels. Asked for before the account itself is written,
 * while its tickets are still a prospect's.
 */
export async function followConversion(
  tx: Tx,
  viewer: Viewer,
  { before, segment }: { before: AccountView; segment: Segment | undefined },
): Promise<void> {
  const wasProspect = before.segment === 'PRE_SALES'
  if (segment === undefined || (segment === 'PRE_SALES') === wasProspect) return
  await convertChannels(tx, before.id, wasProspect ? 'SUPPORT' : 'TRIAL')
  if (!wasProspect) return
  const reason = `${before.name} is a customer now.`
  await withdrawAllOf(tx, { accountId: before.id, actorId: viewer.id, reason })
}
