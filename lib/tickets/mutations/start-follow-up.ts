import 'server-only'
import { attachFiles, lockPending, sealedFiles } from '@/lib/attachments/pending'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db, type Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { done, type Outcome, orThrow } from '@/lib/outcome'
import { greetProspect } from '@/lib/presales/greet-prospect'
import { lockTicketAccount } from '@/lib/tickets/find-account'
import { insertTicket } from '@/lib/tickets/insert-ticket'
import { readView } from '@/lib/tickets/read-ticket'
import { type ChangeRequest, recordChange } from '@/lib/tickets/record-change'
import { refuseBlocked } from '@/lib/tickets/refuse-blocked'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import type { TicketView } from '@/lib/tickets/view'
import { linkInTransaction } from './link-tickets'
import { ensureContact } from './open-ticket'

/** Closed is final (policy section 10), so what was found closed stays so. */
export async function isClosed(number: number): Promise<boolean> {
  return (await db().ticket.count({ where: { number, status: 'CLOSED' } })) > 0
}

export interface FollowUp {
  body: string
  /** Ids of uploads to the closed ticket. */
  attachments: string[] | undefined
  /** Who wrote; null = the requester of the closed ticket. */
  from: string | null
  /** When; null = now. */
  at: Date | null
}

/**
 * A word of the requester's side on a closed ticket starts a new one, linked to it (policy section 10). The answer is
 * the new ticket. Who may not have written on the old one is refused as there.
 */
export async function startFollowUp(
  request: Pick<ChangeRequest, 'number' | 'action'> & { viewer: Viewer },
  followUp: FollowUp,
  options: WriteOptions,
): Promise<Outcome<TicketView>> {
  return runWrite(options, async (tx) => {
    const { ifVersion } = options
    const seen = { ...request, ...(ifVersion !== undefined && { ifVersion }) }
    const { row } = await recordChange(tx, { ...seen, decide: async () => done(null) })
    const account = await lockTicketAccount(tx, { account: row.accountId })
    if (!account) throw new Error(`the account of ticket ${row.number} vanished`)
    const requester = await findWriter(tx, row, followUp)
    const { viewer } = request
    const pending = { viewer, number: row.number, ids: followUp.attachments }
    const files = orThrow(await lockPending(tx, pending))
    const inserted = await insertTicket(tx, {
      viewer,
      account,
      requester,
      subject: row.subject,
      body: followUp.body,
      claimedSeverity: null,
      // The follow-up of a CE's request is theirs, whoever of the requester's side wrote.
      openedByCe: row.openedByCe || (viewer.role === 'CE' && account.segment === 'PRE_SALES'),
      channel: 'API',
      receivedAt: followUp.at ?? now(),
      detail: { ...sealedFiles(files) },
    })
    const { number } = inserted.row
    await attachFiles(tx, files, { messageId: inserted.messageId ?? '', number })
    await greetProspect(tx, inserted)
    await linkInTransaction(tx, { from: number, to: row.number, kind: 'FOLLOW_UP', viewer: null })
    return readView(tx, number)
  })
}

/** Who wrote; a blocked sender starts nothing, on a closed ticket as on an open one. */
async function findWriter(tx: Tx, { accountId, requesterEmail }: TicketRow, { from }: FollowUp) {
  const email = from ?? requesterEmail
  if (email === null) return null
  const writer = await ensureContact(tx, accountId, email)
  if (from !== null) await refuseBlocked(tx, writer.id)
  return writer
}
