import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { done, type Outcome } from '@/lib/outcome'
import type { FieldsInput } from '@/lib/tickets/extras'
import { type Change, refuseClosed } from '@/lib/tickets/record-change'
import type { TicketView } from '@/lib/tickets/view'
import { changeTicket } from './change-ticket'

const NAMES = ['productArea', 'environment', 'productVersion', 'tags'] as const

/** Sets what a ticket is about: product area, environment, version, tags. What is left out stays. */
export async function setFields(
  viewer: Viewer,
  number: number,
  ...[input, options = {}]: [input: FieldsInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  return changeTicket({ number, viewer, action: 'ticket.edit' }, options, async (tx, ticket) => {
    refuseClosed(ticket)
    return done(await storeFields(tx, number, input))
  })
}

/**
 * Writes fields of a ticket that is locked; null where all are so already. The event names what changed, not to what:
 * people write anything into these, and it stays erasable.
 */
export async function storeFields(
  tx: Tx,
  number: number,
  input: FieldsInput,
): Promise<Change | null> {
  const before = await tx.ticketFields.findUnique({
    where: { ticketNumber: number },
    select: { productArea: true, environment: true, productVersion: true, tags: true },
  })
  const after = { productArea: null, environment: null, productVersion: null, tags: [], ...before }
  const wanted = { ...after, ...input }
  const changed = NAMES.filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(wanted[name]),
  )
  if (changed.length === 0) return null
  await tx.ticketFields.upsert({
    where: { ticketNumber: number },
    create: { ticketNumber: number, ...wanted },
    update: wanted,
    select: { ticketNumber: true },
  })
  return { type: 'FIELDS_CHANGED', set: {}, detail: { changed } }
}
