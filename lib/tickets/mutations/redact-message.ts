import 'server-only'
import { redactFiles } from '@/lib/attachments/redact-files'
import { can } from '@/lib/auth/permissions'
import type { Viewer } from '@/lib/auth/viewer'
import { visibleTo } from '@/lib/auth/visible-to'
import { db, type Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { done, type Failure, fail, type Outcome } from '@/lib/outcome'
import { newSalt } from '@/lib/tickets/event-chain'
import type { RedactInput } from '@/lib/tickets/extras'
import { forgetCopies } from '@/lib/tickets/forget-copies'
import type { Change } from '@/lib/tickets/record-change'
import { REDACTED } from '@/lib/tickets/redacted'
import type { TicketView } from '@/lib/tickets/view'
import { changeTicket } from './change-ticket'

/** A message of a ticket, by its id. */
export interface MessageTarget {
  number: number
  message: string
}

/**
 * Takes a message's text and files out of the database and puts markers in their place; the ticket's chain still
 * verifies, since it holds digests alone. Their salts go too: without them nobody can try out what the text was. A
 * closed ticket may hold a secret as well, so its messages can be redacted.
 */
export async function redactMessage(
  viewer: Viewer,
  { number, message }: MessageTarget,
  ...[{ reason }, options = {}]: [input: RedactInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  const refused = await refuseRedaction(viewer, { number, message })
  if (refused) return refused
  const request = { number, viewer, action: 'ticket.see' } as const
  return changeTicket(request, options, async (tx) => {
    const found = await tx.message.findFirst({
      where: { id: message, ticketNumber: number },
      select: { body: true, tried: true, nextStep: true },
    })
    if (!found) return fail('NOT_FOUND', `Ticket ${number} has no message ${message}.`)
    if (found.body === REDACTED) return fail('CONFLICT', 'The message is redacted already.')
    await eraseText(tx, message, found)
    const attachments = await redactFiles(tx, { message })
    await forgetCopies(tx, { number, message, texts: [found.body], attachments })
    const detail = { message, ...(attachments.length > 0 && { attachments }) }
    const change: Change = { type: 'MESSAGE_REDACTED', set: {}, detail, reason }
    return done(change)
  })
}

/** Who wrote a message never changes, so that it may be asked before the ticket is locked. */
export async function refuseRedaction(
  viewer: Viewer,
  { number, message }: MessageTarget,
): Promise<Failure | null> {
  const found = await db().message.findFirst({
    where: { id: message, ticketNumber: number, ticket: visibleTo(viewer) },
    select: { authorId: true },
  })
  if (!found) return fail('NOT_FOUND', `There is no message ${message} of ticket ${number}.`)
  if (can(viewer, 'message.redact', found.authorId === viewer.id)) return null
  return fail('FORBIDDEN', 'A message is redacted by who wrote it, a lead or an administrator.')
}

async function eraseText(
  tx: Tx,
  id: string,
  { tried, nextStep }: { tried: string | null; nextStep: string | null },
): Promise<void> {
  await tx.message.updateMany({
    where: { id },
    data: {
      body: REDACTED,
      // Both parts stay, so that the record still shows a meaningful first response.
      ...(tried !== null && { tried: REDACTED }),
      ...(nextStep !== null && { nextStep: REDACTED }),
      salt: newSalt(),
    },
  })
}
