import { uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'

test('merges a ticket into another, tells who asked, and takes it back', async ({
  lead,
  openAs,
}) => {
  const [words, more] = [uniqueWords('The first report'), uniqueWords('The second report')]
  const into = await lead.openTicket({ body: words })
  const from = await lead.post<{ number: number }>('/tickets', {
    subject: 'The same again',
    body: more,
    account: into.account,
    requesterEmail: 'bob@example.com',
  })
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${from.number}`)
  await page.getByRole('button', { name: 'Merge…' }).click()
  const dialog = page.getByRole('dialog', { name: `Merge #${from.number} into another ticket` })
  await dialog.getByLabel('Into ticket').fill(String(into.number))
  await dialog.getByLabel(`Tell ${into.requester} on #${into.number}`).check()
  await expectAccessible(page, 'the question for a merge')
  const source = dialog.getByLabel(`Notice on #${from.number}`)
  await expect(source).toHaveValue(new RegExp(`#${from.number} “The same again” was joined with`))
  await source.fill('It goes on in the other one.')
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect(page).toHaveURL(new RegExp(`/tickets/${into.number}$`))
  const conversation = page.getByRole('list', { name: 'Conversation' })
  await expect(conversation.getByText(words)).toBeVisible()
  await expect(conversation.getByText(more)).toBeVisible()
  await expect(conversation.getByText(`from #${from.number}`)).toHaveCount(2)
  const told = conversation.getByRole('article', { name: 'Notice to the requester' })
  await expect(told).toHaveCount(2)
  await expect(told.first()).toContainText('To: bob@example.com')
  await expect(told.first()).toContainText('It goes on in the other one.')
  await expectAccessible(page, 'a ticket into which another was merged')
  expect((await lead.findTicket(into.number)).status).toBe('NEW')

  await expect(page.getByText(`Merged into this one: #${from.number}`)).toBeVisible()
  const panel = page.getByRole('region', { name: 'Linked tickets' })
  await expect(panel).toContainText('has taken in')
  await page.goto(`/tickets/${from.number}`)
  const line = page.getByText(new RegExp(`^Merged into #${into.number} .* by Sam`))
  await expect(line).toBeVisible()
  await expect(line.getByRole('link', { name: `#${into.number}` })).toBeVisible()
  await page.getByRole('button', { name: 'Un-merge' }).click()
  await expect(line).toBeHidden()
  await expect(panel).toContainText('No other ticket has to do with this one.')
  await expect(conversation.getByText('It goes on in the other one.')).toBeVisible()
  expect((await lead.findTicket(from.number)).status).toBe('NEW')
})

test('splits a message off into a ticket of its own', async ({ lead, openAs }) => {
  const ticket = await lead.openTicket()
  const words = uniqueWords('And the export is slow')
  const said = { kind: 'REQUESTER', from: 'ben@example.com', body: words }
  await lead.post(`/tickets/${ticket.number}/messages`, said)
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${ticket.number}`)
  await page.getByRole('button', { name: 'Split off…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Split off into a new ticket' })
  await expect(dialog.getByLabel('Subject')).toHaveValue(words)
  await dialog.getByRole('button', { name: 'Split off' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words)
  const panel = page.getByRole('region', { name: 'Linked tickets' })
  await expect(panel).toContainText('split off from')
  await expect(panel.getByRole('link', { name: `#${ticket.number}` })).toBeVisible()
})

test('answers and solves the tickets of one outage together', async ({ lead, openAs }) => {
  const outage = await lead.openTicket({ subject: uniqueWords('The region is down') })
  const parts = [await lead.openTicket(), await lead.openTicket()]
  for (const { number } of parts) {
    await lead.post(`/tickets/${number}/links`, { kind: 'PART_OF', ticket: outage.number })
  }
  const page = await openAs('SUPPORT_ENGINEER', { viewport: { width: 360, height: 740 } })
  await page.goto(`/tickets/${outage.number}`)
  const panel = page.getByRole('region', { name: 'Linked tickets' })
  await expect(panel).toContainText('Outage of 2 open tickets')
  await expectFits(page, 'the ticket of an outage')
  await panel.getByRole('button', { name: 'Reply to all…' }).click()
  const reply = page.getByRole('dialog', { name: 'Reply to all' })
  const words = uniqueWords('It works again')
  await reply.getByLabel('Reply').fill(words)
  await expectAccessible(page, 'one reply to all')
  await reply.getByRole('button', { name: 'Reply to all' }).click()
  await expect(reply.getByText('2 done.')).toBeVisible()
  await reply.getByRole('button', { name: 'Done' }).click()
  for (const { number } of parts) {
    expect((await lead.findTicket(number)).messages.at(-1)?.body).toBe(words)
  }

  await panel.getByRole('button', { name: 'Solve all…' }).click()
  const solve = page.getByRole('dialog', { name: 'Solve all' })
  await solve.getByRole('button', { name: 'Solve all' }).click()
  await expect(solve.getByText('2 done, 1 refused.')).toBeVisible()
  await expect(solve.getByRole('list', { name: 'Not done' })).toContainText(`#${outage.number}`)
  await solve.getByRole('button', { name: 'Done' }).click()
  for (const { number } of parts) expect((await lead.findTicket(number)).status).toBe('SOLVED')
})

test('takes one reply to all back, and has its words again', async ({ lead, openAs }) => {
  const outage = await lead.openTicket({ subject: uniqueWords('The region is slow') })
  const parts = [await lead.openTicket(), await lead.openTicket()]
  for (const { number } of parts) {
    await lead.post(`/tickets/${number}/links`, { kind: 'PART_OF', ticket: outage.number })
  }
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${outage.number}`)
  const open = page.getByRole('button', { name: 'Reply to all…' })
  const reply = page.getByRole('dialog', { name: 'Reply to all' })
  await open.click()
  const words = uniqueWords('It works')
  await reply.getByLabel('Reply').fill(words)
  await reply.getByRole('button', { name: 'Reply to all' }).click()
  await expect(reply.getByText('2 done.')).toBeVisible()
  await expect(reply.getByText(/^They go out in \d+ s\.$/)).toBeVisible()
  await reply.getByRole('button', { name: 'Take it back' }).click()
  await expect(reply.getByText('2 taken back.')).toBeVisible()
  await reply.getByRole('button', { name: 'Done' }).click()
  for (const { number } of parts) {
    expect(await lead.findTicket(number)).toMatchObject({ status: 'NEW', assignee: null })
    expect((await lead.findTicket(number)).messages).toHaveLength(1)
  }
  await open.click()
  await expect(reply.getByLabel('Reply')).toHaveValue(words)
})
