import type { Page } from '@playwright/test'
import { expect, test } from './desk-test'

const CHANGED = 'This ticket changed while you were writing.'
const WORDS = 'Please send us the log of the worker.'

const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' })

test('while one writes, another changes the ticket: shown what changed, no word lost', async ({
  lead,
  openAs,
}) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await reply(page).fill(WORDS)
  await lead.note(number, 'They called: it is urgent.')

  await expect(page.getByText(CHANGED)).toBeVisible()
  await expect(page.getByText('Lena Osei left a note: “They called: it is urgent.”')).toBeVisible()
  await expect(reply(page)).toHaveValue(WORDS)
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(page.getByText(CHANGED)).toBeVisible()
  await expect(reply(page)).toHaveValue(WORDS)
  expect((await lead.findTicket(number)).messages.map((message) => message.body)).not.toContain(
    WORDS,
  )

  await page.getByRole('button', { name: 'Seen, go on' }).click()
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(reply(page)).toHaveValue('')
  const { messages } = await lead.findTicket(number)
  expect(messages.filter((message) => message.body === WORDS)).toHaveLength(1)
})

test('a browser that heard nothing is refused, and then told', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.route('**/api/v1/stream', (route) => route.abort())
  await page.goto(`/tickets/${number}`)
  await page.getByLabel('Total loss of service').check()
  await lead.triage(number, { slowness: 'SOMEWHAT' })

  await page.getByRole('button', { name: 'Confirm S0 · P0' }).click()
  await expect(page.getByText(CHANGED)).toBeVisible()
  await expect(page.getByText('Triage: none → by lena@demo.invalid')).toBeVisible()
  expect((await lead.findTicket(number)).severity).toBe('S2')
})

test('a draft survives a reload, and goes when it is thrown away', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await reply(page).fill(WORDS)
  await page.reload()
  await expect(reply(page)).toHaveValue(WORDS)
  await expect(page.getByText('Your unsent words are back.')).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(reply(page)).toHaveValue('')
  await page.reload()
  await expect(reply(page)).toHaveValue('')
})

test('a draft survives the end of the session', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  // A change of the order would read the page again, and so lead to the sign-in before the press does.
  await page.route('**/api/v1/stream', (route) => route.abort())
  await page.goto(`/tickets/${number}`)
  await reply(page).fill(WORDS)
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(page).toHaveURL(/\/sign-in/)

  // The page that was led to may be there before its buttons listen.
  await expect(async () => {
    await page.getByRole('button', { name: /^Support Engineer/ }).click({ timeout: 2000 })
    await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`), { timeout: 5000 })
  }).toPass()
  await expect(reply(page)).toHaveValue(WORDS)
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(page.getByText(WORDS, { exact: true })).toBeVisible()
  await expect(reply(page)).toHaveValue('')
})

test('another person in the same browser does not meet the draft', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await reply(page).fill(WORDS)
  await page.context().clearCookies()
  await page.goto(`/sign-in?callbackUrl=/tickets/${number}`)
  await page.getByRole('button', { name: /^Support lead/i }).click()
  await expect(reply(page)).toBeVisible()
  await expect(reply(page)).toHaveValue('')
})
