import type { Page } from '@playwright/test'
import { EMAILS } from './caller'
import { expect, test } from './desk-test'
import { awaitKeys, press, tabTo, type } from './keys'
import { shiftClock } from './shift-clock'

test.afterEach(() => shiftClock('0'))

const back = (page: Page) => page.getByRole('link', { name: '← Queue' })

/** Passes over what stands before it, with a reason, until the ticket is shown. */
async function skipTo(page: Page, number: number): Promise<void> {
  const link = page.locator('#next-ticket a')
  for (;;) {
    await awaitKeys(page, 'Skip')
    const shown = await link.getAttribute('href')
    if (shown === `/tickets/${number}`) return
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog', { name: /^Pass over #/ })
    await type(page, dialog.getByLabel('Reason'), 'Another has its context.')
    await press(page, dialog.getByRole('button', { name: 'Pass over' }))
    await expect(dialog).toBeHidden()
    await expect(link).not.toHaveAttribute('href', shown ?? '')
  }
}

async function reply(page: Page, words: string): Promise<void> {
  await tabTo(page, back(page))
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeFocused()
  await page.keyboard.type(words)
}

async function solve(page: Page): Promise<void> {
  await tabTo(page, back(page))
  await page.keyboard.press('s')
  const status = page.getByRole('dialog', { name: 'Set the status' })
  const solved = status.getByRole('radio', { name: /^Solved/ })
  await tabTo(page, status.getByRole('radio', { checked: true }))
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(solved).toBeChecked({ timeout: 250 })
  }).toPass()
  await page.keyboard.press('Control+Enter')
  await expect(status).toBeHidden()
}

test('from next to closed and on, by keyboard alone', async ({ lead, page }) => {
  test.setTimeout(150_000)
  const { number } = await lead.openTicket({ receivedAt: '2020-01-06T18:00:00.000Z' })
  const reason = 'They are live today.'
  await lead.post(`/tickets/${number}/deviation`, { rankAs: 'P0', reason })

  await page.goto('/sign-in')
  await press(page, page.getByRole('button', { name: /^Administrator/ }))
  await expect(page).toHaveURL(/\/queue$/)
  await awaitKeys(page, 'Next')
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await expect(page.getByText('Why it is next')).toBeVisible()
  await skipTo(page, number)
  await page.keyboard.press('t')
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`))
  await awaitKeys(page, 'Triage')

  await page.keyboard.press('p')
  await expect(page.getByLabel('Total loss of service')).toBeFocused()
  await page.keyboard.press('Space')
  await press(page, page.getByRole('button', { name: 'Confirm S0 · P0' }))
  await expect(page.getByRole('button', { name: 'Triage again' })).toBeVisible()

  await reply(page, 'Please restart the worker.')
  await type(page, page.getByLabel('What was, or will be, tried'), 'We read your logs.')
  await type(page, page.getByLabel('What is the next step'), 'A restart.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Your reply goes out in')).toBeVisible()
  await tabTo(page, back(page))
  await page.keyboard.press('z')
  const box = page.getByRole('textbox', { name: 'Reply' })
  await expect(box).toHaveValue('Please restart the worker.')
  expect((await lead.findTicket(number)).firstRespondedAt).toBeNull()
  await press(page, page.getByRole('button', { name: 'Send in another way' }))
  const pending = page.getByRole('menuitemradio', { name: 'Send and set to Pending' })
  await expect(pending).toBeVisible()
  await expect(async () => {
    const there = await pending.evaluate((item) => item === document.activeElement)
    if (!there) await page.keyboard.press('ArrowDown')
    await expect(pending).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await lead.findTicket(number)).status).toBe('PENDING')
  expect(await lead.findTicket(number)).toMatchObject({
    assignee: EMAILS.ADMIN,
    firstRespondedAt: expect.any(String),
  })

  const from = 'ann@customer.example'
  await lead.post(`/tickets/${number}/messages`, { kind: 'REQUESTER', from, body: 'It works!' })
  await expect(page.getByText('It works!', { exact: true })).toBeVisible()
  await solve(page)

  shiftClock('+73h')
  await expect.poll(async () => (await lead.findTicket(number)).status).toBe('CLOSED')
  await expect(page.getByText('Closed: a new message starts a follow-up.')).toBeVisible()
  const word = { kind: 'REQUESTER', from, body: 'It is back again.' }
  const next = await lead.post<{ number: number }>(`/tickets/${number}/messages`, word)
  expect(next.number).not.toBe(number)
  await expect(page.getByRole('link', { name: new RegExp(`#${next.number}`) })).toBeVisible()
})
