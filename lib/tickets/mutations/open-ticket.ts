import 'server-only'
import { can, canSome } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { runWrite, type WriteOptions } from '@/lib/db/run-write'
import { done, FailureError, fail, invalid, type Outcome, orThrow } from '@/lib/outcome'
import { policyContext } from '@/lib/policy/context'
import { greetProspect } from '@/lib/presales/greet-prospect'
import { findTicketAccount, type TicketAccount } from '@/lib/tickets/find-account'
import { type InsertedTicket, insertTicket, type NewTicket } from '@/lib/tickets/insert-ticket'
import { findPosition, readView } from '@/lib/tickets/read-ticket'
import { isThroughCe } from '@/lib/tickets/recipients'
import { refuseBlocked } from '@/lib/tickets/refuse-blocked'
import type { OpenTicketInput } from '@/lib/tickets/schema'
import { toTicketView } from '@/lib/tickets/ticket-view'
import type { TicketView } from '@/lib/tickets/view'

/** Opens a ticket with its first message; the answer is the ticket where it came to stand. */
export async function openTicket(
  viewer: Viewer,
  input: OpenTicketInput,
  options: WriteOptions = {},
): Promise<Outcome<TicketView>> {
  return runWrite(options, async (tx) => {
    const receivedAt = admit(viewer, input)
    const account = orThrow(await findTicketAccount(tx, viewer, input))
    const through = orThrow(await findTrialChannel(tx, account, input.channel))
    const requester = await findRequester(tx, account, input.requesterEmail)
    const inserted = await insertTicket(tx, {
      viewer,
      account,
      requester,
      subject: input.subject,
      body: input.body,
      claimedSeverity: input.claimedSeverity ?? null,
      openedByCe: viewer.role === 'CE' && account.segment === 'PRE_SALES',
      ...through,
      channel: 'API',
      receivedAt,
    })
    if (await greetProspect(tx, inserted)) return readView(tx, inserted.row.number)
    return firstView(tx, { viewer, input, inserted })
  })
}

/** May they open tickets, and may they say when; the instant is at most now. */
function admit(viewer: Viewer, input: OpenTicketInput): Date {
  if (!canSome(viewer, 'ticket.open')) {
    throw new FailureError(fail('FORBIDDEN', 'Your role may not open tickets.'))
  }
  const at = now()
  if (input.receivedAt === undefined) return at
  if (!can(viewer, 'ticket.backdate')) {
    throw new FailureError(fail('FORBIDDEN', 'Only a lead or an administrator may set receivedAt.'))
  }
  const receivedAt = new Date(input.receivedAt)
  if (receivedAt > at) {
    throw new FailureError(invalid('receivedAt', 'must not lie in the future'))
  }
  return receivedAt
}

/** The trial channel that it came through, and whether an exception of that channel or of the account runs. */
async function findTrialChannel(
  tx: Tx,
  account: TicketAccount,
  id: string | undefined,
): Promise<Outcome<Pick<NewTicket, 'trialChannelId' | 'covered'>>> {
  if (id === undefined) return done({})
  const channel = await tx.trialChannel.findFirst({
    where: { id, accountId: account.id },
    select: { exceptionActive: true },
  })
  if (!channel) return invalid('channel', `${account.name} has no channel “${id}”`)
  return done({ trialChannelId: id, covered: account.exceptionActive || channel.exceptionActive })
}

/** The contact of that address in the account, made when new. Internal work may have none. */
async function findRequester(
  tx: Tx,
  account: TicketAccount,
  email: string | undefined,
): Promise<NewTicket['requester']> {
  if (email === undefined) {
    if (account.segment === 'INTERNAL') return null
    throw new FailureError(invalid('requesterEmail', 'is required'))
  }
  const { blockedAt, ...contact } = await ensureContact(tx, account.id, email)
  if (blockedAt) await refuseBlocked(tx, contact.id, 'requesterEmail')
  return contact
}

/** A contact, made when new. Of two writers who meet, the second waits for the first and finds theirs. */
export async function ensureContact(tx: Tx, accountId: string, email: string) {
  const find = {
    where: { accountId_email: { accountId, email } },
    select: { id: true, email: true, name: true, blockedAt: true },
  } as const
  const known = await tx.contact.findUnique(find)
  if (known) return known
  const data = [{ accountId, email, createdAt: now() }]
  await tx.contact.createMany({ data, skipDuplicates: true })
  return tx.contact.findUniqueOrThrow(find)
}

/** The view of what was just written, made from it: intake reads nothing back but the place. */
async function firstView(
  tx: Tx,
  { viewer, input, inserted }: { viewer: Viewer; input: OpenTicketInput; inserted: InsertedTicket },
): Promise<TicketView> {
  const { row, evaluation, messageId } = inserted
  const message = {
    id: messageId ?? '',
    ticket: row.number,
    kind: 'REQUESTER' as const,
    author: row.requesterEmail ?? viewer.email,
    authorName: row.requesterEmail ? row.requesterName : viewer.name,
    body: input.body,
    firstResponse: null,
    mentions: [],
    to: [],
    cc: [],
    attachments: [],
    at: row.receivedAt,
    queuedUntil: null,
  }
  const position = evaluation.lane === 'RANKED' ? await findPosition(tx, row.number) : null
  const context = await policyContext(tx, row)
  const ce = isThroughCe(row) ? { email: viewer.email, name: viewer.name } : null
  return toTicketView({ row, evaluation, messages: [message], position, context, ce })
}
