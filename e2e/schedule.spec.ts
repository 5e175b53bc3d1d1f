import type { Page } from '@playwright/test'
import type { ShiftView } from '@/lib/schedule/view'
import { type Caller, EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { tabTo } from './keys'

const DAY_MS = 86_400_000
/** A Monday. */
const FIRST_WEEK = Date.UTC(2030, 0, 7)

/** A week of some year to come, which no other test plans in. */
function someWeek(): { monday: string; friday: string } {
  const monday = FIRST_WEEK + Math.floor(Math.random() * 2000) * 7 * DAY_MS
  const date = (at: number) => new Date(at).toISOString().slice(0, 10)
  return { monday: date(monday), friday: date(monday + 4 * DAY_MS) }
}

const weekOf = (monday: string) => `/schedule?week=${monday}&zone=UTC`
const bar = (page: Page, label: string | RegExp) =>
  page.getByRole('list', { name: 'Shifts of the week' }).getByRole('button', { name: label })

/** A shift of one day, early enough to lie beside none of the demo’s own. */
const planShift = (lead: Caller, startsOn: string, person: string = EMAILS.SUPPORT_ENGINEER) =>
  lead.post<ShiftView>('/schedule/shifts', {
    person,
    timeZone: 'UTC',
    startsOn,
    startTime: '03:00',
    durationMinutes: 180,
  })

test('a lead plans a shift, its person asks for a swap, and the other takes it', async ({
  openAs,
}) => {
  const { monday, friday } = someWeek()
  const lead = await openAs('SUPPORT_LEAD')
  await lead.goto(weekOf(monday))
  await lead.getByRole('button', { name: 'Add a shift' }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('Who').selectOption({ label: 'Sam Rivera' })
  await dialog.getByLabel('From').fill('05:00')
  await dialog.getByLabel('Until').fill('08:00')
  await dialog.getByLabel('Tuesday').uncheck()
  await dialog.getByLabel('Last day').fill(friday)
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(bar(lead, 'Sam Rivera, Mon 05:00–08:00')).toBeVisible()
  await expect(bar(lead, 'Sam Rivera, Tue 05:00–08:00')).toHaveCount(0)

  const sam = await openAs('SUPPORT_ENGINEER')
  await sam.goto(weekOf(monday))
  await bar(sam, 'Sam Rivera, Wed 05:00–08:00').click()
  await sam.getByRole('button', { name: 'Ask for a swap' }).click()
  await sam.getByRole('dialog').getByLabel('Who takes it').selectOption({ label: 'Ari Novak' })
  const reason = uniqueWords('School play')
  await sam.getByRole('dialog').getByLabel('Reason').fill(reason)
  await sam.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(sam.getByRole('dialog')).toBeHidden()
  await expect(bar(sam, 'Sam Rivera, Wed 05:00–08:00')).toBeVisible()

  const ari = await openAs('ADMIN')
  await ari.goto('/inbox')
  await ari
    .getByRole('link', { name: /A colleague asks you to take a shift.*Wed/ })
    .first()
    .click()
  await expect(ari.getByRole('heading', { level: 1, name: 'Schedule' })).toBeVisible()
  const offer = ari.getByRole('region', { name: 'Swaps' }).getByRole('listitem').filter({
    hasText: reason,
  })
  await offer.getByRole('button', { name: 'Accept the swap of Sam Rivera' }).click()
  await expect(offer).toHaveCount(0)

  // The asker’s page follows by itself.
  await expect(bar(sam, 'Ari Novak, Wed 05:00–08:00')).toBeVisible()
  await expect(bar(sam, 'Sam Rivera, Wed 05:00–08:00')).toHaveCount(0)
  await expect(bar(sam, 'Sam Rivera, Thu 05:00–08:00')).toBeVisible()
})

test('who plans swaps at once, with a reason', async ({ lead, openAs }) => {
  const { monday } = someWeek()
  await planShift(lead, monday)
  const ari = await openAs('ADMIN')
  await ari.goto(weekOf(monday))
  await bar(ari, 'Sam Rivera, Mon 03:00–06:00').click()
  await ari.getByRole('button', { name: 'Swap at once' }).click()
  const dialog = ari.getByRole('dialog')
  await dialog.getByLabel('Who takes it').selectOption({ label: 'Lena Osei' })
  await dialog.getByLabel('Reason').fill('Sam is ill.')
  await dialog.getByRole('button', { name: 'Swap', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(bar(ari, 'Lena Osei, Mon 03:00–06:00')).toBeVisible()
})

test('time off leaves a gap, told in words', async ({ lead, openAs }) => {
  const { monday } = someWeek()
  await lead.post('/schedule/time-off', {
    person: EMAILS.ADMIN,
    from: `${monday}T00:00:00Z`,
    until: `${monday}T12:00:00Z`,
    reason: 'Conference',
  })
  await planShift(lead, monday, EMAILS.ADMIN)
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(weekOf(monday))
  await expect(bar(page, 'Ari Novak, Mon 03:00–06:00, off')).toBeVisible()
  const gaps = page.getByRole('region', { name: 'Gaps' })
  await expect(gaps.getByRole('listitem').filter({ hasText: 'nobody' }).first()).toBeVisible()
  await page.getByRole('link', { name: 'Next week' }).click()
  await expect(bar(page, 'Ari Novak, Mon 03:00–06:00, off')).toHaveCount(0)
  await page.getByRole('link', { name: 'Previous week' }).click()
  await expect(bar(page, 'Ari Novak, Mon 03:00–06:00, off')).toBeVisible()
})

test('a note is left at the end of a shift, for all who come', async ({ lead, openAs }) => {
  const begun = new Date(Date.now() - 2 * 3_600_000)
  const startTime = begun.toISOString().slice(11, 16)
  const startsOn = begun.toISOString().slice(0, 10)
  const rule = { timeZone: 'UTC', startsOn, startTime, durationMinutes: 61 }
  await lead.post('/schedule/shifts', { ...rule, person: EMAILS.ADMIN })
  const ari = await openAs('ADMIN')
  await ari.goto(weekOf(startsOn))
  await bar(ari, new RegExp(`^Ari Novak, ... ${startTime}–`))
    .first()
    .click()
  await ari.getByRole('button', { name: 'Hand-over note' }).click()
  const note = uniqueWords('Two clusters are still slow')
  await ari.getByLabel('What should the next on duty know?').fill(note)
  await ari.getByRole('button', { name: 'Leave the note' }).click()
  await expect(ari.getByRole('dialog')).toBeHidden()
  await expect(ari.getByRole('region', { name: 'Hand over' })).toHaveCount(0)
  const sam = await openAs('SUPPORT_ENGINEER')
  await sam.goto('/schedule')
  await expect(sam.getByRole('region', { name: 'Hand-over notes' })).toContainText(note)
})

test('one’s duty is read at a secret address until it is ended', async ({ openAs, request }) => {
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/schedule')
  const panel = page.getByRole('region', { name: 'Your calendar' })
  await panel.getByRole('button', { name: /^Make an/ }).click()
  const url = await panel.getByLabel('Address').inputValue()
  const first = await request.get(url)
  expect(first.headers()['content-type']).toBe('text/calendar; charset=utf-8')
  expect(await first.text()).toContain('BEGIN:VEVENT\r\n')
  const etag = first.headers().etag ?? ''
  expect((await request.get(url, { headers: { 'If-None-Match': etag } })).status()).toBe(304)
  await panel.getByRole('button', { name: 'End the address' }).click()
  await expect(panel.getByLabel('Address')).toHaveCount(0)
  expect((await request.get(url)).status()).toBe(404)
})

test('a Customer Engineer sees the schedule and changes nothing of it', async ({ openAs }) => {
  const page = await openAs('CE')
  await page.goto('/schedule?zone=UTC')
  await expect(page.getByRole('heading', { level: 1, name: 'Schedule' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Add/ })).toHaveCount(0)
  await page.getByRole('list', { name: 'Shifts of the week' }).getByRole('button').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('button')).toHaveCount(1)
})

test('the week is walked by the keyboard alone', async ({ openAs }) => {
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/schedule?zone=UTC')
  const first = page.getByRole('list', { name: 'Shifts of the week' }).getByRole('button').first()
  await tabTo(page, first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(first).toBeFocused()
})

for (const [look, options] of Object.entries({
  light: { colorScheme: 'light' as const },
  dark: { colorScheme: 'dark' as const },
  '360 px': { viewport: { width: 360, height: 740 } },
})) {
  test(`the screens of the schedule have no barriers, ${look}`, async ({ lead, openAs }) => {
    const { monday } = someWeek()
    await planShift(lead, monday)
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    const check = async (what: string) => {
      await expectAccessible(page, what)
      await expectFits(page, what)
    }
    await page.goto(weekOf(monday))
    const run = page.getByRole('button', { name: 'Sam Rivera, Mon 03:00–06:00' })
    await expect(run).toBeVisible()
    await check('the week')
    await page.getByText(/^All shifts/).click()
    await check('the rules')
    await run.click()
    await page.getByRole('button', { name: 'Swap at once' }).click()
    await check('a swap')
    await page.getByRole('button', { name: 'Edit the shift' }).click()
    await expect(page.getByLabel('First day')).toBeVisible()
    await check('a shift')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Add time off' }).click()
    await expect(page.getByRole('dialog', { name: 'Add time off' })).toBeVisible()
    await check('time off')
  })
}
