import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { findChromium } from '@/scripts/test/chromium'
import { CHROMIUM_ARGS } from '@/scripts/test/chromium-args'
import { Caller } from './caller'
import { takeDialogs } from './screenshot-dialogs'
import { settled } from './settled-page'
import { signInAs } from './sign-in-as'

const FOLDER = 'docs/screenshots'
const SIZES = { '': { width: 1440, height: 900 }, '-360': { width: 360, height: 740 } }
const THEMES = ['light', 'dark'] as const

/**
 * `npx tsx e2e/screenshots.ts [ADDRESS]`: the README's pictures, taken of the demo that runs there. With the
 * link to set a password and the email of its person: the queue alone, of what was imported there.
 */
async function takeAll(address: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const number = await findTelling(address)
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
  const storageState = await signInAs(address, 'SUPPORT_ENGINEER')
  const customerEngineer = await signInAs(address, 'CE')
  const lead = await signInAs(address, 'SUPPORT_LEAD')
  const looks = THEMES.flatMap((colorScheme) =>
    Object.entries(SIZES).map(([suffix, viewport]) => ({
      context: { baseURL: address, storageState, viewport, colorScheme },
      name: `${colorScheme}${suffix}`,
    })),
  )
  for (const { context, name } of looks) {
    await take(browser, { context, name, number })
    await takePreSales(browser, { ...context, storageState: customerEngineer }, name)
  }
  // Last: their surge is news above every screen for a while.
  for (const { context, name } of looks) {
    await takeNotices(browser, { ...context, storageState: lead }, name)
  }
  await browser.close()
}

/** An untriaged ticket that somebody claims to be an emergency: it shows the most. */
async function findTelling(address: string): Promise<{ fresh: number; answered: number }> {
  const caller = await Caller.signIn(address, 'SUPPORT_ENGINEER')
  const { items } = await caller.listQueue('limit=200')
  const waiting = await caller.listQueue('limit=200&lane=waiting')
  await caller.dispose()
  const fresh = items.find((item) => item.provisional && item.claimedSeverity)?.number
  const all = [...items, ...waiting.items]
  const answered = all.find((item) => item.firstRespondedAt && item.deviation)
  const other = all.find((item) => item.firstRespondedAt)
  return { fresh: fresh ?? 1, answered: (answered ?? other)?.number ?? 1 }
}

interface Shot {
  context: BrowserContextOptions
  name: string
  number: { fresh: number; answered: number }
}

async function take(browser: Browser, { context, name, number }: Shot): Promise<void> {
  const opened = await browser.newContext({ ...context, reducedMotion: 'reduce' })
  const page = settled(await opened.newPage())
  const shoot = (what: string) => page.screenshot({ path: `${FOLDER}/${what}-${name}.png` })
  await page.goto('/queue')
  await page.locator('main tr[data-number]').nth(3).waitFor()
  await settle(page)
  await shoot('queue')
  await page.goto('/queue/wall')
  await settle(page)
  await shoot('wall')
  await page.goto(`/tickets/${number.answered}`)
  await settle(page)
  await shoot('ticket')
  await takeReceipts(page)
  await shoot('receipts')
  await page.goto(`/tickets/${number.fresh}`)
  await page.getByLabel('Core features unavailable').check()
  await page.getByLabel('Users affected, %').fill('70')
  await settle(page)
  await page.getByText('What is wrong').scrollIntoViewIfNeeded()
  await shoot('triage')
  await openAccount(page, number.answered)
  await shoot('account')
  await page.goto('/accounts?segment=TEAM')
  await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor()
  await shoot('accounts')
  await takeDesk(page, shoot)
  await takeDialogs(page, { shoot, number: number.answered })
  await page.context().close()
}

/** What a Support Engineer works with beside queue and ticket. */
async function takeDesk(page: Page, shoot: (what: string) => Promise<unknown>): Promise<void> {
  const screens: [name: string, address: string, awaited: string][] = [
    ['next', '/next', 'Next'],
    ['inbox', '/inbox', 'Inbox'],
    ['search', '/search?q=search%20status%3Aopen', 'Search'],
    ['macros', '/settings/macros', 'Macros'],
    ['calendars', '/settings/calendars', 'Calendars'],
    ['exceptions', '/exceptions', 'Exceptions'],
    ['channels', '/channels', 'Channels'],
    ['workload', '/workload', 'Workload'],
    ['schedule', '/schedule?zone=UTC', 'Schedule'],
    ['ask-exception', '/exceptions/new', 'Ask for an exception'],
  ]
  for (const [name, address, heading] of screens) {
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await page.waitForFunction(() => document.fonts.status === 'loaded')
    await shoot(name)
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await shoot('palette')
  await page.keyboard.press('Escape')
  await takeFirstException(page, shoot)
}

/** The exception that stands on top, where there is one. */
async function takeFirstException(page: Page, shoot: (what: string) => Promise<unknown>) {
  await page.goto('/exceptions')
  await page.getByRole('heading', { level: 1, name: 'Exceptions' }).waitFor()
  const first = page.locator('main li a').first()
  if ((await first.count()) === 0) return
  await first.click()
  await page.getByRole('heading', { level: 2, name: 'History' }).waitFor()
  await shoot('exception')
}

/** What a Customer Engineer works with: their desk, the form, and a request with its parts. */
async function takePreSales(
  browser: Browser,
  context: BrowserContextOptions,
  name: string,
): Promise<void> {
  const page = await (await browser.newContext({ ...context, reducedMotion: 'reduce' })).newPage()
  const shoot = (what: string) => page.screenshot({ path: `${FOLDER}/${what}-${name}.png` })
  await page.goto('/pre-sales/new')
  await page.getByRole('heading', { level: 1, name: 'Engage Support' }).waitFor()
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  await shoot('pre-sales-new')
  await page.goto('/pre-sales')
  await settle(page)
  await shoot('pre-sales')
  await page.locator('a[data-line]').first().click()
  await page.getByRole('heading', { level: 1, name: '#' }).waitFor()
  await settle(page)
  await shoot('pre-sales-ticket')
  await page.context().close()
}

/** Whom a surge tells: it runs for the picture alone. */
async function takeNotices(
  browser: Browser,
  context: BrowserContextOptions,
  name: string,
): Promise<void> {
  const caller = await Caller.signIn(context.baseURL ?? '', 'SUPPORT_LEAD')
  await caller.put('/workload', { mode: 'SURGE', reason: 'Two of us are ill.' })
  const page = await (await browser.newContext({ ...context, reducedMotion: 'reduce' })).newPage()
  await page.goto('/workload/notices')
  await page.getByRole('heading', { level: 1, name: 'Notices' }).waitFor()
  await settle(page)
  await page.screenshot({ path: `${FOLDER}/notices-${name}.png` })
  await page.context().close()
  await caller.put('/workload', { mode: 'NORMAL', reason: 'All are back.' })
  await caller.dispose()
}

/** The account that a ticket is of. */
async function openAccount(page: Page, number: number): Promise<void> {
  await page.goto(`/tickets/${number}`)
  await page.getByRole('region', { name: 'People', exact: true }).getByRole('link').click()
  await page.getByRole('heading', { name: 'Contacts' }).waitFor()
}

/** The clocks with what they counted. */
async function takeReceipts(page: Page): Promise<void> {
  const clocks = page.getByRole('region', { name: 'Clocks' })
  for (const summary of await clocks.locator('summary').all()) await summary.click()
  await clocks.scrollIntoViewIfNeeded()
}

/** The reader's own time zone has replaced the server's, and the fonts are there. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  await page.locator('time').first().waitFor()
}

/** The queue alone, seen by the person whose link to set a password this is. */
async function takeImported(link: string, email: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
  const page = await browser.newPage({ viewport: SIZES[''], reducedMotion: 'reduce' })
  const password = randomUUID()
  await page.goto(link)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.locator('main tr[data-number]').nth(3).waitFor()
  await settle(page)
  await page.screenshot({ path: `${FOLDER}/imported-queue.png` })
  await browser.close()
}

const [, , address = 'http://127.0.0.1:3000', email] = process.argv
await (email ? takeImported(address, email) : takeAll(address))
