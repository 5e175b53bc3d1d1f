import { EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { awaitKeys, goTo, press, tabTo, type } from './keys'
import { rowOf } from './queue-page'

test('signs in, walks the queue, and finds every key in the help', async ({ lead, page }) => {
  await lead.openTicket()
  await lead.openTicket()
  await page.goto('/sign-in')
  await press(page, page.getByRole('button', { name: /^Support Engineer/ }))
  await expect(page).toHaveURL(/\/queue$/)
  const rows = page.locator('main tr[data-number]')
  await expect(rows.nth(1)).toBeVisible()
  await awaitKeys(page, 'Next row')

  await page.keyboard.press('j')
  await expect(page.locator('tr[aria-rowindex="2"]')).toBeFocused()
  await page.keyboard.press('j')
  await expect(page.locator('tr[aria-rowindex="3"]')).toBeFocused()
  await page.keyboard.press('k')
  const first = page.locator('tr[aria-rowindex="2"]')
  await expect(first).toBeFocused()
  const number = await first.getAttribute('data-number')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`))

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  for (const deed of ['Go to a ticket', 'Reply', 'Internal note', 'Assign', 'Status']) {
    await expect(help.getByText(deed, { exact: true })).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await page.keyboard.press('u')
  await expect(page).toHaveURL(/\/queue$/)
})

test('triages, replies, and moves a ticket on', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await awaitKeys(page, 'Go to a ticket')
  await goTo(page, number)

  await page.keyboard.press('p')
  await expect(page.getByLabel('Total loss of service')).toBeFocused()
  await page.keyboard.press('Space')
  await press(page, page.getByRole('button', { name: 'Confirm S0 · P0' }))
  await expect(page.getByRole('button', { name: 'Triage again' })).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: '← Queue' }))
  await page.keyboard.press('r')
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeFocused()
  await page.keyboard.type('Thank you for the report.')
  await type(page, page.getByLabel('What was, or will be, tried'), 'We read your logs.')
  await type(page, page.getByLabel('What is the next step'), 'Please restart the worker.')
  await expect(page.getByText('it stops the clock')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Thank you for the report.', { exact: true })).toBeVisible()
  await expect(page.getByText('First answered')).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: '← Queue' }))
  await page.keyboard.press('s')
  const status = page.getByRole('dialog', { name: 'Set the status' })
  await tabTo(page, status.getByRole('radio', { checked: true }))
  await page.keyboard.press('ArrowDown')
  await expect(status.getByRole('radio', { name: /^On hold/ })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(status).toBeHidden()
  const ticket = await lead.findTicket(number)
  expect(ticket).toMatchObject({ severity: 'S0', priority: 'P0', status: 'ON_HOLD' })
  expect(ticket.firstRespondedAt).not.toBeNull()
})

test('takes, assigns and leaves', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await awaitKeys(page, 'Take')
  await page.keyboard.press('t')
  await expect(page.getByText('with Sam Rivera')).toBeVisible()

  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Assign' })
  await tabTo(page, dialog.getByLabel('To'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type(EMAILS.SUPPORT_LEAD)
  await page.keyboard.press('Enter')
  await expect(page.getByText('with Lena Osei')).toBeVisible()

  await page.keyboard.press('t')
  await type(page, dialog.getByLabel('Reason'), 'Lena went home.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('with Sam Rivera')).toBeVisible()
  await page.keyboard.press('u')
  await expect(page).toHaveURL(/\/queue$/)
})

test('goes from the row in focus straight to what is to be done', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket({
    assignee: EMAILS.SUPPORT_LEAD,
    claimedSeverity: 'S0',
    receivedAt: '2023-01-09T18:00:00.000Z',
  })
  const page = await openAs('SUPPORT_LEAD')
  const from = async (key: string) => {
    await page.goto('/queue?assignee=me')
    await expect(rowOf(page, number)).toBeVisible()
    await awaitKeys(page, 'Next row')
    await rowOf(page, number).focus()
    await page.keyboard.press(key)
  }
  await from('p')
  await expect(page.getByLabel('Total loss of service')).toBeFocused()
  await from('r')
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeFocused()
  await from('c')
  await expect(page.getByRole('textbox', { name: 'Internal note' })).toBeFocused()
  await from('s')
  await expect(page.getByRole('dialog', { name: 'Set the status' })).toBeVisible()
  await from('a')
  await expect(page.getByRole('dialog', { name: 'Assign' })).toBeVisible()
})

test('opens a ticket on behalf of somebody, and internal work', async ({ lead, openAs }) => {
  const { accountName } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await press(page, page.getByRole('link', { name: 'New ticket' }))
  await type(page, page.getByRole('searchbox', { name: 'Account' }), accountName)
  await press(page, page.getByRole('button', { name: accountName }))
  await type(page, page.getByLabel('Requester’s email'), 'bob@example.com')
  await tabTo(page, page.getByLabel('Severity they claim'))
  await page.keyboard.press('ArrowDown')
  const [asked, work] = [uniqueWords('Cannot sign in'), uniqueWords('Renew the certificate')]
  await type(page, page.getByLabel('Subject'), asked)
  await type(page, page.getByLabel('What happened'), 'The page stays white.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(asked)
  await expect(page.getByText('The requester claims S0 (input')).toBeVisible()

  await press(page, page.getByRole('link', { name: 'Internal work' }))
  await type(page, page.getByLabel('Subject'), work)
  await type(page, page.getByLabel('What happened'), 'It ends on Friday.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(work)
  await expect(page.getByText('P3', { exact: true })).toBeVisible()
})

test('asks why one stands before the other', async ({ lead, openAs }) => {
  await lead.openTicket()
  await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await expect(page.locator('main tr[data-number]').nth(1)).toBeVisible()
  await awaitKeys(page, 'Next row')
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
  await expect(page.getByText('2 selected')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Why is one before the other?' }))
  const answer = page.getByRole('dialog', { name: 'Why is one before the other?' })
  await expect(answer.getByText('stands first, because')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(answer).toBeHidden()
})
