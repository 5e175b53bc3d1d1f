import type { Page } from '@playwright/test'
import type { CalendarsView } from '@/lib/business-calendars/view'
import { type Caller, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { holdRanking } from './hold-ranking'

const PAGE = '/settings/calendars'
const WORKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI'] as const
const OFFICE = WORKDAYS.map((day) => ({ day, from: '09:00', to: '17:00' }))

const getAll = async (lead: Caller): Promise<CalendarsView> => (await lead.get('/calendars')).json()

/** A job runs after each edit, and the next edit waits for it. */
async function awaitBuild(lead: Caller): Promise<void> {
  await expect.poll(async () => (await getAll(lead)).build, { timeout: 30_000 }).toBeNull()
}

/** A calendar of the test's own, on which nothing runs. */
async function addOffice(lead: Caller) {
  const name = uniqueWords('Office')
  await awaitBuild(lead)
  const fields = {
    name,
    timeZone: 'Europe/Berlin',
    weekly: OFFICE,
    holidays: [],
    reason: 'A test.',
  }
  const { id } = await lead.post<{ id: string }>('/calendars', fields)
  await awaitBuild(lead)
  return { id, name }
}

const cardOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

const FILE = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20271224',
  'DTEND;VALUE=DATE:20271227',
  'SUMMARY:Winter break',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20200501',
  'RRULE:FREQ=YEARLY',
  'SUMMARY:May Day',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20261126',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
  'SUMMARY:Thanksgiving',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

test('a calendar is added, changed, and a bad week is told at its place', async ({
  lead,
  openAs,
}) => {
  await awaitBuild(lead)
  const name = uniqueWords('Night watch')
  const page = await openAs('SUPPORT_LEAD')
  await page.goto(PAGE)
  await page.getByRole('link', { name: 'Add a calendar' }).click()
  await page.getByLabel('Name', { exact: false }).first().fill(name)
  await page.getByLabel('Time zone').fill('Mars/Olympus')
  await page.getByLabel('Monday, to').fill('630')
  await page.getByLabel('Monday, from').fill('22')
  await page.getByRole('button', { name: 'Copy to Tue–Fri' }).click()
  await expect(page.getByLabel('Friday, to')).toHaveValue('06:30')
  await page.getByRole('button', { name: 'Add hours on Saturday' }).click()
  await page.getByLabel('Saturday, from').fill('06:00')
  await page.getByLabel('Reason').fill('They watch at night.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('"Mars/Olympus" is not a time zone').first()).toBeVisible()
  await expect(page.getByText('SAT 06:00–17:00 overlaps FRI 22:00–06:30').first()).toBeVisible()
  await page.getByLabel('Time zone').fill('Asia/Kolkata')
  await page.getByRole('button', { name: /Remove the hours Saturday/ }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  const card = cardOf(page, name)
  await expect(card).toContainText('Mon–Fri 22:00–06:30')
  await expect(page.getByText(`Added the calendar “${name}”.`)).toBeVisible()

  await awaitBuild(lead)
  await page.getByRole('link', { name: `Edit ${name}` }).click()
  await page.getByLabel('Reason').fill('Not needed.')
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText(`Removed the calendar “${name}”.`)).toBeVisible()
  await expect(card).toHaveCount(0)
})

test('an import is shown first, then done, and nothing is taken twice', async ({
  lead,
  openAs,
}) => {
  const { name } = await addOffice(lead)
  const page = await openAs('SUPPORT_LEAD')
  await page.goto(PAGE)
  const importButton = page.getByRole('button', { name: `Import holidays into ${name}` })
  const choose = async (text: string) => {
    const dialog = page.getByRole('dialog')
    const file = { name: 'holidays.ics', mimeType: 'text/calendar', buffer: Buffer.from(text) }
    await dialog.getByLabel('File').setInputFiles(file)
    return dialog
  }
  await importButton.click()
  const dialog = await choose('name,date')
  await expect(dialog.getByText('is not an iCalendar file').first()).toBeVisible()
  await choose(FILE)
  const preview = dialog.getByRole('region', { name: 'What the import would change' })
  await expect(preview).toContainText('Nothing is removed.')
  await expect(preview).toContainText('No clock of an open ticket would move')
  await expect(preview).toContainText('Added 4')
  await expect(preview).toContainText('line 12')
  await expectAccessible(page, 'the preview of an import')
  await dialog.getByLabel('Reason').fill('The holidays of 2027.')
  await dialog.getByRole('button', { name: 'Import' }).click()
  await expect(dialog).toBeHidden()
  await expect(cardOf(page, name)).toContainText('4 holidays')
  await expect(page.getByText('holidays: added').first()).toBeVisible()

  await awaitBuild(lead)
  await importButton.click()
  await choose(FILE)
  await expect(preview).toContainText('It would change nothing.')
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled()
})

test('a plan on another calendar moves the clock of its tickets, with progress and an event', async ({
  lead,
  openAs,
}) => {
  const { id, name } = await addOffice(lead)
  const { byPlan, standardId } = await getAll(lead)
  const ticket = await lead.openTicket({ receivedAt: '2026-03-03T20:00:00.000Z' })
  await lead.patch(`/accounts/${ticket.account}`, { slaPlan: 'ENTERPRISE_PREMIUM' })
  const before = await lead.findTicket(ticket.number)
  const page = await openAs('SUPPORT_LEAD')
  await page.goto(PAGE)
  await page.getByLabel('Premium SLA').selectOption(id)
  await page.getByLabel('Reason').fill('They are in Berlin.')
  await holdRanking(async () => {
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(cardOf(page, name)).toContainText('Premium SLA')
    await expect(page.getByText(/^Premium SLA: runs on “Office/).first()).toBeVisible()
    const progress = page.getByRole('progressbar', { name: /Computing the clocks/ })
    await expect(progress).toBeVisible()
    await expectAccessible(page, 'the progress of an edit')
    await page.getByLabel('Starter SLA').selectOption(id)
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
    expect((await lead.findTicket(ticket.number)).goalDueAt).toBe(before.goalDueAt)
  })
  // The job goes on, ends by itself, and the page says so without being asked.
  await expect(page.locator('progress')).toHaveCount(0, { timeout: 30_000 })
  await expect(page.getByText(/clocks? moved$/).first()).toBeVisible()
  const after = await lead.findTicket(ticket.number)
  // Received on Tuesday 21:00 in Berlin: the two hours of the goal begin on Wednesday 09:00.
  expect([before.goalDueAt, after.goalDueAt]).toEqual([
    '2026-03-03T22:00:00.000Z',
    '2026-03-04T10:00:00.000Z',
  ])
  await page.goto(`/tickets/${ticket.number}`)
  await expect(page.getByText(/the business calendar was edited/).first()).toBeVisible()

  await awaitBuild(lead)
  await lead.put('/calendars/plans', { byPlan, standardId, reason: 'Back.' })
  await awaitBuild(lead)
})

test('others read the calendars and change none', async ({ openAs }) => {
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await page.getByRole('link', { name: 'Calendars' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Calendars' })).toBeVisible()
  await expect(cardOf(page, '24x5')).toContainText('Sun 14:00 – Fri 17:00')
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /^Edit|^Add/ })).toHaveCount(0)
  expect((await page.goto(`${PAGE}/standard`))?.status()).toBe(404)
})

for (const [look, options] of Object.entries({
  light: { colorScheme: 'light' as const },
  dark: { colorScheme: 'dark' as const },
  '360 px': { viewport: { width: 360, height: 740 } },
})) {
  test(`the screens of calendars have no barriers, ${look}`, async ({ lead, openAs }) => {
    const { id, name } = await addOffice(lead)
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    const check = async (what: string) => {
      await expectAccessible(page, what)
      await expectFits(page, what)
    }
    await page.goto(PAGE)
    await expect(cardOf(page, name)).toBeVisible()
    await check('the calendars')
    await page.goto(`${PAGE}/${id}`)
    await page.getByRole('button', { name: 'Add a holiday' }).click()
    await expect(page.getByLabel('Date of the new holiday')).toBeVisible()
    await check('the editor of a calendar')
  })
}
