import type { Page } from '@playwright/test'
import { EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { rowOf } from './queue-page'
import { shiftClock } from './shift-clock'

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()
/** Long ago, so that it stands among the first rows of its list. */
const LONG_AGO = inDays(-60)

test.afterEach(() => shiftClock('0'))

/** The Customer Engineer engages Support by the form; gives the ticket's number. */
async function fileRequest(page: Page, account: { name: string; domain: string }): Promise<number> {
  await page.goto('/pre-sales/new')
  await page.getByLabel('Prospect account').fill(account.name)
  await page.getByRole('button', { name: account.name }).click()
  await page.getByLabel('Email of the prospect’s contact').fill(`ann@${account.domain}`)
  await page.getByLabel('Issue summary').fill('The installer stops')
  await page.getByLabel('Attempted and expected').fill('Installing by Helm.')
  await page.getByLabel('Steps taken so far').fill('Read the logs.')
  await page.getByLabel('Impact').fill('Blocks the whole trial.')
  await page.getByLabel('Technical Design Document').fill('https://docs.example.com/design')
  await page.getByLabel('Stage of the sales cycle').fill('Technical evaluation.')
  await page.getByLabel('Date 1', { exact: true }).fill('2026-12-01')
  await page.getByLabel('What happens on date 1').fill('go-live decision')
  await page.keyboard.press('Control+Enter')
  const filed = page.getByRole('heading', { level: 2, name: /^Support has it: ticket #\d+$/ })
  return Number(/\d+/.exec((await filed.textContent()) ?? '')?.[0])
}

/** Each ticket's history says why it stayed or left. */
async function expectWhy(page: Page, told: { taken: number; untouched: number }): Promise<void> {
  await page.goto(`/tickets/${told.untouched}`)
  await expect(page.getByText(/the exception is over and nobody had taken/)).toBeVisible()
  await page.goto(`/tickets/${told.taken}`)
  await expect(page.getByText(/an exception of its account or channel runs/)).toBeVisible()
  await expect(page.getByText(/the exception is over/)).toHaveCount(0)
}

test('a prospect’s way: request, front line, exception, and its end', async ({ lead, openAs }) => {
  test.setTimeout(180_000)
  const name = uniqueWords('Prospect')
  const domain = `${name.toLowerCase().replace(' ', '-')}.example`
  const fields = { name, domains: [domain], segment: 'PRE_SALES', deployment: 'SELF_HOSTED' }
  const { id } = await lead.post<{ id: string }>('/accounts', { ...fields, ceOwner: EMAILS.CE })
  const writes = () =>
    lead.post<{ number: number; ranked: boolean }>('/tickets', {
      subject: uniqueWords('Their own words'),
      body: 'Who helps us?',
      account: id,
      requesterEmail: `bob@${domain}`,
      receivedAt: LONG_AGO,
    })

  const ce = await openAs('CE')
  const request = await fileRequest(ce, { name, domain })
  expect(await lead.findTicket(request)).toMatchObject({ ranked: true, requester: EMAILS.CE })

  const sam = await openAs('SUPPORT_ENGINEER')
  await sam.goto(`/tickets/${request}`)
  await expect(sam.getByRole('region', { name: 'Pre-sales request' })).toContainText('Helm')
  const triaged = await lead.triage(request, { failedDeployment: true })
  expect(triaged).toMatchObject({ severity: 'S0', priority: 'P0', ranked: true })
  const chief = await openAs('CS_LEADERSHIP')
  await chief.goto('/exceptions')
  await expect(chief.getByRole('link', { name: new RegExp(name) })).toHaveCount(0)

  const [taken, untouched] = [await writes(), await writes()]
  expect([taken.ranked, untouched.ranked]).toEqual([false, false])
  await ce.goto('/pre-sales')
  await ce.getByRole('link', { name: /^With me/ }).click()
  await expect(ce.getByRole('link', { name: new RegExp(`#${taken.number} `) })).toBeVisible()

  await sam.goto('/queue?segment=PRE_SALES&status=NEW')
  await expect(rowOf(sam, taken.number)).toHaveCount(0)
  await ce.goto(`/exceptions/new?account=${id}`)
  const reason = uniqueWords('They test by night')
  await ce.getByLabel('Reason').fill(reason)
  await ce.getByLabel('Business case').fill('500 seats.')
  await ce.getByRole('button', { name: 'Ask for the exception' }).click()
  await expect(ce.getByText('You asked for this; somebody else decides.')).toBeVisible()
  await chief.goto('/exceptions')
  await chief.getByRole('link', { name: new RegExp(reason) }).click()
  await expect(chief.getByText(/^2 tickets would enter the queue at \d+ and \d+\.$/)).toBeVisible()
  await chief.getByLabel('Reason of the decision').fill('A good case.')
  await chief.getByRole('button', { name: 'Approve' }).click()
  await expect(chief.getByText('Runs', { exact: true })).toBeVisible()

  await expect(rowOf(sam, taken.number)).toBeVisible()
  await expect(rowOf(sam, untouched.number)).toBeVisible()
  const assignee = EMAILS.SUPPORT_ENGINEER
  await lead.post(`/tickets/${taken.number}/assignment`, { assignee })

  shiftClock('+31d')
  await expect(rowOf(sam, untouched.number)).toHaveCount(0)
  await expect.poll(async () => (await lead.findTicket(untouched.number)).ranked).toBe(false)
  expect((await lead.findTicket(taken.number)).ranked).toBe(true)
  await expectWhy(sam, { taken: taken.number, untouched: untouched.number })
})
