import type { TicketView } from '@/lib/tickets/view'
import type { Caller } from './caller'
import { expect, test } from './desk-test'

const CALLS = 20
/** Longer ago than any other ticket: with a deviation to P0 these stand at the head, so that nobody else's is taken. */
const LONG_AGO = '2020-01-06T18:00:00.000Z'

/** A ticket at the very head of the order. */
async function openUrgent(lead: Caller): Promise<number> {
  const { number } = await lead.openTicket({ receivedAt: LONG_AGO })
  await lead.triage(number, { totalLossOfService: true })
  await lead.post(`/tickets/${number}/deviation`, { rankAs: 'P0', reason: 'Taken in a test.' })
  return number
}

test('twenty people who take at once get twenty tickets', async ({ lead, callAs }) => {
  const urgent = await Promise.all(Array.from({ length: CALLS }, () => openUrgent(lead)))
  const callers = [lead, await callAs('SUPPORT_ENGINEER')]
  const taken = await Promise.all(
    Array.from({ length: CALLS }, (_, call) => {
      const caller = callers[call % callers.length] ?? lead
      return caller.post<TicketView>('/queue/take', {})
    }),
  )
  expect(new Set(taken.map((ticket) => ticket.number)).size).toBe(CALLS)
  expect(taken.map((ticket) => ticket.number).sort()).toEqual(urgent.sort())
  for (const { number, assignee } of taken) {
    expect((await lead.findTicket(number)).assignee).toBe(assignee)
  }
  for (const number of urgent) {
    await lead.post(`/tickets/${number}/status`, { status: 'SOLVED', reason: 'Its test is over.' })
  }
})
