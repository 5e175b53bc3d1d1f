import type { Page } from '@playwright/test'
import type { NoticePage } from '@/lib/notices/view'
import type { Caller } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'

// A surge is everybody's, as the clock is: these come when the others are done.

test.beforeEach(async ({ lead }) => {
  await lead.put('/workload', { mode: 'NORMAL', reason: 'A fresh start.' })
  await lead.put('/workload', { mode: 'SURGE', reason: 'Two of us are ill.' })
})
test.afterEach(async ({ lead }) => {
  await lead.put('/workload', { mode: 'NORMAL', reason: 'All are back.' })
})

const readList = async (caller: Caller): Promise<NoticePage> =>
  (await caller.get('/workload/notices?limit=200')).json()
const rowOf = (page: Page, number: number) =>
  page
    .getByRole('region', { name: 'Who is told' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: `#${number} ` }) })
const openRow = async (page: Page, number: number) => {
  await rowOf(page, number)
    .getByRole('button', { name: /^Read the notice/ })
    .click()
  return page.getByLabel(`The words on ticket ${number}`)
}
/** Leaves everybody out but those on one ticket. */
async function selectOnly(page: Page, number: number): Promise<void> {
  const all = page.getByRole('checkbox', { name: /^All that are shown/ })
  await all.setChecked(false)
  await rowOf(page, number).getByRole('checkbox').check()
}

test('many are told at once: edited for all and for one, one is answered meanwhile and dropped', async ({
  lead,
  openAs,
}) => {
  const tickets = [await lead.openTicket(), await lead.openTicket(), await lead.openTicket()]
  const [edited, answered, plain] = tickets.map(({ number }) => number)
  if (!edited || !answered || !plain) throw new Error('a ticket was not made')
  const { people, arrivalText } = await readList(lead)
  const page = await openAs('SUPPORT_LEAD')
  await page.goto('/workload/notices')
  await expect(page.getByRole('heading', { level: 1, name: 'Notices' })).toBeVisible()
  await expect(page.getByText(arrivalText.split(',')[0] ?? '')).toBeVisible()
  await expect(page.getByText(`${people} of ${people} selected`)).toBeVisible()

  await page
    .getByLabel('The words for all')
    .fill('Dear {{requester}}, #{{number}} is not forgotten.')
  const own = await openRow(page, edited)
  await expect(own).toHaveValue(new RegExp(`^Dear ann@.*, #${edited} is not forgotten\\.$`))
  await own.fill('Dear Ann, this is for you alone.')
  await expect(rowOf(page, edited).getByText('edited')).toBeVisible()

  await lead.answer(answered)
  await page.getByRole('button', { name: `Send ${people} notices…` }).click()
  const dialog = page.getByRole('dialog', { name: `Tell ${people} people` })
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByText(`${people - 1} sent, 1 dropped.`)).toBeVisible({ timeout: 30_000 })
  const dropped = dialog.getByRole('listitem').first()
  await expect(dropped).toContainText(`#${answered}`)
  await expect(dropped).toContainText('was answered meanwhile')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('Nobody waits without a word')).toBeVisible()

  await page.goto(`/tickets/${edited}`)
  const notice = page.getByRole('article', { name: /^Notice to the requester by/ })
  await expect(notice).toContainText('Dear Ann, this is for you alone.')
  const view = await lead.findTicket(plain)
  expect(view.messages.at(-1)?.body).toContain(`#${plain} is not forgotten.`)
  expect([view.status, view.firstRespondedAt, view.assignee]).toEqual(['NEW', null, null])
  expect((await lead.findTicket(answered)).messages.map(({ kind }) => kind)).not.toContain('NOTICE')
})

test('an answer that got lost is asked for again, and nobody is told twice', async ({
  lead,
  openAs,
}) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_LEAD')
  await page.goto('/workload/notices')
  await selectOnly(page, number)
  // The server does it, and the line breaks before it can say so.
  await page.route('**/api/v1/workload/notices', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: 'Send 1 notice…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tell 1 person' })
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByText('The server could not be reached.')).toBeVisible()
  await expect(dialog.getByText('0 sent, 1 ticket not tried.')).toBeVisible()
  await page.unroute('**/api/v1/workload/notices')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog.getByText('1 sent.')).toBeVisible()
  const { messages } = await lead.findTicket(number)
  expect(messages.map(({ kind }) => kind)).toEqual(['REQUESTER', 'NOTICE'])
})

test('words that cannot be sent are not sent', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/workload/notices')
  await selectOnly(page, number)
  const send = page.getByRole('button', { name: 'Send 1 notice…' })
  await expect(send).toBeEnabled()
  await page.getByLabel('The words for all').fill('Dear {{name}}')
  await expect(page.getByText('{{name}} is no variable.')).toBeVisible()
  await expect(send).toBeDisabled()
  await page.getByRole('button', { name: 'Back to the usual words' }).click()
  await expect(send).toBeEnabled()
})

test('without a surge nobody is told, and others than Support do not find the page', async ({
  lead,
  openAs,
}) => {
  await lead.put('/workload', { mode: 'NORMAL', reason: 'All are back.' })
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/workload/notices')
  await expect(page.getByText('No surge runs')).toBeVisible()
  await expectAccessible(page, 'the notices without a surge')
  const theirs = await openAs('CE')
  const answer = await theirs.goto('/workload/notices')
  expect(answer?.status()).toBe(404)
})

for (const [look, options] of Object.entries({
  light: { colorScheme: 'light' as const },
  dark: { colorScheme: 'dark' as const },
  '360 px': { viewport: { width: 360, height: 740 } },
})) {
  test(`the notices have no barriers, ${look}`, async ({ lead, openAs }) => {
    const { number } = await lead.openTicket()
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    const check = async (what: string) => {
      await expectAccessible(page, what)
      await expectFits(page, what)
    }
    await page.goto('/workload/notices')
    await selectOnly(page, number)
    await openRow(page, number)
    await check('the notices')
    await page.getByRole('button', { name: 'Send 1 notice…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Tell 1 person' })
    await expect(dialog).toBeVisible()
    await check('the question before sending')
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(dialog.getByText('1 sent.')).toBeVisible()
    await check('the report')
  })
}
