import type { BrowserContextOptions, Page } from '@playwright/test'
import type { WallView } from '@/lib/wall/view'
import { type Caller, EMAILS } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'

const readWall = async (caller: Caller): Promise<WallView> =>
  (await caller.get('/queue/wall')).json()

const numberOne = (page: Page) => page.getByRole('region', { name: /^Number one/ })

/** What the screen shows is what a reader by the API gets at the same time; others change the order meanwhile. */
async function expectCurrent(page: Page, lead: Caller): Promise<void> {
  await expect(async () => {
    const wall = await readWall(lead)
    await expect(numberOne(page)).toContainText(`#${wall.numberOne?.item.number}`, {
      timeout: 1000,
    })
    await expect(numberOne(page)).toContainText(`of ${wall.total.toLocaleString('en')}`, {
      timeout: 1000,
    })
  }).toPass()
}

for (const [width, height] of [
  [1920, 1080],
  [1280, 720],
] as const) {
  test(`all of the wall stands on a screen of ${width} × ${height}`, async ({ openAs }) => {
    const page = await openAs('SUPPORT_LEAD', { viewport: { width, height } })
    await page.goto('/queue/wall')
    for (const name of [/^Number one/, 'Next clocks', 'On duty', /^In time today/]) {
      await expect(page.getByRole('region', { name })).toBeInViewport({ ratio: 0.99 })
    }
    const spare = await page.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    )
    expect(spare).toBe(0)
    // Five metres away: nothing but the way back is smaller than a fiftieth of the height.
    const sizes = await page
      .locator('main section :is(h2, p, dd, dt, li, time)')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)))
    expect(Math.min(...sizes)).toBeGreaterThan(height / 50)
  })
}

test('the wall follows by itself, and nothing on it is to be pressed but the way back', async ({
  lead,
  openAs,
}) => {
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await page.getByRole('link', { name: 'Wall', exact: true }).click()
  await expect(page).toHaveURL(/\/queue\/wall$/)
  await expectCurrent(page, lead)
  await lead.openTicket({ claimedSeverity: 'S0' })
  await expectCurrent(page, lead)
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(1)
  await page.getByRole('link', { name: 'Queue' }).click()
  await expect(page).toHaveURL(/\/queue$/)
})

test('a wall whose server is away says so, keeps what it shows, and comes back', async ({
  lead,
  openAs,
}) => {
  const page = await openAs('SUPPORT_ENGINEER')
  await page.route('**/api/v1/stream', (route) => route.fulfill({ status: 503 }))
  await page.goto('/queue/wall')
  const lost = page.getByText('The connection was lost. This is how it stood at')
  await expect(lost).toBeVisible()
  await expect(numberOne(page)).toBeVisible()
  await page.unroute('**/api/v1/stream')
  await expect(lost).toBeHidden({ timeout: 30_000 })
  await expectCurrent(page, lead)
})

test('a Customer Engineer has the wall of their own', async ({ lead, callAs, openAs }) => {
  await lead.openTicket({ ceOwner: EMAILS.CE })
  const ce = await callAs('CE')
  const page = await openAs('CE')
  await page.goto('/queue/wall')
  const { total } = await readWall(ce)
  expect(total).toBeLessThan((await readWall(lead)).total)
  await expect(page.getByRole('region', { name: /^(First of yours|Number one)/ })).toBeVisible()
})

test('who is not signed in is asked to, and gets to the wall', async ({ page }) => {
  await page.goto('/queue/wall')
  await expect(page).toHaveURL(/\/sign-in\?.*wall/)
})

const LOOKS: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light', viewport: { width: 1920, height: 1080 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 720 } },
  '360 px': { viewport: { width: 360, height: 740 } },
}
for (const [look, options] of Object.entries(LOOKS)) {
  test(`the wall has no barriers, ${look}`, async ({ openAs }) => {
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    await page.goto('/queue/wall')
    await expect(numberOne(page)).toBeVisible()
    await expectAccessible(page, 'the wall')
    await expectFits(page, 'the wall')
  })
}
