import type { Page } from '@playwright/test'
import { type Caller, EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'

test.describe.configure({ mode: 'parallel' })

const NARROW = { viewport: { width: 360, height: 740 } }

async function openAccount(lead: Caller, more: object = {}) {
  const ticket = await lead.openTicket(more)
  return { ticket, id: ticket.account, name: ticket.accountName, number: ticket.number }
}

const panel = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

test('an account is found by its name, and its tickets are all there', async ({ lead, openAs }) => {
  const { name, number, ticket } = await openAccount(lead)
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await page.getByRole('link', { name: 'Accounts' }).click()
  await page.getByLabel('Name or domain').fill(name)
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(panel(page, 'Tickets').getByRole('link')).toHaveText([
    `#${number} ${ticket.subject}`,
  ])
  await expect(panel(page, 'Contacts').getByText(ticket.requester ?? '')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Edit/ })).toHaveCount(0)
})

test('a new segment shows what would change, then changes it', async ({ lead, openAs }) => {
  const { id, name, number, ticket } = await openAccount(lead)
  await lead.triage(number, { slowness: 'SOMEWHAT' })
  const page = await openAs('SUPPORT_LEAD')
  await page.goto(`/accounts/${id}`)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Edit ${name}` })
  await dialog.getByLabel('Segment').selectOption({ label: 'Free' })
  await dialog.getByLabel('Notes').fill('They renew in May.')
  await dialog.getByRole('button', { name: 'Save' }).click()

  const foretold = dialog.getByRole('region', { name: 'What would change' })
  await expect(foretold.getByText('1 ticket that is not closed')).toBeVisible()
  await expect(foretold.getByText(`#${number} ${ticket.subject}`)).toBeVisible()
  await expect(foretold.getByText('Triage proposes')).toBeVisible()
  await expect(foretold.getByText('S2 · P3')).toBeVisible()
  expect((await lead.findTicket(number)).segment).toBe('ENTERPRISE')
  await dialog.getByRole('button', { name: 'Back' }).click()
  await expect(dialog.getByLabel('Notes')).toHaveValue('They renew in May.')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('button', { name: 'Apply' }).click()

  await expect(dialog).toBeHidden()
  await expect(panel(page, 'Details').getByText('They renew in May.')).toBeVisible()
  expect(await lead.findTicket(number)).toMatchObject({ segment: 'FREE', priority: 'P2' })
})

test('a Customer Engineer edits domains and contacts of their own, and no more', async ({
  lead,
  openAs,
}) => {
  const { id } = await openAccount(lead, { ceOwner: EMAILS.CE })
  const { id: foreign } = await openAccount(lead)
  const page = await openAs('CE')
  await page.goto(`/accounts/${foreign}`)
  await expect(page.getByText('No such account')).toBeVisible()
  await page.goto(`/accounts/${id}`)
  await page.getByRole('button', { name: 'Edit domains' }).click()
  await expect(page.getByLabel('Segment')).toHaveCount(0)
  const domain = `${uniqueWords('d').replace(' ', '-')}.example`
  await page.getByLabel('Domains').fill(domain)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(panel(page, 'Details').getByText(domain)).toBeVisible()

  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByLabel('E-mail').fill(`ada@${domain}`)
  await page.getByLabel('Time zone').fill('Nowhere/Else')
  await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click()
  await expect(page.getByText('must be a time zone such as Europe/Berlin').first()).toBeVisible()
  await page.getByLabel('Time zone').fill('Europe/Berlin')
  await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click()
  await expect(panel(page, 'Contacts').getByText(`ada@${domain}`)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Block/ })).toHaveCount(0)
})

test('a blocked sender is listed with the reason until the block is lifted', async ({
  lead,
  openAs,
}) => {
  const { id, ticket } = await openAccount(lead)
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/accounts/${id}`)
  await page.getByRole('button', { name: `Block ${ticket.requester}` }).click()
  await page.getByLabel('Reason').fill('Advertises every hour.')
  await page.getByRole('dialog').getByRole('button', { name: 'Block' }).click()
  await expect(panel(page, 'Contacts').getByText(/Advertises every hour\./)).toBeVisible()

  const desk = await openAs('SUPPORT_LEAD')
  await desk.goto('/tickets/new')
  await desk.getByRole('searchbox', { name: 'Account' }).fill(ticket.accountName)
  await desk.getByRole('button', { name: ticket.accountName }).click()
  await desk.getByLabel('Requester’s email').fill(ticket.requester ?? '')
  await desk.getByLabel('Subject').fill('They called')
  await desk.getByLabel('What happened').fill('It is slow.')
  await desk.getByRole('button', { name: 'Open the ticket' }).click()
  const why = /is blocked since .* by Sam .* \(Advertises every hour\.\): lift the block/
  await expect(desk.getByText(why).first()).toBeVisible()
  await expect(desk.getByLabel('Subject')).toHaveValue('They called')
  await page.getByRole('button', { name: `Unblock ${ticket.requester}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Unblock' }).click()
  await expect(page.getByRole('button', { name: `Block ${ticket.requester}` })).toBeVisible()
})

test('fields and people are set on the ticket', async ({ lead, openAs }) => {
  const { number } = await openAccount(lead)
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await page.getByRole('button', { name: 'Edit fields' }).click()
  await page.getByLabel('Product area').fill('Search')
  await page.getByLabel('Tags').fill('Slow Search, SSO')
  await page.getByRole('button', { name: 'Save fields' }).click()
  await expect(panel(page, 'Fields').getByText('slow-search')).toBeVisible()

  await page.getByLabel('Add by e-mail').fill('boss@copy.example')
  await panel(page, 'People').getByRole('button', { name: 'Add' }).click()
  await expect(panel(page, 'People').getByText('boss@copy.example')).toBeVisible()
  expect(await lead.findTicket(number)).toMatchObject({
    productArea: 'Search',
    tags: ['slow-search', 'sso'],
    people: [{ role: 'CC', email: 'boss@copy.example' }],
  })
  await page.getByRole('button', { name: 'Remove boss@copy.example' }).click()
  await expect(panel(page, 'People').getByText('boss@copy.example')).toHaveCount(0)
})

test('a message has an address, and its text can be taken away', async ({ lead, openAs }) => {
  const secret = uniqueWords('password')
  const { number, ticket } = await openAccount(lead, { body: `It is ${secret}.` })
  const page = await openAs('SUPPORT_LEAD', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto(`/tickets/${number}`)
  await page.getByRole('link', { name: 'Copy the link to this message' }).click()
  await expect(page).toHaveURL(`/tickets/${number}#m-${ticket.messages[0]?.id}`)
  await expect(page.getByText('The link is copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())

  await page.getByRole('button', { name: 'Redact this message' }).click()
  await page.getByLabel('Reason').fill('A password.')
  await page.getByRole('button', { name: 'Redact', exact: true }).click()
  await expect(page.getByText(secret)).toHaveCount(0)
  await expect(page.getByText(/^\[redacted/)).toBeVisible()
  expect(JSON.stringify(await lead.findTicket(number))).not.toContain(secret)
})

for (const [look, options] of Object.entries({
  light: { colorScheme: 'light' as const },
  dark: { colorScheme: 'dark' as const },
  '360 px': NARROW,
})) {
  test(`the screens of accounts have no barriers, ${look}`, async ({ lead, openAs }) => {
    const { id, number } = await openAccount(lead)
    await lead.triage(number)
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    const check = async (what: string) => {
      await expectAccessible(page, what)
      await expectFits(page, what)
    }
    await page.goto('/accounts')
    await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible()
    await check('the accounts')
    await page.goto(`/accounts/${id}`)
    await expect(panel(page, 'Tickets')).toBeVisible()
    await check('an account')
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check('editing it')
    await page.getByLabel('Segment').selectOption({ label: 'Pre-sales' })
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('region', { name: 'What would change' })).toBeVisible()
    await check('what would change')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Block/ }).click()
    await expect(page.getByRole('dialog', { name: 'Block the sender' })).toBeVisible()
    await check('blocking')
    await page.goto(`/tickets/${number}`)
    await page.getByRole('button', { name: 'Edit fields' }).click()
    await check('a ticket whose fields are edited')
  })
}
