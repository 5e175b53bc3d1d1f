import type { Page } from '@playwright/test'
import { type Caller, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'

const channelName = () => uniqueWords('trial').replace(' ', '-')

/** A prospect's ticket and the channel that is shared with them. */
async function openChannel(lead: Caller) {
  const ticket = await lead.openTicket({ segment: 'PRE_SALES' })
  const name = channelName()
  const { id } = await lead.post<{ id: string }>('/channels', { name, account: ticket.account })
  return { ticket, name, id }
}

const visitsTo = (page: Page, name: string) =>
  page.getByRole('list', { name: `Visits to #${name}` })

test('a channel is added, visited for a ticket, prolonged and left', async ({ lead, openAs }) => {
  const ticket = await lead.openTicket({ segment: 'PRE_SALES' })
  const name = channelName()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/channels')
  await page.getByRole('button', { name: 'Add a channel' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(`#${name}`)
  await dialog.getByRole('searchbox', { name: 'Account' }).fill(ticket.accountName)
  await dialog.getByRole('button', { name: new RegExp(ticket.accountName) }).click()
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: `Visit #${name}` }).click()
  await dialog.getByLabel('Ticket').fill('999999999')
  await dialog.getByLabel('Purpose').fill('See their logs.')
  await dialog.getByRole('button', { name: 'Start the visit' }).click()
  await expect(dialog.getByText(/there is no ticket 999999999/).first()).toBeVisible()
  await dialog.getByLabel('Ticket').fill(`#${ticket.number}`)
  await dialog.getByRole('button', { name: 'Start the visit' }).click()
  await expect(dialog).toBeHidden()
  const visits = visitsTo(page, name)
  await expect(visits.getByText(`Open #${name} in your chat and join.`)).toBeVisible()

  await visits.getByRole('button', { name: /^Stay longer/ }).click()
  await dialog.getByLabel('Reason').fill('They test tomorrow.')
  await dialog.getByRole('button', { name: 'Stay longer' }).click()
  await expect(visits.getByText('Prolonged: They test tomorrow.')).toBeVisible()
  await expect(visits.getByRole('button', { name: /^Stay longer/ })).toHaveCount(0)
  await visits.getByRole('button', { name: /^Left/ }).click()
  await expect(visits).toHaveCount(0)
})

test('a solved ticket ends the visit, and the visitor is told to leave', async ({
  lead,
  openAs,
}) => {
  const { ticket, name } = await openChannel(lead)
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${ticket.number}`)
  const panel = page.getByRole('region', { name: 'Channel visits' })
  await panel.getByRole('button', { name: `Join #${name}…` }).click()
  await page.getByRole('dialog').getByLabel('Purpose').fill('See their logs.')
  await page.getByRole('dialog').getByRole('button', { name: 'Start the visit' }).click()
  await expect(panel.getByText(`in #${name}`, { exact: true })).toBeVisible()

  await lead.post(`/tickets/${ticket.number}/status`, {
    status: 'SOLVED',
    reason: 'They found it themselves.',
  })
  await expect(panel.getByText(/ended with the ticket/)).toBeVisible()
  await page.goto('/channels')
  const still = page.getByRole('region', { name: 'You are still in' })
  await expect(
    still.getByText(`You are still in #${name}: leave it, then press Left.`),
  ).toBeVisible()
  await still.getByRole('button', { name: `Left #${name} for ticket ${ticket.number}` }).click()
  await expect(page.getByText(`You are still in #${name}`)).toHaveCount(0)
})

test('a Customer Engineer sees the register and joins nothing', async ({ lead, openAs }) => {
  const { name } = await openChannel(lead)
  const page = await openAs('CE')
  await page.goto('/channels')
  await expect(page.getByRole('heading', { level: 1, name: 'Channels' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a channel' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: `Visit #${name}` })).toHaveCount(0)
})

for (const [look, options] of Object.entries({
  light: { colorScheme: 'light' as const },
  dark: { colorScheme: 'dark' as const },
  '360 px': { viewport: { width: 360, height: 740 } },
})) {
  test(`the screens of channels have no barriers, ${look}`, async ({ lead, callAs, openAs }) => {
    const { ticket, name, id } = await openChannel(lead)
    const sam = await callAs('SUPPORT_ENGINEER')
    await sam.post(`/channels/${id}/visits`, { ticket: ticket.number, purpose: 'See their logs.' })
    const page = await openAs('SUPPORT_ENGINEER', { ...options, reducedMotion: 'reduce' })
    const check = async (what: string) => {
      await expectAccessible(page, what)
      await expectFits(page, what)
    }
    await page.goto('/channels')
    await expect(visitsTo(page, name)).toBeVisible()
    await check('the channels')
    await visitsTo(page, name)
      .getByRole('button', { name: /^Stay longer/ })
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('staying longer')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: `Visit #${name}` }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('visiting')
    await page.goto(`/tickets/${ticket.number}`)
    await expect(page.getByRole('region', { name: 'Channel visits' })).toBeVisible()
    await check('a ticket with a visit')
  })
}
