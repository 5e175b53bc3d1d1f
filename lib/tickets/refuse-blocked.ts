import 'server-only'
import type { Tx } from '@/lib/db/client'
import { FailureError, fail } from '@/lib/outcome'

/** Refuses what a blocked sender writes, and says why and who lifts it. */
export async function refuseBlocked(tx: Tx, contactId: string): Promise<void> {
  const contact = await tx.contact.findUnique({
    where: { id: contactId },
    select: { email: true, blockedAt: true, blockedReason: true },
  })
  if (!contact?.blockedAt) return
  const since = contact.blockedAt.toISOString().slice(0, 10)
  throw new FailureError(
    fail(
      'CONFLICT',
      `${contact.email} is blocked since ${since} (${contact.blockedReason}): lift the block on the account’s page first.`,
    ),
  )
}
