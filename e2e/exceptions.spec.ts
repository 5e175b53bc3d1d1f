import type { Page } from '@playwright/test'
import { type Caller, EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { press, type } from './keys'
import { expectNotReloaded, markPage, rowOf } from './queue-page'

const NARROW = { viewport: { width: 360, height: 740 } }
const DAY_MS = 86_400_000

interface Asked {
  id: string
  state: string
}

/** A prospect of the CE's, and an exception that somebody asked for it. */
async function askFor(lead: Caller, asker: Caller, more: object = {}) {
  const ticket = await lead.openTicket({ segment: 'PRE_SALES', ceOwner: EMAILS.CE })
  const exception = await asker.post<Asked>('/exceptions', {
    scope: { account: ticket.account },
    reason: uniqueWords('A trial that cannot wait'),
    businessCase: '500 seats.',
    until: new Date(Date.now() + 20 * DAY_MS).toISOString(),
    ...more,
  })
  return { ticket, exception }
}

const decide = (page: Page) => page.getByRole('region', { name: 'Decision' })
const reason = (page: Page) => page.getByLabel('Reason of the decision')

test('asked by a CE, approved at 360 px by keyboard, and the ticket enters the queue live', async ({
  lead,
  openAs,
}) => {
  // Long ago, so that it stands among the first rows of its list.
  const receivedAt = new Date(Date.now() - 60 * DAY_MS).toISOString()
  const parts = { segment: 'PRE_SALES', ceOwner: EMAILS.CE, receivedAt } as const
  const ticket = await lead.openTicket(parts)
  expect(ticket.ranked).toBe(false)
  const theirs = await openAs('CE')
  await theirs.goto(`/accounts/${ticket.account}`)
  await theirs.getByRole('link', { name: 'Ask for an exception' }).click()
  const words = uniqueWords('Their engineers test by night')
  await theirs.getByLabel('Reason').fill(words)
  await theirs.getByLabel('Business case').fill('500 seats, decided in May.')
  await theirs.reload()
  await expect(theirs.getByLabel('Reason')).toHaveValue(words)
  await theirs.getByRole('button', { name: 'Ask for the exception' }).click()
  await expect(theirs.getByRole('heading', { level: 1 })).toContainText(ticket.accountName)
  await expect(theirs.getByText('You asked for this; somebody else decides.')).toBeVisible()
  await expect(decide(theirs)).toHaveCount(0)

  const queue = await openAs('SUPPORT_ENGINEER')
  await queue.goto('/queue?segment=PRE_SALES&status=NEW')
  await expect(queue.getByRole('heading', { level: 1 })).toBeAttached()
  await expect(rowOf(queue, ticket.number)).toHaveCount(0)
  await markPage(queue)
  const page = await openAs('CS_LEADERSHIP', NARROW)
  await page.goto('/exceptions')
  await press(page, page.getByRole('link', { name: new RegExp(words) }))
  await expect(page.getByText(/^1 ticket would enter the queue at \d+\.$/)).toBeVisible()
  await expect(
    page.getByRole('link', { name: `#${ticket.number} ${ticket.subject}` }),
  ).toBeVisible()
  await expectFits(page, 'an exception')
  await type(page, reason(page), 'A good case.')
  await press(page, decide(page).getByRole('button', { name: 'Approve' }))
  await expect(page.getByText('Runs', { exact: true })).toBeVisible()
  await expect(page.getByText('If it ended now, 1 ticket would leave the queue.')).toBeVisible()

  await expect(rowOf(queue, ticket.number)).toBeVisible()
  await expectNotReloaded(queue)
  await expect(theirs.getByText('Runs', { exact: true })).toBeVisible()
})

test('leadership does not decide what it asked for itself', async ({ lead, callAs, openAs }) => {
  const { exception } = await askFor(lead, await callAs('CS_LEADERSHIP'))
  const page = await openAs('CS_LEADERSHIP')
  await page.goto(`/exceptions/${exception.id}`)
  await expect(page.getByText('You asked for this; somebody else decides.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Withdraw…' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('They signed.')
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible()
})

test('a decision over something unseen is refused, and the page says what it is now', async ({
  lead,
  callAs,
  openAs,
}) => {
  const ce = await callAs('CE')
  const { exception } = await askFor(lead, ce)
  const page = await openAs('CS_LEADERSHIP')
  await page.goto(`/exceptions/${exception.id}`)
  await reason(page).fill('A good case.')
  await ce.post(`/exceptions/${exception.id}/withdrawal`, { reason: 'They signed.' })
  await decide(page).getByRole('button', { name: 'Approve' }).click()
  await expect(page.getByText('The exception has changed since you read it.')).toBeVisible()
  await expect(page.getByText(/It now says: withdrawn/)).toBeVisible()
  await expect(page.getByText('They signed.')).toBeVisible()
})

test('asked back, answered, and denied', async ({ lead, callAs, openAs }) => {
  const { exception } = await askFor(lead, await callAs('CE'))
  const page = await openAs('CS_LEADERSHIP')
  await page.goto(`/exceptions/${exception.id}`)
  await decide(page).getByRole('button', { name: 'Ask back' }).click()
  await expect(reason(page)).toBeFocused()
  await reason(page).fill('How many seats?')
  await decide(page).getByRole('button', { name: 'Ask back' }).click()
  await expect(page.getByText(/It waits for an answer of/)).toBeVisible()

  const theirs = await openAs('CE')
  await theirs.goto(`/exceptions/${exception.id}`)
  await expect(theirs.getByText('How many seats?')).toBeVisible()
  await theirs.getByRole('button', { name: 'Answer and ask again…' }).click()
  const dialog = theirs.getByRole('dialog')
  await dialog.getByLabel('Until').fill('2099-01-01T00:00')
  await dialog.getByRole('button', { name: 'Ask with this' }).click()
  await expect(
    dialog.getByText('must be at most 90 days after the beginning').first(),
  ).toBeVisible()
  await dialog.getByLabel('Business case').fill('900 seats.')
  const soon = new Date(Date.now() + 5 * DAY_MS).toISOString().slice(0, 16)
  await dialog.getByLabel('Until').fill(soon)
  await dialog.getByRole('button', { name: 'Ask with this' }).click()
  await expect(theirs.getByText('900 seats.')).toBeVisible()

  await page.reload()
  await reason(page).fill('Too early.')
  await decide(page).getByRole('button', { name: 'Deny' }).click()
  await expect(page.getByText('Denied', { exact: true })).toBeVisible()
  await expect(page.getByText('Too early.')).toBeVisible()
})

test('an account that became a customer says what ends, and ends it', async ({
  lead,
  callAs,
  openAs,
}) => {
  const { ticket, exception } = await askFor(lead, await callAs('CE'))
  const name = uniqueWords('trial').replace(' ', '-')
  await lead.post('/channels', { name, account: ticket.account })
  const page = await openAs('SUPPORT_LEAD')
  await page.goto(`/accounts/${ticket.account}`)
  await page.getByRole('button', { name: 'Became a customer…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Segment').selectOption({ label: 'Team' })
  await dialog.getByRole('button', { name: 'Show what follows' }).click()
  const follows = dialog.getByRole('list', { name: 'What follows' })
  await expect(follows).toContainText(`The exception for ${ticket.accountName} ends`)
  await expect(follows).toContainText(`#${name} becomes a support channel`)
  await dialog.getByRole('button', { name: 'Make it a customer' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Became a customer…' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Channels' }).getByText('Support')).toBeVisible()
  const now = await (await lead.get(`/exceptions/${exception.id}`)).json()
  expect(now.state).toBe('WITHDRAWN')
})

for (const [look, options] of Object.entries({
  light: { colorScheme: 'light' as const },
  dark: { colorScheme: 'dark' as const },
  '360 px': NARROW,
})) {
  test(`the screens of exceptions have no barriers, ${look}`, async ({ lead, callAs, openAs }) => {
    const { exception, ticket } = await askFor(lead, await callAs('CE'))
    const page = await openAs('CS_LEADERSHIP', { ...options, reducedMotion: 'reduce' })
    const check = async (what: string) => {
      await expectAccessible(page, what)
      await expectFits(page, what)
    }
    await page.goto('/exceptions')
    await expect(page.getByRole('region', { name: 'Waiting' })).toBeVisible()
    await check('the exceptions')
    await page.goto(`/exceptions/${exception.id}`)
    await expect(decide(page)).toBeVisible()
    await check('an exception')
    await page.goto(`/exceptions/new?account=${ticket.account}`)
    await expect(page.getByLabel('Business case')).toBeVisible()
    await check('asking')
    await page.goto(`/accounts/${ticket.account}`)
    await page.getByRole('button', { name: 'Became a customer…' }).click()
    await page.getByRole('button', { name: 'Show what follows' }).click()
    await expect(page.getByRole('list', { name: 'What follows' })).toBeVisible()
    await check('becoming a customer')
  })
}
