import type { Page } from '@playwright/test'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'

const clocksOf = (page: Page) => page.getByRole('region', { name: 'Clocks' })
const receiptOf = (page: Page, name: string) =>
  clocksOf(page).getByRole('listitem').filter({ hasText: name }).first()

/** A Friday, 16:30 in Los Angeles: half an hour before the weekend. Long past, so every clock has run out. */
const FRIDAY = '2026-01-10T00:30:00.000Z'

test('a clock shows what it counted, in the reader’s time and the calendar’s', async ({
  lead,
  openAs,
}) => {
  const { number } = await lead.openTicket({ receivedAt: FRIDAY })
  await lead.triage(number, { coreFeaturesUnavailable: true })
  const page = await openAs('SUPPORT_LEAD', { timezoneId: 'Asia/Kolkata' })
  await page.goto(`/tickets/${number}`)
  const sla = receiptOf(page, 'First response (SLA)')
  await expect(sla).toContainText(/broken by \d+ h.* so far/)
  await sla.getByText('First response (SLA)').click()
  await expect(sla).toContainText('First response within 4 business hours of receipt')
  await expect(sla).toContainText('enterprise plan, S1')
  await expect(sla).toContainText('4 h counted of 4 bh on 24x5 (4 h)')
  const lines = sla.getByRole('list').getByRole('listitem')
  await expect(lines).toHaveText([
    'Sat 06:00–06:30 · 30 minFri 16:30–17:00',
    'closed until Mon 03:30until Sun 14:00',
    'Mon 03:30–07:00 · 3 h 30 minSun 14:00–17:30',
  ])
})

test('the result stays, whatever comes after', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_LEAD')
  await page.goto(`/tickets/${number}`)
  const sla = receiptOf(page, 'First response (SLA)')
  await expect(sla).toContainText(/(4 h|3 h 59 min) left/)
  await lead.answer(number)
  await expect(sla).toContainText(/met with (4 h|3 h 59 min) left/)
  const words = await sla.textContent()
  await lead.triage(number)
  await expect(page.getByText(/^P3$/).first()).toBeVisible()
  expect(await sla.textContent()).toBe(words)
})

test('a promise kept is told of apart from what runs', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const nextUpdateAt = new Date(Date.now() + 3_600_000).toISOString()
  await lead.answer(number, { nextUpdateAt })
  const page = await openAs('SUPPORT_LEAD')
  await page.goto(`/tickets/${number}`)
  await expect(receiptOf(page, 'Promised update')).toContainText(/(59 min|1 h) left/)
  await lead.answer(number)
  const earlier = clocksOf(page).getByText('Earlier answers and promises (1)')
  await earlier.click()
  await expect(receiptOf(page, 'Promised update')).toContainText(/kept with (59 min|1 h) left/)
})

for (const [look, options] of Object.entries({
  light: { colorScheme: 'light' as const },
  dark: { colorScheme: 'dark' as const },
  '360 px': { viewport: { width: 360, height: 740 } },
})) {
  test(`receipts have no barriers, ${look}`, async ({ lead, openAs }) => {
    const { number } = await lead.openTicket({ receivedAt: FRIDAY })
    await lead.answer(number, { nextUpdateAt: new Date(Date.now() + 3_600_000).toISOString() })
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    await page.goto(`/tickets/${number}`)
    for (const name of ['First response (SLA)', 'First response (goal)', 'Promised update']) {
      await receiptOf(page, name).getByText(name).click()
    }
    await expect(clocksOf(page).getByText(/counted of/)).toHaveCount(3)
    await expectAccessible(page, 'open receipts')
    await expectFits(page, 'open receipts')
  })
}
