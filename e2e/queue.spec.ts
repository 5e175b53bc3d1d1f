import { EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible } from './expect-accessible'
import { awaitKeys } from './keys'
import { rowOf } from './queue-page'

test('lanes and filters live in the address', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket({ segment: 'OPEN_SOURCE', subject: uniqueWords('Lane') })
  await lead.post(`/tickets/${number}/status`, { status: 'ON_HOLD' })
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await page.getByRole('link', { name: 'Waiting' }).click()
  await expect(page).toHaveURL(/lane=waiting/)
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByLabel('Open source').check()
  await expect(page).toHaveURL(/segment=OPEN_SOURCE/)
  await page.getByLabel('Pending').check()
  await expect(rowOf(page, number)).toHaveCount(0)
  await page.getByLabel('Pending').uncheck()
  await page.keyboard.press('Escape')
  await expect(rowOf(page, number)).toContainText('on hold')
  await page.reload()
  await expect(rowOf(page, number)).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(page).toHaveURL(/\/queue\?lane=waiting$/)
})

test('choices show before the server has answered, and all of them count', async ({ openAs }) => {
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await page.getByRole('button', { name: 'Filter' }).click()
  const answers = Promise.withResolvers<void>()
  await page.route('**/queue?*', async (route) => {
    await answers.promise
    await route.continue()
  })
  await page.getByLabel('Open source').check()
  await page.getByLabel('P3').check()
  await expect(page.getByRole('button', { name: 'Filter 2' })).toBeVisible()
  answers.resolve()
  await expect(page).toHaveURL(/\/queue\?segment=OPEN_SOURCE&priority=P3$/)
  await expect(page.getByLabel('Open source')).toBeChecked()
  await expect(page.getByLabel('P3')).toBeChecked()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no barriers, ${colorScheme}`, async ({ lead, openAs }) => {
    await lead.openTicket()
    const page = await openAs('SUPPORT_LEAD', { colorScheme })
    await page.goto('/queue')
    // Any row shows what a row can be; the screen renders those in sight only, so take the first.
    const row = page.locator('main tr[data-number]').first()
    await expect(row).toBeVisible()
    await expectAccessible(page, 'the page')
    await row.getByRole('button', { name: /^More for ticket/ }).click()
    await expect(page.getByRole('menuitem', { name: 'Take' })).toBeVisible()
    await expectAccessible(page, 'the page')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible()
    await expectAccessible(page, 'the page')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Account of/ }).click()
    await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible()
    await expectAccessible(page, 'the page')
  })
}

test('fits a narrow screen, and its areas are behind a button', async ({ lead, openAs }) => {
  await lead.openTicket({ subject: uniqueWords('A very long subject that goes on and on') })
  const page = await openAs('SUPPORT_ENGINEER', { viewport: { width: 360, height: 740 } })
  await page.goto('/queue')
  await expect(page.locator('main tr[data-number]').first()).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(360)
  await expectAccessible(page, 'the page')
  await page.getByRole('button', { name: 'Areas' }).click()
  await page.getByRole('link', { name: 'New ticket' }).click()
  await expect(page).toHaveURL(/\/tickets\/new$/)
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('one stream serves all tabs of a browser, and another tab takes over', async ({ openAs }) => {
  const first = await openAs('SUPPORT_ENGINEER')
  const opened: string[] = []
  const isStream = (url: string) => url.endsWith('/api/v1/stream')
  first.context().on('request', (request) => isStream(request.url()) && opened.push(request.url()))
  const stream = first.waitForRequest((request) => isStream(request.url()))
  await first.goto('/queue')
  await stream
  const second = await first.context().newPage()
  await second.goto('/queue')
  const third = await first.context().newPage()
  await third.goto('/queue')
  await expect(third.locator('html')).toBeVisible()
  expect(opened).toHaveLength(1)
  await first.close()
  await expect.poll(() => opened.length).toBe(2)
})

test('says that the connection is lost, and comes back', async ({ lead, openAs }) => {
  const page = await openAs('SUPPORT_ENGINEER')
  await page.route('**/api/v1/stream', (route) => route.fulfill({ status: 503 }))
  await page.goto('/queue?segment=FREE')
  const banner = page.getByText('The connection was lost')
  await expect(banner).toBeVisible()
  const { number } = await lead.openTicket({
    segment: 'FREE',
    receivedAt: '2024-01-08T18:00:00.000Z',
  })
  await expect(rowOf(page, number)).toHaveCount(0)
  await page.unroute('**/api/v1/stream')
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(banner).toBeHidden()
  await expect(rowOf(page, number)).toBeVisible()
})

test('taking a row that moved, or changed unseen, says so', async ({ lead, openAs }) => {
  const parts = { segment: 'OPEN_SOURCE', receivedAt: '2024-01-08T18:00:00.000Z' } as const
  const moved = (await lead.openTicket(parts)).number
  const changed = (await lead.openTicket(parts)).number
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue?segment=OPEN_SOURCE&assignee=none')
  await rowOf(page, moved).focus()
  await lead.triage(moved)
  await expect(rowOf(page, moved)).toContainText('now stands at')
  await page.keyboard.press('t')
  await expect(page.getByText(`#${moved} is yours`)).toBeVisible()
  await expect(page.getByText(/The order had moved: it now stands at position \d+\./)).toBeVisible()

  await page.route('**/api/v1/queue?**', (route) => route.abort())
  await rowOf(page, changed).focus()
  await lead.triage(changed)
  await page.keyboard.press('t')
  await expect(page.getByText(`#${changed} changed since you saw it`)).toBeVisible()
  expect((await lead.findTicket(changed)).assignee).toBeNull()
})

test('who may not take sees no such control, and no key for it', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket({ segment: 'FREE', ceOwner: EMAILS.CE })
  const page = await openAs('CE')
  await page.goto('/queue?segment=FREE')
  await page.getByRole('button', { name: `More for ticket ${number}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Reply' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Take' })).toHaveCount(0)
  await expect(page.getByRole('menuitem', { name: 'Triage' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Take' })).toHaveCount(0)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(help.getByText('Reply', { exact: true })).toBeVisible()
  await expect(help.getByText('Take', { exact: true })).toHaveCount(0)
})

test('single keys can be switched off, and stay off', async ({ lead, openAs }) => {
  await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await awaitKeys(page, 'Next row')
  await page.keyboard.press('?')
  await page.getByLabel('Single keys act in this browser').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await expect(page.locator('main tr:focus')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('main tr[data-number]').first()).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toHaveCount(0)
})
