import 'server-only'
import { canSeeTicket, type TicketOwnership } from '@/lib/auth/ownership'
import type { Tx } from '@/lib/db/client'
import { done, invalid, type Outcome } from '@/lib/outcome'
import { findMentions } from './find-mentions'

/** The ids of those whom a note names. Who may not see the ticket cannot be named: they could not follow the word. */
export async function resolveMentions(
  tx: Tx,
  ticket: TicketOwnership & { number: number },
  body: string,
): Promise<Outcome<string[]>> {
  if (!body.includes('@')) return done([])
  const staff = await tx.user.findMany({
    where: { disabledAt: null, isService: false },
    select: { id: true, name: true, email: true, role: true },
  })
  const { people, ambiguous } = findMentions(body, staff)
  if (ambiguous[0]) {
    return invalid('body', `names “${ambiguous[0]}”, and there are several: write @ and the email`)
  }
  const blind = people.filter((person) => !canSeeTicket(person, ticket))
  if (blind.length > 0) {
    const names = blind.map(({ name }) => name).join(', ')
    return invalid('body', `names ${names}, who may not see ticket ${ticket.number}`)
  }
  return done(people.map(({ id }) => id))
}
