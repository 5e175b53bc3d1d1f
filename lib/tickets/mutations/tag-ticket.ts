import 'server-only'
import { canOnTicket } from '@/lib/auth/ownership'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import { done, fail, invalid, type Outcome } from '@/lib/outcome'
import type { TagAction } from '@/lib/tickets/bulk-schema'
import { MOST_TAGS } from '@/lib/tickets/extras'
import { type Change, refuseClosed } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import { storeFields } from './set-fields'

/** Adds tags and takes others away; null when the ticket is tagged so already. What was before is kept for the way back. */
export async function decideTags(
  tx: Tx,
  ticket: TicketRow,
  { action: { add, remove }, at }: { action: TagAction; at: Date },
): Promise<Outcome<Change | null>> {
  refuseClosed(ticket)
  const { number } = ticket
  const before = await readTags(tx, number)
  const kept = before.filter((tag) => !remove.includes(tag))
  const tags = [...new Set([...kept, ...add])].sort()
  if (tags.length > MOST_TAGS) {
    return invalid('action.add', `ticket ${number} would have more than ${MOST_TAGS} tags`)
  }
  const change = await storeFields(tx, number, { tags })
  if (!change) return done(null)
  const seq = ticket.version + 1
  await tx.tagsBefore.createMany({
    data: [{ ticketNumber: number, seq, tags: before, changedAt: at }],
  })
  return done({ ...change, detail: { ...change.detail, tagged: true } })
}

/** Gives back exactly the tags before the change that is the ticket's newest event. */
export async function undoTags(
  tx: Tx,
  viewer: Viewer,
  ticket: TicketRow,
): Promise<Outcome<Change>> {
  const { number, version } = ticket
  if (!canOnTicket(viewer, 'ticket.edit', ticket)) {
    return fail('FORBIDDEN', `Your role may not do this to ticket ${number}.`)
  }
  const where = { ticketNumber_seq: { ticketNumber: number, seq: version } }
  const kept = await tx.tagsBefore.findUnique({ where, select: { tags: true } })
  if (!kept) {
    return fail('CONFLICT', `What tags ticket ${number} had before is not known any more.`)
  }
  await storeFields(tx, number, { tags: kept.tags })
  const detail = { what: 'FIELDS_CHANGED', changed: ['tags'] }
  return done({ type: 'UNDONE', set: {}, detail })
}

async function readTags(tx: Tx, ticketNumber: number): Promise<string[]> {
  const fields = await tx.ticketFields.findUnique({
    where: { ticketNumber },
    select: { tags: true },
  })
  return fields?.tags ?? []
}
