import 'server-only'
import { copyFiles } from '@/lib/attachments/copy-files'
import { sealedFiles } from '@/lib/attachments/pending'
import { ownsAccount } from '@/lib/auth/ownership'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { FailureError, fail, type Outcome } from '@/lib/outcome'
import { lockTicketAccount } from '@/lib/tickets/find-account'
import { insertTicket } from '@/lib/tickets/insert-ticket'
import type { SplitInput } from '@/lib/tickets/link-schema'
import { MERGED_NUMBERS_OF_T } from '@/lib/tickets/merged-sql'
import { readView } from '@/lib/tickets/read-ticket'
import { lockVisible } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import type { TicketView } from '@/lib/tickets/view'
import { linkInTransaction } from './link-tickets'
import { ensureContact } from './open-ticket'

/** Which message of which ticket. */
export interface MessageAddress {
  number: number
  message: string
}

/**
 * Makes a ticket of its own from what a requester said beside the matter: received when it was said, of the same
 * account and requester, linked to where it came from. The message stays there too, and its files are at both; nothing
 * is taken out of a record.
 */
export async function splitMessage(
  viewer: Viewer,
  address: MessageAddress,
  ...[input, options = {}]: [input: SplitInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  return runWrite(options, async (tx) => {
    const ticket = await lockVisible(tx, viewer, address.number)
    requireSplit(viewer, ticket)
    const said = await findSaid(tx, address)
    const account = await lockTicketAccount(tx, { account: ticket.accountId })
    if (!account) throw new Error(`the account of ticket ${ticket.number} is gone`)
    const files = await copyFiles(tx, address.message)
    const { row, messageId } = await insertTicket(tx, {
      viewer,
      account,
      requester: said.contact ?? (await requesterOf(tx, ticket)),
      subject: input.subject,
      body: said.body,
      claimedSeverity: null,
      openedByCe: ticket.openedByCe,
      channel: said.channel,
      receivedAt: said.happenedAt,
      detail: { ...sealedFiles(files.seals) },
    })
    await files.write({ messageId: messageId ?? '', number: row.number })
    const link = { from: row.number, to: ticket.number, kind: 'SPLIT_FROM' as const, viewer }
    await linkInTransaction(tx, link)
    return readView(tx, row.number)
  })
}

function requireSplit(viewer: Viewer, ticket: TicketRow): void {
  const own = ownsAccount(viewer, { ceOwnerId: ticket.accountCeOwnerId })
  if (can(viewer, 'ticket.link', own) && can(viewer, 'ticket.open', own)) return
  throw new FailureError(fail('FORBIDDEN', `Your role may not do this to ticket ${ticket.number}.`))
}

/** A message of the conversation, merged tickets included. Only a requester's begins a ticket: a note stays inside. */
async function findSaid(tx: Tx, { number, message }: MessageAddress) {
  const parts = await tx.$queryRaw<{ numbers: number[] }[]>`
    SELECT ${MERGED_NUMBERS_OF_T} AS numbers FROM ticket t WHERE t.number = ${number}`
  const said = await tx.message.findFirst({
    where: { id: message, ticketNumber: { in: parts[0]?.numbers ?? [] } },
    select: {
      kind: true,
      body: true,
      channel: true,
      happenedAt: true,
      contact: { select: { id: true, email: true, name: true } },
    },
  })
  if (!said) {
    throw new FailureError(fail('NOT_FOUND', `Ticket ${number} has no such message.`))
  }
  if (said.kind === 'REQUESTER') return said
  const why =
    'Only what a requester said begins a ticket of its own; a note or a reply of ours does not.'
  throw new FailureError(fail('CONFLICT', why))
}

async function requesterOf(tx: Tx, { accountId, requesterEmail }: TicketRow) {
  return requesterEmail ? ensureContact(tx, accountId, requesterEmail) : null
}
