import type { BrowserContextOptions, Page } from '@playwright/test'
import type { WorkloadView } from '@/lib/queue/view'
import { type Caller, EMAILS } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { press, type } from './keys'
import { expectNotReloaded, markPage } from './queue-page'

const SURGE = 'Surge: the order of hard choices holds'
const MEI = 'mei@demo.invalid'

// The mode is one for everybody: one test at a time.
test.describe.configure({ mode: 'serial' })

async function readWorkload(caller: Caller): Promise<WorkloadView> {
  return (await caller.get('/workload')).json()
}

async function switchTo(caller: Caller, mode: 'NORMAL' | 'SURGE', reason: string): Promise<void> {
  if ((await readWorkload(caller)).mode !== mode) await caller.put('/workload', { mode, reason })
}

test.beforeEach(async ({ lead }) => {
  await switchTo(lead, 'NORMAL', 'A fresh start.')
})

test('a switch of the mode, by keyboard, shows in every browser', async ({ openAs }) => {
  const [theirs, mine] = [await openAs('CE'), await openAs('SUPPORT_LEAD')]
  await theirs.goto('/queue')
  await mine.goto('/queue')
  await markPage(theirs)
  await expect(theirs.getByText(SURGE)).toBeHidden()

  const control = mine.getByRole('button', { name: /^Workload mode/ })
  await press(mine, control)
  await type(mine, mine.getByRole('dialog').getByLabel('Reason'), 'Two of us are ill.')
  await mine.keyboard.press('Control+Enter')
  await expect(mine.getByRole('dialog')).toBeHidden()
  for (const page of [mine, theirs]) {
    await expect(page.getByText(SURGE)).toBeVisible()
    await expect(page.getByText('Two of us are ill.')).toBeVisible()
  }

  await press(mine, control)
  await type(mine, mine.getByRole('dialog').getByLabel('Reason'), 'All are back.')
  await mine.keyboard.press('Control+Enter')
  await expect(theirs.getByText(SURGE)).toBeHidden()
  await expectNotReloaded(theirs)
})

test('what a switch moved most is announced to everybody, and kept with its period', async ({
  lead,
  openAs,
}) => {
  // Both wait for a first word: by their clocks the prospect is last, by hard choices it is first.
  for (const segment of ['FREE', 'PRE_SALES'] as const) {
    await lead.openTicket({ segment, ceOwner: EMAILS.CE, claimedSeverity: 'S0' })
  }
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/settings/keyboard')
  await markPage(page)
  await switchTo(lead, 'SURGE', 'A flood.')
  const moved = page.getByRole('list', { name: 'What moved most' })
  await expect(moved.getByRole('listitem').first()).toContainText(
    /#\d+ .+ \d+ → \d+: .+ \[R\d+( R\d+)?\]/,
  )
  await expectNotReloaded(page)
  await page.getByRole('link', { name: 'See the workload' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Workload' })).toBeVisible()
  const running = page.getByRole('list', { name: 'Periods' }).getByRole('listitem').first()
  await expect(running).toContainText('A flood.')
  await expect(running.getByText(/of the first \d+ were not among them before/)).toBeVisible()

  await switchTo(lead, 'NORMAL', 'It is over.')
  await expect(page.getByText('Back to the normal order')).toBeVisible()
  await expect(running).toContainText('It is over.')
})

test('a suggestion appears and goes by itself, in every browser; a person switches', async ({
  lead,
  openAs,
}) => {
  // More wait than anybody answers in two hours.
  for (let i = 0; i < 6; i++) await lead.openTicket()
  const pages = [await openAs('ENGINEER'), await openAs('SUPPORT_LEAD')]
  const suggested = (page: Page) => page.getByText('Surge is suggested:')
  for (const page of pages) {
    await page.goto('/inbox')
    await markPage(page)
    await expect(suggested(page)).toBeVisible()
  }
  expect((await readWorkload(lead)).suggestion).toMatchObject({
    mode: 'SURGE',
    because: expect.stringMatching(/^\d+ wait, pace [\d.]+\/h, oldest would wait [\d.]+ h/),
  })
  await switchTo(lead, 'SURGE', 'As the figures say.')
  for (const page of pages) await expect(suggested(page)).toBeHidden()
  await switchTo(lead, 'NORMAL', 'As people say.')
  for (const page of pages) {
    await expect(suggested(page)).toBeVisible()
    await expectNotReloaded(page)
  }
})

test('who leads sees live what each has and can take', async ({ lead, callAs, openAs }) => {
  const engineer = await callAs('SUPPORT_ENGINEER')
  const page = await openAs('SUPPORT_LEAD')
  await page.goto('/workload')
  await markPage(page)
  const rowOf = (email: string) =>
    page.getByRole('list', { name: 'Team' }).getByRole('listitem').filter({ hasText: email })
  // A colleague to whom no other test gives tickets.
  const mei = rowOf(MEI)
  await mei.getByRole('button', { name: /^Limit of/ }).click()
  await page.getByRole('dialog').getByLabel('Open tickets at most').fill('900')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(mei).toContainText(/\d+ of 900/)
  const before = Number(/(\d+) of 900/.exec((await mei.textContent()) ?? '')?.[1])
  const { number } = await lead.openTicket()
  await lead.post(`/tickets/${number}/assignment`, { assignee: MEI })
  await expect(mei).toContainText(`${before + 1} of 900`)
  await lead.put(`/team/${MEI}/limit`, { takesAtMost: null })
  await expect(mei).toContainText(`${before + 1} open`)

  const sam = rowOf(EMAILS.SUPPORT_ENGINEER)
  await engineer.put('/me/capacity', { atCapacity: true, reason: 'Three outages.' })
  await expect(sam).toContainText('Three outages.')
  await engineer.put('/me/capacity', { atCapacity: false })
  await expect(sam).not.toContainText('At capacity')
  await expectNotReloaded(page)
})

test('a Customer Engineer sees the workload, and neither the team nor a way to switch', async ({
  openAs,
}) => {
  const page = await openAs('CE')
  await page.goto('/workload')
  await expect(page.getByRole('heading', { name: 'Figures' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Team' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Switch to/ })).toHaveCount(0)
})

const LOOKS: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  '360 px': { colorScheme: 'light', viewport: { width: 360, height: 740 } },
}

for (const [name, options] of Object.entries(LOOKS)) {
  test(`the workload and its banners have no barriers, ${name}`, async ({ lead, openAs }) => {
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    for (const mode of ['NORMAL', 'SURGE'] as const) {
      await switchTo(lead, mode, 'To be looked at.')
      await page.goto('/workload')
      await expect(page.getByRole('heading', { level: 1, name: 'Workload' })).toBeVisible()
      await expectAccessible(page, `the workload in ${mode}`)
      await expectFits(page, `the workload in ${mode}`)
    }
    await page.getByRole('button', { name: /^Switch to/ }).click()
    await expect(page.getByRole('dialog', { name: 'Switch to Normal' })).toBeVisible()
    await expectAccessible(page, 'the switch')
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /^Limit of/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'the limit')
  })
}
