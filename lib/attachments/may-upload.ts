import 'server-only'
import { canOnTicket, canSeeTicket } from '@/lib/auth/ownership'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { type Failure, fail } from '@/lib/outcome'

/** Any of these writes a message, which may have files. */
const WRITES = ['ticket.reply', 'ticket.note', 'ticket.record-requester'] as const

/** What an upload to a ticket is refused for, whatever the file is; null when it may come. */
export async function refuseUpload(
  tx: Tx,
  viewer: Viewer,
  number: number,
): Promise<Failure | null> {
  const found = await tx.ticket.findUnique({
    where: { number },
    select: {
      openedById: true,
      withEngineering: true,
      account: { select: { ceOwnerId: true } },
    },
  })
  const ticket = found && { ...found, accountCeOwnerId: found.account.ceOwnerId }
  if (!ticket || !canSeeTicket(viewer, ticket)) {
    return fail('NOT_FOUND', `There is no ticket ${number} that you may see.`)
  }
  if (WRITES.some((action) => canOnTicket(viewer, action, ticket))) return null
  return fail('FORBIDDEN', `Your role may not do this to ticket ${number}.`)
}
