import 'server-only'
import type { Tx } from '@/lib/db/client'
import type { ChannelKind } from './schema'

/** A prospect became a customer, or the other way round: their channels are of the other kind. */
export async function convertChannels(tx: Tx, accountId: string, kind: ChannelKind): Promise<void> {
  await tx.trialChannel.updateMany({
    where: { accountId, kind: { not: kind } },
    data: { kind, version: { increment: 1 } },
  })
}
