import { EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { awaitKeys } from './keys'

test('an assignment reaches the bell live, opens its ticket and is read', async ({
  lead,
  openAs,
}) => {
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/inbox')
  await awaitKeys(page, 'Next line')
  const subject = uniqueWords('Inbox')
  const { number } = await lead.openTicket({ subject })
  await lead.post(`/tickets/${number}/assignment`, { assignee: EMAILS.SUPPORT_ENGINEER })

  const line = page.getByRole('list', { name: 'Notifications' }).getByText(subject)
  await expect(line).toBeVisible()
  await page.getByRole('button', { name: /^Inbox, \d+ unread$/ }).click()
  const panel = page.getByRole('dialog', { name: 'Inbox' })
  await expect(panel.getByText('Lena Osei gave it to you').first()).toBeVisible()
  await panel.getByRole('link', { name: new RegExp(subject) }).click()
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`))
  await page.goto('/inbox?show=all')
  await expect(line).toBeVisible()
  await page.goto('/inbox')
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
  await expect(line).toBeHidden()
})

test('looking at a ticket reads what the inbox says of it, in every tab', async ({
  lead,
  openAs,
}) => {
  const subject = uniqueWords('Looked at')
  const { number } = await lead.openTicket({ subject })
  const other = uniqueWords('Not looked at')
  const left = await lead.openTicket({ subject: other, assignee: EMAILS.SUPPORT_ENGINEER })
  await lead.post(`/tickets/${number}/assignment`, { assignee: EMAILS.SUPPORT_ENGINEER })
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/inbox')
  const list = page.getByRole('list', { name: 'Notifications' })
  await expect(list.getByText(subject)).toBeVisible()
  const tab = await page.context().newPage()
  await tab.goto(`/tickets/${number}`)
  await expect(list.getByText(subject)).toBeHidden()
  await expect(list.getByText(other)).toBeVisible()
  await tab.goto(`/tickets/${left.number}`)
  await expect(list.getByText(other)).toBeHidden()
})

test('a followed ticket tells of its changes; walked and read by keys', async ({
  lead,
  openAs,
}) => {
  const subject = uniqueWords('Followed')
  const { number } = await lead.openTicket({ subject })
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await page.getByRole('button', { name: 'Follow', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Unfollow' })).toBeVisible()
  await lead.note(number, 'They called.')

  await awaitKeys(page, 'Inbox')
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(page).toHaveURL(/\/inbox$/)
  await awaitKeys(page, 'Next line')
  const line = page.getByRole('link', { name: new RegExp(subject) })
  await expect(line).toContainText('Lena Osei left an internal note')
  await page.keyboard.press('j')
  await expect(
    page.getByRole('list', { name: 'Notifications' }).getByRole('link').first(),
  ).toBeFocused()
  await line.focus()
  await page.keyboard.press('e')
  await expect(line).toBeHidden()

  await page.goto(`/tickets/${number}`)
  await page.getByRole('button', { name: 'Unfollow' }).click()
  await expect(page.getByRole('button', { name: 'Follow', exact: true })).toBeVisible()
})

test('desktop notifications are switched on at a press', async ({ lead, openAs }) => {
  const page = await openAs('SUPPORT_ENGINEER', { permissions: ['notifications'] })
  await page.addInitScript(() => {
    const shown: string[] = []
    class Shown {
      static readonly permission = 'granted'
      static requestPermission() {
        return Promise.resolve('granted')
      }
      constructor(title: string, options: { body: string }) {
        shown.push(`${title}: ${options.body}`)
      }
    }
    Object.assign(window, { Notification: Shown, shown })
  })
  await page.goto('/inbox')
  await page.getByRole('button', { name: 'Account of Sam Rivera' }).click()
  const choice = page.getByRole('menuitemcheckbox', { name: 'Desktop notifications' })
  await expect(choice).not.toBeChecked()
  await choice.click()
  await expect(choice).toBeChecked()
  await page.keyboard.press('Escape')
  const { number } = await lead.openTicket()
  await lead.post(`/tickets/${number}/assignment`, { assignee: EMAILS.SUPPORT_ENGINEER })
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { shown: string[] }).shown))
    .toContain(`Assigned to you: Ticket #${number}`)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the inbox holds to axe and fits, ${colorScheme}`, async ({ lead, openAs }) => {
    const { number } = await lead.openTicket()
    await lead.post(`/tickets/${number}/assignment`, { assignee: EMAILS.SUPPORT_ENGINEER })
    const viewport = { width: 360, height: 740 }
    const page = await openAs('SUPPORT_ENGINEER', { colorScheme, viewport })
    await page.goto('/inbox?show=all')
    await expect(page.getByRole('list', { name: 'Notifications' })).toBeVisible()
    await expectFits(page, 'the inbox')
    await expectAccessible(page, 'the inbox')
    await page.getByRole('button', { name: /^Inbox/ }).click()
    await expect(page.getByRole('list', { name: 'Unread notifications' })).toBeVisible()
    await expectFits(page, 'the bell')
    await expectAccessible(page, 'the bell')
  })
}

test('names a colleague in a note by keys, and they are told', async ({ lead, openAs, callAs }) => {
  const { number, subject } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await awaitKeys(page, 'Internal note')
  await page.keyboard.press('c')
  const editor = page.getByRole('textbox', { name: 'Internal note' })
  await expect(editor).toBeFocused()
  await page.keyboard.type('Look, @len')
  const list = page.getByRole('listbox', { name: 'Colleagues' })
  await expect(list.getByRole('option', { name: /Lena Osei/, selected: true })).toBeVisible()
  await expectAccessible(page, 'the list of colleagues')
  await page.keyboard.press('Enter')
  await expect(editor).toHaveValue('Look, @Lena Osei ')
  await expect(list).toBeHidden()
  await page.keyboard.type('please')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('mark', { hasText: '@Lena Osei' })).toBeVisible()
  await expectAccessible(page, 'a note that names somebody')
  const told = await (await lead.get('/inbox?show=unread')).json()
  const line = { kind: 'MENTIONED', number, subject, text: 'Sam Rivera named you in a note' }
  // A clock may warn the lead meanwhile.
  expect(told.items).toContainEqual(expect.objectContaining(line))

  await expect(editor).toHaveValue('')
  await editor.fill('@Chidi Okafor?')
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByText(`names Chidi Okafor, who may not see ticket ${number}`).first(),
  ).toBeVisible()
  await expect(editor).toHaveValue('@Chidi Okafor?')
  const asCe = await callAs('CE')
  expect((await asCe.get(`/tickets/${number}/mentionable`)).status()).toBe(404)
})
