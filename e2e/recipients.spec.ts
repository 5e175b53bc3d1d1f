import { EMAILS } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'

test('a reply says who gets it, and each can be left out of it', async ({ lead, openAs }) => {
  const { number, requester } = await lead.openTicket()
  const people = [
    { role: 'REQUESTER', email: 'second@people.example' },
    { role: 'CC', email: 'boss@people.example' },
  ]
  await lead.put(`/tickets/${number}/people`, { people })
  const page = await openAs('SUPPORT_ENGINEER', { viewport: { width: 360, height: 740 } })
  await page.goto(`/tickets/${number}`)
  const recipients = page.getByRole('group', { name: 'Who gets this reply' })
  await expect(recipients).toContainText(/To:.*second@people\.example.*Cc:.*boss@people\.example/)
  await recipients.getByRole('button', { name: 'Leave boss@people.example out' }).click()
  await recipients.getByRole('button', { name: `Leave ${requester} out` }).click()
  await expect(recipients.getByRole('button', { name: /^Leave/ })).toHaveCount(0)
  await expectAccessible(page, 'the recipients of a reply')
  await expectFits(page, 'the recipients of a reply')
  await page.reload()
  await recipients.getByRole('button', { name: 'Add boss@people.example to this reply' }).click()
  await page.getByRole('textbox', { name: 'Reply' }).fill('Please restart it.')
  await page.getByRole('button', { name: 'Send reply' }).click()
  const said = page.getByRole('article', { name: /^Reply by/ })
  await expect(said).toContainText('To: second@people.example, Cc: boss@people.example')
  await expect(recipients).toContainText(requester ?? '')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(said).toHaveCount(0)
  await expect(
    recipients.getByRole('button', { name: `Add ${requester} to this reply` }),
  ).toBeVisible()
  await recipients.getByRole('button', { name: 'As usual' }).click()
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(said).toContainText(`To: ${requester}, second@people.example`)
})

test('on a pre-sales request the Customer Engineer gets the reply, the prospect when added', async ({
  lead,
  callAs,
  openAs,
}) => {
  const { account } = await lead.openTicket({ segment: 'PRE_SALES', ceOwner: EMAILS.CE })
  const ce = await callAs('CE')
  const { number } = await ce.post<{ number: number }>('/tickets', {
    subject: 'The trial does not start',
    body: 'It stops at the second step.',
    account,
    requesterEmail: 'pat@prospect.example',
  })
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  const recipients = page.getByRole('group', { name: 'Who gets this reply' })
  await expect(recipients).toContainText(/To:.*Chidi/)
  await page.getByRole('textbox', { name: 'Reply' }).fill('Which version is it?')
  await page.getByRole('button', { name: 'Send reply' }).click()
  const said = page.getByRole('article', { name: /^Reply by/ })
  await expect(said.getByText(/^To: Chidi[^,]*$/)).toBeVisible()
  await recipients.getByRole('button', { name: 'Add pat@prospect.example to this reply' }).click()
  await page.getByRole('textbox', { name: 'Reply' }).fill('We see it, too.')
  await page.getByRole('button', { name: 'Send reply' }).click()
  await expect(said.last().getByText(/^To: Chidi.*, pat@prospect\.example$/)).toBeVisible()
})
