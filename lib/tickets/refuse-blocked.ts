import 'server-only'
import type { Tx } from '@/lib/db/client'
import { FailureError, fail } from '@/lib/outcome'

/**
 * Refuses what comes from a blocked sender, and says who blocked them and why, and where it is lifted.
 *
 * @param path where the sender stands in the input
 */
export async function refuseBlocked(tx: Tx, contactId: string, path = 'from'): Promise<void> {
  const contact = await tx.contact.findUnique({
    where: { id: contactId },
    select: {
      email: true,
      blockedAt: true,
      blockedReason: true,
      blockedBy: { select: { name: true } },
    },
  })
  if (!contact?.blockedAt) return
  const { email, blockedAt, blockedReason, blockedBy } = contact
  const since = blockedAt.toISOString().slice(0, 10)
  const by = blockedBy ? ` by ${blockedBy.name}` : ''
  const message = `${email} is blocked since ${since}${by} (${blockedReason}): lift the block on the account’s page first.`
  throw new FailureError(fail('CONFLICT', message, { errors: [{ path, message }] }))
}
