import { beforeAll, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { listReceipts } from '@/lib/receipts/queries'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { closedOn, editCalendars, finishRanking } from '@/tests/integration/ranking/edit-calendars'
import { makeAccount, makePerson, makeTicket } from '@/tests/integration/tickets/people'

/** Monday noon in Los Angeles; the Tuesday after is closed by the edit. */
const RECEIVED = '2026-03-02T20:00:00.000Z'
const TUESDAY = '2026-03-03'

let lead: Viewer
beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
})

it('keeps what was answered as it was, and judges what is open by the new calendar', async () => {
  const account = await makeAccount(lead, { slaPlan: 'ENTERPRISE_STARTER' })
  const open = async () => (await makeTicket(lead, account, { receivedAt: RECEIVED })).number
  const [answered, waiting] = [await open(), await open()]
  const firstResponse = { tried: 'Read the logs.', nextStep: 'A restart.' }
  orThrow(await addMessage(lead, answered, { kind: 'REPLY', body: 'Hello', firstResponse }))
  const [before, slaBefore] = [await listReceipts(lead, answered), await dueOf(waiting)]
  // Closed from Monday midnight on: six business hours from noon are not over before that day has passed.
  orThrow(await editCalendars(closedOn('2026-03-02', TUESDAY)))
  await finishRanking()
  expect(await listReceipts(lead, answered)).toEqual(before)
  const [sla] = (await listReceipts(lead, waiting)) ?? []
  expect(Date.parse(sla?.dueAt ?? '')).toBeGreaterThan(slaBefore)
  expect(await dueOf(waiting)).toBe(Date.parse(sla?.dueAt ?? ''))
  expect(sla?.lines[0]).toMatchObject({ counted: false, holidays: ['Closed'] })
})

/** When the broken and open SLA of a ticket was due, as it is recorded. */
async function dueOf(ticketNumber: number): Promise<number> {
  const { dueAt } = await db().clockResult.findFirstOrThrow({
    where: { ticketNumber, clock: 'SLA' },
    select: { dueAt: true },
  })
  return dueAt.getTime()
}
