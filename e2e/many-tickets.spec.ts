import { EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { awaitKeys } from './keys'
import { rowOf } from './queue-page'

const OF_ADMIN = `assignee=${EMAILS.ADMIN}`

test('changes a range of tickets, says what was not done, and takes it back', async ({
  lead,
  openAs,
}) => {
  const made: number[] = []
  for (let i = 0; i < 3; i++) {
    const parts = { segment: 'OPEN_SOURCE', assignee: EMAILS.ADMIN } as const
    made.push((await lead.openTicket(parts)).number)
  }
  const [first = 0] = made
  const query = `${OF_ADMIN}&segment=OPEN_SOURCE`
  const { total } = await lead.listQueue(query)
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/queue?${query}`)
  await expect(rowOf(page, first)).toBeVisible()
  await awaitKeys(page, 'Next row')
  const rows = page.getByRole('checkbox', { name: /^Select ticket/ })
  await rows.first().click()
  await rows.last().click({ modifiers: ['Shift'] })
  const bar = page.getByRole('toolbar', { name: 'Selected tickets' })
  await expect(bar.getByRole('status')).toHaveText(`${total} selected`)

  await awaitKeys(page, 'Status of the selected')
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: `Set the status of ${total} tickets` })
  await dialog.getByLabel('Status').selectOption('ON_HOLD')
  await lead.note(first, 'I am on it.')
  await dialog.getByRole('button', { name: 'Set the status' }).click()
  await expect(dialog.getByText(`${total - 1} done, 1 changed meanwhile.`)).toBeVisible()
  await expect(dialog.getByRole('list', { name: 'Not done' })).toContainText(`#${first}`)
  await expectAccessible(page, 'the report of a change of many tickets')
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await expect(dialog.getByText(`${total - 1} taken back.`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(bar).toBeHidden()
  for (const number of made) expect((await lead.findTicket(number)).status).toBe('NEW')
})

test('selects all that match, and sets them aside without a word', async ({ lead, openAs }) => {
  const parts = { segment: 'FREE', assignee: EMAILS.ADMIN } as const
  const [a, b] = [await lead.openTicket(parts), await lead.openTicket(parts)]
  const query = `${OF_ADMIN}&segment=FREE`
  const { total } = await lead.listQueue(query)
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/queue?${query}`)
  await page.getByRole('checkbox', { name: `Select ticket ${a.number}` }).click()
  await page.getByRole('button', { name: `Select all ${total} that match` }).click()
  await expect(page.getByText(`${total} selected`)).toBeVisible()
  await expectAccessible(page, 'the bar of selected tickets')
  await page.setViewportSize({ width: 360, height: 740 })
  await expectFits(page, 'the bar of selected tickets')
  await page.getByRole('button', { name: 'No action' }).click()
  const dialog = page.getByRole('dialog', { name: `No action for ${total} tickets` })
  await dialog.getByLabel('Because it is').selectOption('NOT_OURS')
  await expectAccessible(page, 'the question for no action')
  await dialog.getByRole('button', { name: 'Solve without a word' }).click()
  await expect(dialog.getByText(`${total} done.`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(rowOf(page, b.number)).toHaveCount(0)
  await page.goto(`/tickets/${b.number}`)
  await expect(page.getByText('without action: not ours to answer')).toBeVisible()
})

test('tags the selected, and takes it back', async ({ lead, openAs }) => {
  const parts = { segment: 'TEAM', assignee: EMAILS.ADMIN } as const
  const made = [await lead.openTicket(parts), await lead.openTicket(parts)]
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/queue?${OF_ADMIN}&segment=TEAM`)
  for (const { number } of made) {
    await page.getByRole('checkbox', { name: `Select ticket ${number}` }).click()
  }
  await awaitKeys(page, 'Tags of the selected')
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'Tag 2 tickets' })
  await dialog.getByRole('button', { name: 'Change the tags' }).click()
  await expect(dialog.getByText('Name a tag to add or to remove.')).toBeVisible()
  await dialog.getByLabel('Add').fill('Slow Search, SSO')
  await expectAccessible(page, 'the question for tags')
  await dialog.getByRole('button', { name: 'Change the tags' }).click()
  await expect(dialog.getByText('2 done.')).toBeVisible()
  for (const { number } of made) {
    expect((await lead.findTicket(number)).tags).toEqual(['slow-search', 'sso'])
  }
  await dialog.getByRole('button', { name: 'Take it back' }).click()
  await expect(dialog.getByText('2 taken back.')).toBeVisible()
  for (const { number } of made) expect((await lead.findTicket(number)).tags).toEqual([])
})

test('those who may not change many only compare', async ({ lead, openAs }) => {
  await lead.openTicket()
  const page = await openAs('CS_LEADERSHIP')
  await page.goto('/queue')
  await page
    .getByRole('checkbox', { name: /^Select ticket/ })
    .first()
    .click()
  const bar = page.getByRole('toolbar', { name: 'Selected tickets' })
  await expect(bar.getByText('1 selected')).toBeVisible()
  await expect(bar.getByRole('button')).toHaveCount(1)
})

test('links two tickets, and takes the link away', async ({ lead, openAs }) => {
  const cause = await lead.openTicket({ subject: uniqueWords('The disk is full') })
  const effect = await lead.openTicket({ subject: uniqueWords('Runs are missing') })
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${effect.number}`)
  await page.getByRole('button', { name: 'Link…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Link to another ticket' })
  await dialog.getByLabel(`#${effect.number} is`).selectOption({ label: 'caused by' })
  await dialog.getByLabel('Ticket').fill(`#${effect.number}`)
  await dialog.getByRole('button', { name: 'Link' }).click()
  await expect(dialog.getByText('must be another ticket than this one').first()).toBeVisible()
  await dialog.getByLabel('Ticket').fill(`#${cause.number}`)
  await dialog.getByRole('button', { name: 'Link' }).click()
  await expect(dialog).toBeHidden()
  const panel = page.getByRole('region', { name: 'Linked tickets' })
  const other = panel.getByRole('link', { name: cause.subject })
  await expect(other).toBeVisible()
  await expect(page).toHaveTitle(/^#/)
  await expectAccessible(page, 'a ticket with a link')
  await other.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(cause.subject)
  await expect(panel).toContainText('cause of')
  await panel.getByRole('button', { name: `Take the link to #${effect.number} away` }).click()
  await expect(panel).toContainText('No other ticket has to do with this one.')
})
