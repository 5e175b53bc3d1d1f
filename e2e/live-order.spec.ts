import type { Page } from '@playwright/test'
import { type Caller, EMAILS } from './caller'
import { expect, test } from './desk-test'
import { awaitKeys } from './keys'
import { expectNotReloaded, expectOrder, markPage, rowOf, topOf } from './queue-page'

/** The list of this file's tickets alone: nobody else's test gives tickets to the administrator. */
const MINE = `/queue?assignee=${EMAILS.ADMIN}`

/** Three untriaged tickets, an hour apart, so that they stand in the order in which they are given. */
async function openThree(lead: Caller): Promise<[number, number, number]> {
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
  const open = async (hours: number) => {
    const parts = { receivedAt: at(hours), assignee: EMAILS.ADMIN }
    return (await lead.openTicket(parts)).number
  }
  return [await open(30), await open(20), await open(10)]
}

async function openQueue(page: Page, order: number[]): Promise<void> {
  await page.goto(MINE)
  await expectOrder(page, order)
  await markPage(page)
}

// One after the other, as the configuration has it: the list is theirs together.
let left: number[] = []
test.afterEach(async ({ lead }) => {
  for (const number of left) {
    await lead.post(`/tickets/${number}/status`, {
      status: 'SOLVED',
      reason: 'Its test is over.',
    })
  }
  left = []
})

test('a triage in one browser re-orders the other, without a reload', async ({ lead, openAs }) => {
  left = await openThree(lead)
  const [first = 0, second = 0, third = 0] = left
  const [theirs, mine] = [await openAs('SUPPORT_ENGINEER'), await openAs('SUPPORT_LEAD')]
  await openQueue(theirs, [first, second, third])
  await openQueue(mine, [first, second, third])

  await rowOf(mine, first).getByRole('link').click()
  await mine.getByLabel('Core features unavailable').check()
  await mine.getByLabel('There is an acceptable workaround').check()
  await mine.getByRole('button', { name: 'Confirm S2 · P2' }).click()
  await expect(mine.getByText('Triage again')).toBeVisible()

  await expectOrder(theirs, [second, third, first])
  await expect(rowOf(theirs, first)).toContainText('P2')
  await expectNotReloaded(theirs)
})

test('a new ticket and a solved one come and go by themselves', async ({ lead, openAs }) => {
  left = await openThree(lead)
  const page = await openAs('SUPPORT_ENGINEER')
  await openQueue(page, left)
  const claim = { claimedSeverity: 'S0', assignee: EMAILS.ADMIN } as const
  const urgent = (await lead.openTicket(claim)).number
  await expectOrder(page, [urgent, ...left])
  await lead.post(`/tickets/${urgent}/status`, { status: 'SOLVED', reason: 'A false alarm.' })
  await expectOrder(page, left)
  await expectNotReloaded(page)
})

test('the row in focus does not move under the hand, and moves when let go', async ({
  lead,
  openAs,
}) => {
  left = await openThree(lead)
  const [first = 0, second = 0, third = 0] = left
  const page = await openAs('SUPPORT_ENGINEER')
  await openQueue(page, left)
  await awaitKeys(page, 'Next row')
  await page.keyboard.press('j')
  const row = rowOf(page, first)
  await expect(row).toBeFocused()
  const before = await topOf(row)

  await lead.triage(first)
  await expect(row).toContainText('now stands at')
  await expectOrder(page, [first, second, third])
  expect(await topOf(row)).toBe(before)
  await expect(row).toBeFocused()

  await page.keyboard.press('Escape')
  await expectOrder(page, [second, third, first])
  await expect(row).not.toContainText('now stands at')
  await expectNotReloaded(page)
})

test('nor does the row under the pointer', async ({ lead, openAs }) => {
  left = await openThree(lead)
  const [first = 0, second = 0, third = 0] = left
  const page = await openAs('SUPPORT_ENGINEER')
  await openQueue(page, left)
  const row = rowOf(page, second)
  await row.hover()
  const before = await topOf(row)

  await lead.triage(second)
  await expect(row).toContainText('now stands at')
  await lead.triage(first)
  await expectOrder(page, [third, second, first])
  expect(await topOf(row)).toBe(before)

  await page.mouse.move(1, 1)
  await expectOrder(page, [third, first, second])
  await expectNotReloaded(page)
})

test('what is held and leaves the list stays in sight until let go', async ({ lead, openAs }) => {
  left = await openThree(lead)
  const [first = 0, second = 0, third = 0] = left
  const page = await openAs('SUPPORT_ENGINEER')
  await openQueue(page, left)
  await rowOf(page, second).hover()
  await lead.answer(second, { status: 'PENDING' })
  await expect(rowOf(page, second)).toContainText('has left this list')
  await expectOrder(page, [first, second, third])
  await page.mouse.move(1, 1)
  await expectOrder(page, [first, third])
})
