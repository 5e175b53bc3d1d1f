import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { createAccountRow } from '@/tests/factories/accounts'
import { openTicketOf, triageOf } from '@/tests/factories/inputs'
import { createPerson } from '@/tests/factories/people'
import { countBrokenEvents } from '@/tests/integration/import/broken-events'

describe('the record of a ticket', () => {
  beforeAll(async () => {
    const lead = await createPerson('SUPPORT_LEAD', 'Lea Lang')
    const account = await createAccountRow({ name: 'Acme' })
    const { number } = orThrow(await openTicket(lead, openTicketOf(account)))
    orThrow(
      await triageTicket(lead, number, triageOf({ severity: 'S0', reason: 'Told by phone.' })),
    )
    orThrow(await setStatus(lead, number, { status: 'ON_HOLD' }))
  })

  it('verifies from its events alone', async () => {
    expect(await db().ticketEvent.count()).toBe(3)
    expect(await countBrokenEvents()).toBe(0)
  })

  it.each([
    "UPDATE ticket_event SET detail = '{}'",
    'UPDATE ticket_event SET seq = seq + 10',
    'DELETE FROM ticket_event',
    'TRUNCATE ticket_event CASCADE',
    'DELETE FROM ticket WHERE number = (SELECT min(ticket_number) FROM ticket_event)',
  ])('refuses, whoever asks: %s', async (sql) => {
    const before = await db().ticketEvent.findMany({ orderBy: { seq: 'asc' } })
    await expect(db().$executeRawUnsafe(sql)).rejects.toThrow()
    expect(await db().ticketEvent.findMany({ orderBy: { seq: 'asc' } })).toEqual(before)
  })
})
