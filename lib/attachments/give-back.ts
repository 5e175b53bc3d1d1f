import 'server-only'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'

/** The files of a message that is taken back wait for another one, from now on; what was redacted goes with it. */
export async function giveBackFiles(tx: Tx, messageId: string): Promise<void> {
  await tx.attachment.deleteMany({ where: { messageId, redactedAt: { not: null } } })
  await tx.attachment.updateMany({
    where: { messageId },
    data: { messageId: null, position: null, pendingSince: now() },
  })
}
