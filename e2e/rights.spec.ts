import { EMAILS } from './caller'
import { expect, test } from './desk-test'
import { awaitKeys } from './keys'
import { rowOf } from './queue-page'

const NO_SUCH_TICKET = 'No such ticket'

test('a Customer Engineer meets their own tickets, as the requester’s side', async ({
  lead,
  openAs,
}) => {
  const mine = (await lead.openTicket({ ceOwner: EMAILS.CE, claimedSeverity: 'S0' })).number
  const foreign = (await lead.openTicket({ claimedSeverity: 'S0' })).number
  const page = await openAs('CE')
  await page.goto('/queue?priority=P0')
  await expect(rowOf(page, mine)).toBeVisible()
  await expect(rowOf(page, foreign)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Take next' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Workload mode/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Internal work' })).toHaveCount(0)

  await page.goto(`/tickets/${mine}`)
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Internal note' })).toBeVisible()
  await expect(page.getByText('Nobody has triaged it yet.')).toBeVisible()
  for (const name of ['Take', 'Assign', 'Status', /^Confirm/, /^Rank it at the head/]) {
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }
  await expect(page.getByLabel('What was, or will be, tried')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Send reply' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send in another way' })).toHaveCount(0)
})

test('CS leadership sees all, writes nothing, and may deviate and switch', async ({
  lead,
  openAs,
}) => {
  const { number } = await lead.openTicket()
  await lead.note(number, 'They are about to renew.')
  const page = await openAs('CS_LEADERSHIP')
  await page.goto(`/tickets/${number}`)
  await expect(page.getByText('They are about to renew.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Rank it at the head/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Workload mode/ })).toBeVisible()
  for (const name of ['Take', 'Assign', 'Status', /^Confirm/, /^Send/, /^Add internal note/]) {
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }
  await awaitKeys(page, 'Back to the queue')
  for (const key of ['t', 'a', 's', 'r', 'c', 'p']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goto('/queue')
  await expect(page.getByRole('button', { name: 'Take next' })).toHaveCount(0)
})

test('an engineer sees nothing that was not handed to engineering', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket({ claimedSeverity: 'S0' })
  const page = await openAs('ENGINEER')
  await page.goto('/queue')
  await expect(page.getByRole('link', { name: 'The order' })).toBeVisible()
  await expect(rowOf(page, number)).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'New ticket' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Workload mode/ })).toHaveCount(0)
})

for (const role of ['CE', 'ENGINEER'] as const) {
  test(`${role}: a foreign ticket is as one that does not exist`, async ({ lead, openAs }) => {
    const { number, subject } = await lead.openTicket()
    const page = await openAs(role)
    for (const address of [`/tickets/${number}`, '/tickets/999999999', '/tickets/0']) {
      expect((await page.goto(address))?.status(), address).toBe(404)
      await expect(page.getByText(NO_SUCH_TICKET)).toBeVisible()
      expect(await page.content()).not.toContain(subject)
    }
  })

  test(`${role}: what is foreign is in no answer of the API`, async ({ lead, callAs }) => {
    const { number, account } = await lead.openTicket({ claimedSeverity: 'S0' })
    const other = await lead.openTicket({ claimedSeverity: 'S0' })
    const caller = await callAs(role)
    const listed = await caller.listQueue('priority=P0&limit=200')
    expect(listed.items.map((item) => item.number)).not.toContain(number)
    for (const path of [
      `/tickets/${number}`,
      `/queue/compare?a=${number}&b=${other.number}`,
      `/accounts/${account}`,
    ]) {
      expect((await caller.get(path)).status(), path).toBe(404)
    }
  })
}

for (const role of [
  'CE',
  'ENGINEER',
  'CS_LEADERSHIP',
  'SUPPORT_ENGINEER',
  'SUPPORT_LEAD',
] as const) {
  test(`${role}: the people page is not there`, async ({ openAs }) => {
    const page = await openAs(role)
    expect((await page.goto('/settings/people'))?.status()).toBe(404)
    await page.goto('/queue')
    await expect(page.getByRole('link', { name: 'Queue', exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'People' })).toHaveCount(0)
  })
}

test('who may not open a ticket does not get the forms for it', async ({ openAs }) => {
  const engineer = await openAs('ENGINEER')
  expect((await engineer.goto('/tickets/new'))?.status()).toBe(404)
  const ce = await openAs('CE')
  expect((await ce.goto('/tickets/new/internal'))?.status()).toBe(404)
  expect((await ce.goto('/tickets/new'))?.status()).toBe(200)
})
