import type { Page } from '@playwright/test'
import { EMAILS } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { awaitKeys, goTo, press, tabTo, type } from './keys'

const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' })
const shownNumber = (page: Page) => page.locator('#next-ticket a').getAttribute('href')

test('one at a time: skips with a reason, takes the next, by keyboard alone', async ({
  lead,
  openAs,
}) => {
  await lead.openTicket()
  await lead.openTicket()
  const page = await openAs('ADMIN')
  await page.goto('/queue')
  await awaitKeys(page, 'Next')
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1, name: 'Next' })).toBeVisible()
  await expect(page.getByText('Why it is next')).toBeVisible()
  const skipped = await shownNumber(page)
  await awaitKeys(page, 'Skip')
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: /^Pass over #/ })
  await type(page, dialog.getByLabel('Reason'), 'Waits for the release of tonight.')
  await press(page, dialog.getByRole('button', { name: 'Pass over' }))
  await expect(dialog).toBeHidden()
  await expect.poll(() => shownNumber(page)).not.toBe(skipped)
  await press(page, page.getByRole('button', { name: /^(Take|Go on with it)$/ }))
  await expect(page).toHaveURL(/\/tickets\/\d+$/)
  const number = Number(page.url().split('/').at(-1))
  expect((await lead.findTicket(number)).assignee).toBe(EMAILS.ADMIN)
})

test('at capacity nothing comes, colleagues see it, and back it comes again', async ({
  lead,
  openAs,
}) => {
  await lead.openTicket()
  const page = await openAs('ADMIN')
  await page.goto('/next')
  await page.getByRole('button', { name: 'At capacity' }).click()
  const dialog = page.getByRole('dialog', { name: 'At capacity' })
  await dialog.getByLabel('Reason').fill('Two outages at once.')
  await dialog.getByRole('button', { name: 'I am at capacity' }).click()
  await expect(page.getByText('Nothing new comes to you: Two outages at once.')).toBeVisible()
  const team = await openAs('SUPPORT_LEAD')
  await team.goto('/next')
  await expect(team.getByRole('region', { name: 'At capacity' })).toContainText('Two outages')
  await page.getByRole('button', { name: 'I am back' }).click()
  await expect(page.getByText('Why it is next')).toBeVisible()
})

test('takes a reply back, then sends it', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await reply(page).fill('Please restart the worker.')
  await page.getByLabel('What was, or will be, tried').fill('We read the logs.')
  await page.getByLabel('What is the next step').fill('A restart.')
  await page.getByRole('button', { name: 'Send in another way' }).click()
  await page.getByRole('menuitemradio', { name: 'Send and set to Pending' }).click()
  await expect(page.getByText('Your reply goes out in')).toBeVisible()
  await expect(page.getByText('Going out')).toBeVisible()
  expect(await lead.findTicket(number)).toMatchObject({ status: 'PENDING' })

  await tabTo(page, page.getByRole('link', { name: '← Queue' }))
  await page.keyboard.press('z')
  await expect(reply(page)).toHaveValue('Please restart the worker.')
  await expect(page.getByLabel('What is the next step')).toHaveValue('A restart.')
  expect(await lead.findTicket(number)).toMatchObject({
    status: 'NEW',
    firstRespondedAt: null,
    assignee: null,
    messages: [{ kind: 'REQUESTER' }],
  })

  await page.getByRole('button', { name: 'Send and set to Pending' }).click()
  await expect(page.getByText('Your reply goes out in')).toBeVisible()
  await expect(page.getByText('Your reply goes out in')).toBeHidden({ timeout: 20_000 })
  await expect(page.getByText('Going out')).toBeHidden()
  const sent = await lead.findTicket(number)
  expect(sent.messages).toMatchObject([{}, { kind: 'REPLY', queuedUntil: null }])
})

test('hands a ticket over, with the note and the customer’s summary', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket({ assignee: EMAILS.SUPPORT_ENGINEER })
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await awaitKeys(page, 'Go to a ticket')
  await goTo(page, number)
  await awaitKeys(page, 'Hand over')
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: 'Hand over' })
  await dialog.getByLabel(/^To\b/).fill(EMAILS.SUPPORT_LEAD)
  await dialog.getByLabel('Context').fill('I am off from tomorrow.')
  await dialog.getByLabel('Steps so far').fill('Read the logs.')
  await dialog.getByLabel(/^Last step(?! by)/).fill('Asked for the version.')
  await dialog.getByLabel(/^Next step(?! by| due)/).fill('Compare the configuration.')
  await dialog.getByLabel('Summary for the customer').fill('Lena goes on with this.')
  await expectAccessible(page, 'the hand-over')
  await dialog.getByRole('button', { name: 'Hand over' }).click()
  await expect(dialog).toBeHidden()
  await expect(reply(page)).toHaveValue('Lena goes on with this.')
  await expect(page.getByText('Case transition')).toBeVisible()
  expect((await lead.findTicket(number)).assignee).toBe(EMAILS.SUPPORT_LEAD)
})

test('shows who else looks at a ticket and types', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const [sam, lena] = [await openAs('SUPPORT_ENGINEER'), await openAs('SUPPORT_LEAD')]
  await sam.goto(`/tickets/${number}`)
  await lena.goto(`/tickets/${number}`)
  await expect(sam.getByText('Lena Osei is looking.')).toBeVisible()
  await expect(lena.getByText('Sam Rivera is looking.')).toBeVisible()
  await awaitKeys(lena, 'Reply')
  await reply(lena).pressSequentially('I am on it')
  await expect(sam.getByText('Lena Osei is typing.')).toBeVisible()
  await lena.goto('/queue')
  await expect(sam.getByLabel('Others here')).not.toContainText('Lena Osei')
})

for (const options of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { viewport: { width: 360, height: 740 } },
] as const) {
  test(`the next ticket has no barriers, ${JSON.stringify(options)}`, async ({ lead, openAs }) => {
    await lead.openTicket()
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    await page.goto('/next')
    await expect(page.getByText('Why it is next')).toBeVisible()
    await expectAccessible(page, 'next')
    await expectFits(page, 'next')
  })
}
