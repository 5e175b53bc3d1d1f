import 'server-only'
import type { Tx } from '@/lib/db/client'
import { done } from '@/lib/outcome'
import type { InsertedTicket } from '@/lib/tickets/insert-ticket'
import { recordChange } from '@/lib/tickets/record-change'
import { storeNotice } from '@/lib/tickets/store-notice'
import { resolveRecipients } from '@/lib/tickets/store-recipients'
import { welcomeWords } from './welcome-words'

/**
 * R40: a prospect who wrote to us directly is with their Customer Engineer: they get a courteous word on who will help,
 * once, and the Customer Engineer hears of them. Nothing for a ticket that stands elsewhere. Within the intake's own
 * transaction; gives whether a word was said.
 */
export async function greetProspect(tx: Tx, { row, evaluation }: InsertedTicket): Promise<boolean> {
  if (evaluation.lane !== 'WITH_CE') return false
  const { number } = row
  const ce = row.accountCeOwnerId
    ? await tx.user.findUnique({ where: { id: row.accountCeOwnerId }, select: { name: true } })
    : null
  await recordChange(tx, {
    number,
    viewer: null,
    action: 'ticket.open',
    decide: async (ticket, at) => {
      const goesTo = await resolveRecipients(tx, number, { cc: [] })
      if (!goesTo.ok || goesTo.value.length === 0) return done(null)
      const body = welcomeWords({ prospect: ticket.requesterName, ce: ce?.name ?? null })
      const because = 'WITH_CE'
      const told = { number, authorId: null, body, because, goesTo: goesTo.value } as const
      return done(await storeNotice(tx, told, at))
    },
  })
  return true
}
