import { uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { shiftClock } from './shift-clock'

test.afterEach(() => shiftClock('0'))

test('a visit past its end stands on top for a lead, with who and since when', async ({
  lead,
  callAs,
  openAs,
}) => {
  const ticket = await lead.openTicket({ segment: 'PRE_SALES' })
  const name = uniqueWords('trial').replace(' ', '-')
  const { id } = await lead.post<{ id: string }>('/channels', { name, account: ticket.account })
  const sam = await callAs('SUPPORT_ENGINEER')
  await sam.post(`/channels/${id}/visits`, { ticket: ticket.number, purpose: 'See their logs.' })
  shiftClock('+25h')
  // The reminder is a change of the visit: who read it before would have to look again.
  await expect
    .poll(async () => {
      const { items } = await (await lead.get(`/visits?ticket=${ticket.number}`)).json()
      return items[0]
    })
    .toMatchObject({ state: 'OVERDUE', version: 2 })

  const page = await openAs('SUPPORT_LEAD')
  await page.goto('/channels')
  const overdue = page.getByRole('region', { name: 'Overdue visits' })
  const line = overdue.getByRole('listitem').filter({ hasText: `in #${name}` })
  await expect(line).toContainText('Sam Rivera')
  await expect(line).toContainText('Overdue')
  await expect(line).toContainText(/−1 h/)
  await line.getByRole('button', { name: `Left #${name} for ticket ${ticket.number}` }).click()
  await expect(line).toHaveCount(0)

  const theirs = await openAs('SUPPORT_ENGINEER')
  await theirs.goto('/channels')
  await expect(theirs.getByRole('region', { name: 'Overdue visits' })).toHaveCount(0)
})
