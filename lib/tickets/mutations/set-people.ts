import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Tx } from '@/lib/db/client'
import type { WriteOptions } from '@/lib/db/run-write'
import { done, invalid, type Outcome } from '@/lib/outcome'
import type { PeopleInput } from '@/lib/tickets/extras'
import { type Change, refuseClosed } from '@/lib/tickets/record-change'
import type { TicketRow } from '@/lib/tickets/ticket-row'
import type { TicketView } from '@/lib/tickets/view'
import { changeTicket } from './change-ticket'
import { ensureContact } from './open-ticket'

/** Says who else has a part in a ticket: further requesters, and people in copy. The list replaces the one before. */
export async function setPeople(
  viewer: Viewer,
  number: number,
  ...[input, options = {}]: [input: PeopleInput, options?: WriteOptions]
): Promise<Outcome<TicketView>> {
  return changeTicket({ number, viewer, action: 'ticket.edit' }, options, async (tx, ticket) => {
    refuseClosed(ticket)
    const again = input.people.findIndex(({ email }) => email === ticket.requesterEmail)
    if (again >= 0)
      return invalid(`people.${again}.email`, 'is the requester of this ticket already')
    return done(await storePeople(tx, ticket, input))
  })
}

interface Part {
  contactId: string
  role: PeopleInput['people'][number]['role']
}

async function storePeople(
  tx: Tx,
  { number, accountId }: TicketRow,
  { people }: PeopleInput,
): Promise<Change | null> {
  const before = await tx.ticketPerson.findMany({
    where: { ticketNumber: number },
    select: { contactId: true, role: true },
  })
  const wanted: Part[] = []
  for (const { email, role } of people) {
    wanted.push({ contactId: (await ensureContact(tx, accountId, email)).id, role })
  }
  const removed = without(before, wanted)
  const added = without(wanted, before)
  if (removed.length + added.length === 0) return null
  await tx.ticketPerson.deleteMany({
    where: { ticketNumber: number, contactId: { in: removed.map(({ contactId }) => contactId) } },
  })
  await tx.ticketPerson.createMany({
    data: added.map((part) => ({ ticketNumber: number, ...part })),
  })
  return { type: 'PEOPLE_CHANGED', set: {}, detail: { added, removed } }
}

/** Those of `parts` that `others` has not in the same role. */
function without(parts: Part[], others: Part[]): { contactId: string; role: Part['role'] }[] {
  return parts.filter(
    ({ contactId, role }) =>
      !others.some((other) => other.contactId === contactId && other.role === role),
  )
}
