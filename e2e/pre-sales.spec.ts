import type { TicketView } from '@/lib/tickets/view'
import { type Caller, EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { awaitKeys, press, tabTo, type } from './keys'

test.describe.configure({ mode: 'parallel' })

const PARTS = {
  attemptedAndExpected: 'Installing by Helm; the start page should open.',
  stepsTaken: 'Read the log of the web pod.',
  impact: 'Blocks full use for forty trial users.',
  designDocumentUrl: 'https://docs.example.com/design',
  salesStage: 'Technical evaluation.',
  keyDates: '2026-12-01 (UTC): go-live decision',
}

async function addProspect(lead: Caller, over: object = {}) {
  const name = uniqueWords('Prospect')
  const domain = `${name.toLowerCase().replace(' ', '-')}.example`
  const fields = { name, domains: [domain], segment: 'PRE_SALES', deployment: 'SELF_HOSTED' }
  const account = { ...fields, ceOwner: EMAILS.CE, ...over }
  const { id } = await lead.post<{ id: string }>('/accounts', account)
  return { id, name, domain }
}

async function file(ce: Caller, account: { id: string; domain: string }) {
  const summary = uniqueWords('The installer stops')
  const prospectEmail = `ann@${account.domain}`
  const fields = { ...PARTS, summary, account: account.id, prospectEmail }
  return ce.post<TicketView>('/pre-sales-requests', fields)
}

test('a request is filed by keyboard, lands ranked, and Support sees its card', async ({
  lead,
  openAs,
}) => {
  const account = await addProspect(lead)
  const summary = uniqueWords('The installer stops')
  const page = await openAs('CE')
  await page.goto('/')
  await expect(page).toHaveURL(/\/pre-sales$/)
  await press(page, page.getByRole('link', { name: 'New request' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Engage Support for a prospect')
  await type(page, page.getByLabel('Prospect account'), account.name)
  await press(page, page.getByRole('button', { name: account.name }))
  await type(page, page.getByLabel('Email of the prospect’s contact'), `ann@${account.domain}`)
  await tabTo(page, page.getByLabel('Severity, as you see it'))
  await page.keyboard.type('S0')
  await type(page, page.getByLabel('Issue summary'), summary)
  await type(page, page.getByLabel('Attempted and expected'), PARTS.attemptedAndExpected)
  await type(page, page.getByLabel('Steps taken so far'), PARTS.stepsTaken)
  await type(page, page.getByLabel('Impact'), PARTS.impact)
  await type(page, page.getByLabel('Technical Design Document'), 'in the wiki')
  await type(page, page.getByLabel('Stage of the sales cycle'), PARTS.salesStage)
  await expect(
    page.getByText('must be a link such as https://docs.example.com/design'),
  ).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nothing was sent: 2 answers are missing or wrong')).toBeVisible()
  await expect(page.getByText('pick a date, or say that none are known')).toBeVisible()
  await expect(page.getByLabel('Technical Design Document')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(PARTS.designDocumentUrl)
  await page.getByLabel('Date 1', { exact: true }).fill('2026-12-01')
  await type(page, page.getByLabel('What happens on date 1'), 'go-live decision')
  await page.keyboard.press('Control+Enter')

  const filed = page.getByRole('heading', { level: 2, name: /^Support has it: ticket #\d+$/ })
  await expect(filed).toBeFocused()
  await expect(page.getByText(/^Number \d+$/)).toBeVisible()
  const number = Number(/\d+/.exec((await filed.textContent()) ?? '')?.[0])
  await press(page, page.getByRole('link', { name: `Open ticket #${number}` }))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(summary)
  const ticket = await lead.findTicket(number)
  expect(ticket).toMatchObject({ ranked: true, claimedSeverity: 'S0', requester: EMAILS.CE })
  expect(ticket.request).toMatchObject({ ...PARTS, summary, missing: [] })

  const engineer = await openAs('SUPPORT_ENGINEER')
  await engineer.goto(`/tickets/${number}`)
  const card = engineer.getByRole('region', { name: 'Pre-sales request' })
  await expect(card.getByText(PARTS.impact)).toBeVisible()
  await expect(card.getByRole('link', { name: PARTS.designDocumentUrl })).toBeVisible()
  await expect(card.getByRole('button')).toHaveCount(0)
  await engineer.goto('/pre-sales')
  await expect(engineer.getByRole('link', { name: `#${number} ${summary}` })).toBeVisible()
})

test('a draft survives a reload, and what it may repeat is pointed out', async ({
  lead,
  callAs,
  openAs,
}) => {
  const account = await addProspect(lead)
  const open = await file(await callAs('CE'), account)
  const page = await openAs('CE')
  await page.goto('/pre-sales/new')
  await page.getByLabel('Issue summary').fill('Half a thought')
  await page.getByLabel('Date 1', { exact: true }).fill('2026-12-24')
  await page.getByLabel('Prospect account').fill(account.name)
  await page.getByRole('button', { name: account.name }).click()
  const repeats = page.getByRole('link', { name: `#${open.number} ${open.subject}` })
  await expect(repeats).toBeVisible()
  await page.reload()
  await expect(page.getByText('Your unsent words are back.')).toBeVisible()
  await expect(page.getByLabel('Issue summary')).toHaveValue('Half a thought')
  await expect(page.getByLabel('Date 1', { exact: true })).toHaveValue('2026-12-24')
  await expect(page.getByText(account.name)).toBeVisible()
  await expect(repeats).toBeVisible()
  await page.getByRole('button', { name: 'Discard' }).click()
})

test('a prospect who wrote directly is answered, then handed to Support', async ({
  lead,
  openAs,
}) => {
  const account = await addProspect(lead)
  const body = 'Helm says that it timed out.'
  const subject = uniqueWords('No install')
  const from = { account: account.id, requesterEmail: `ann@${account.domain}` }
  const { number } = await lead.post<TicketView>('/tickets', { subject, body, ...from })
  const page = await openAs('CE')
  await page.goto('/pre-sales?list=with-ce')
  await awaitKeys(page, 'Next line')
  await page.keyboard.press('j')
  await expect(page.locator('a[data-line]').first()).toBeFocused()
  await page.getByRole('link', { name: `#${number} ${subject}` }).press('Enter')
  await expect(page.getByText('This prospect wrote directly and waits for you')).toBeVisible()
  await expect(page.getByText('The prospect reads this.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Reply' }).fill('I will ask our Support.')
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(page.getByRole('article', { name: /^To the prospect by/ })).toContainText(
    `To: ann@${account.domain}`,
  )

  await page.getByRole('button', { name: 'Engage Support' }).click()
  const dialog = page.getByRole('dialog', { name: 'Engage Support' })
  await expect(dialog.getByLabel('Issue summary')).toHaveValue(subject)
  await expect(dialog.getByLabel('Attempted and expected')).toHaveValue(body)
  await dialog.getByLabel('Steps taken so far').fill(PARTS.stepsTaken)
  await dialog.getByLabel('Impact').fill(PARTS.impact)
  await dialog.getByLabel('Technical Design Document').fill(PARTS.designDocumentUrl)
  await dialog.getByLabel('Stage of the sales cycle').fill(PARTS.salesStage)
  await dialog.getByLabel('No key dates are known').check()
  await dialog.getByRole('button', { name: 'Engage Support' }).click()
  await expect(dialog).toBeHidden()
  const card = page.getByRole('region', { name: 'Pre-sales request' })
  await expect(card.getByText('None known')).toBeVisible()
  await expect(page.getByText('Support reads this.')).toBeVisible()
  expect(await lead.findTicket(number)).toMatchObject({ ranked: true, openedByCe: true })

  await card.getByRole('button', { name: 'Change the request' }).click()
  const change = page.getByRole('dialog', { name: 'Change the request' })
  await change.getByLabel('Impact').fill('Ten users alone.')
  await change.getByRole('button', { name: 'Save the request' }).click()
  await expect(change).toBeHidden()
  await expect(card.getByText('Ten users alone.')).toBeVisible()
  await expect(card.getByText(`Changed by ${EMAILS.CE}`)).toBeVisible()
})

test('leads find the prospects who have nobody; the form is for Customer Engineers', async ({
  lead,
  openAs,
}) => {
  const account = await addProspect(lead, { ceOwner: null })
  // Long ago, so that it stands among the first rows of its list.
  const receivedAt = new Date(Date.now() - 60 * 86_400_000).toISOString()
  const from = { account: account.id, requesterEmail: `ann@${account.domain}`, receivedAt }
  const subject = uniqueWords('Anybody there')
  const { number } = await lead.post<TicketView>('/tickets', { subject, body: 'Hello?', ...from })
  const page = await openAs('SUPPORT_LEAD')
  await page.goto('/pre-sales?list=without-ce')
  await expect(page.getByRole('link', { name: `#${number} ${subject}` })).toBeVisible()
  await page.goto('/queue?lane=with-ce')
  const row = page.locator(`main tr[data-number="${number}"]`)
  await expect(row.getByText('prospect without CE')).toBeVisible()
  await expect(page.getByRole('link', { name: 'New request' })).toHaveCount(0)
  const answer = await page.goto('/pre-sales/new')
  expect(answer?.status()).toBe(404)
})

const LOOKS = {
  light: { colorScheme: 'light' as const },
  dark: { colorScheme: 'dark' as const },
  '360 px': { viewport: { width: 360, height: 740 } },
}

for (const [look, options] of Object.entries(LOOKS)) {
  test(`the screens of pre-sales have no barriers, ${look}`, async ({ lead, callAs, openAs }) => {
    const account = await addProspect(lead)
    const request = await file(await callAs('CE'), account)
    const from = { account: account.id, requesterEmail: `ann@${account.domain}` }
    const direct = await lead.post<TicketView>('/tickets', {
      subject: 'Hello',
      body: 'Hi',
      ...from,
    })
    const page = await openAs('CE', { ...options, reducedMotion: 'reduce' })
    const check = async (what: string) => {
      await expectAccessible(page, what)
      await expectFits(page, what)
    }
    await page.goto('/pre-sales')
    await expect(page.getByRole('link', { name: `#${request.number}` })).toBeVisible()
    await check('the requests')
    await page.goto('/pre-sales/new')
    await page.getByLabel('Prospect account').fill(account.name)
    await page.getByRole('button', { name: account.name }).click()
    await expect(page.getByText('This account has an open request.')).toBeVisible()
    await page.getByRole('button', { name: 'Engage Support' }).click()
    await expect(page.getByText(/^Nothing was sent: 8 answers/)).toBeVisible()
    await check('the form with errors')
    await page.getByRole('radio', { name: 'New prospect' }).click()
    await page.getByRole('button', { name: 'Add a date' }).click()
    await check('the form for a new prospect')
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.goto(`/tickets/${request.number}`)
    await check('a request')
    await page.getByRole('button', { name: 'Change the request' }).click()
    await expect(page.getByRole('dialog').getByLabel('Impact')).toBeVisible()
    await check('changing it')
    await page.goto(`/tickets/${direct.number}`)
    await page.getByRole('button', { name: 'Engage Support' }).click()
    await expect(page.getByRole('dialog').getByLabel('Impact')).toBeVisible()
    await check('engaging Support')
  })
}
