import type { BrowserContextOptions, Page } from '@playwright/test'
import { INTERNAL_ACCOUNT } from '@/lib/accounts/internal-account'
import { type Caller, EMAILS, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { awaitKeys } from './keys'

const LOOKS: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  '360 px': { colorScheme: 'light', viewport: { width: 360, height: 740 } },
}

// Each opens tickets of its own, so that no two meet.
test.describe.configure({ mode: 'parallel' })

async function look(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what)
  await expectFits(page, what)
}

/** Tickets in every state that has a look of its own. */
async function openTickets(lead: Caller): Promise<Record<string, number>> {
  const body =
    '**Bold**, `code`, [a link](https://example.com)\n\n```\na block\n```\n\n- one\n- two'
  const open = (parts = {}) => lead.openTicket({ body, ceOwner: EMAILS.CE, ...parts })
  const opened = await Promise.all([open({ claimedSeverity: 'S0' }), open(), open(), open()])
  const [fresh = 0, triaged = 0, pending = 0, deviated = 0] = opened.map((each) => each.number)
  await lead.triage(triaged, { totalLossOfService: true })
  await lead.note(triaged, 'They renew next month.')
  const nextUpdateAt = new Date(Date.now() + 3_600_000).toISOString()
  await lead.answer(triaged, { nextUpdateAt })
  await lead.answer(pending, { status: 'PENDING' })
  await lead.triage(deviated)
  await lead.post(`/tickets/${deviated}/deviation`, {
    rankAs: 'P1',
    reason: 'They are live today.',
  })
  const work = { subject: uniqueWords('Renew the certificate'), body, account: INTERNAL_ACCOUNT }
  const { number: internal } = await lead.post<{ number: number }>('/tickets', work)
  return { fresh, triaged, pending, internal, deviated }
}

for (const [name, options] of Object.entries(LOOKS)) {
  test(`the queue has no barriers, ${name}`, async ({ lead, openAs }) => {
    await lead.answer((await lead.openTicket()).number, { status: 'PENDING' })
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    for (const lane of ['ranked', 'waiting', 'with-ce']) {
      await page.goto(`/queue?lane=${lane}`)
      await expect(page.getByRole('link', { name: /^The order/ })).toBeVisible()
      await look(page, `the lane ${lane}`)
    }
    await page.goto(`/queue?assignee=nobody-at-all@example.com`)
    await expect(page.locator('main').getByText('No ticket fits the filter')).toBeVisible()
    await look(page, 'an empty list')
  })

  test(`the queue’s windows have no barriers, ${name}`, async ({ lead, openAs }) => {
    // Two at least, so that the first has a next; which tickets they are depends on what else runs.
    await lead.openTicket()
    await lead.openTicket()
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    await page.goto('/queue')
    const row = page.locator('main tr[data-number]').first()
    await expect(row).toBeVisible()
    await awaitKeys(page, 'Next row')

    const choose = async (item: string) => {
      await row.getByRole('button', { name: /^More for ticket/ }).click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    await choose('Why before the next?')
    await expect(page.getByText('stands first, because')).toBeVisible()
    await look(page, 'the comparison')
    await page.keyboard.press('Escape')
    await choose('Pass over for an hour')
    await expect(page.getByRole('dialog', { name: /^Pass over #/ })).toBeVisible()
    await look(page, 'passing over')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Workload mode/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(page, 'the switch of the mode')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Account of/ }).click()
    await page.getByRole('menuitem', { name: 'Keyboard' }).click()
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
    await look(page, 'the help')
  })

  test(`a ticket has no barriers, ${name}`, async ({ lead, openAs }) => {
    const tickets = await openTickets(lead)
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    for (const [state, number] of Object.entries(tickets)) {
      await page.goto(`/tickets/${number}`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(`#${number}`)
      await look(page, `a ${state} ticket`)
    }
    await awaitKeys(page, 'Internal note')
    await page.getByRole('tab', { name: 'Internal note' }).click()
    await look(page, 'the note’s form')
    for (const [control, dialog] of [
      ['Status', 'Set the status'],
      ['Assign', 'Assign'],
    ]) {
      await page.getByRole('button', { name: control, exact: true }).click()
      await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
      await look(page, `the window “${dialog}”`)
      await page.keyboard.press('Escape')
    }
    await page.getByRole('textbox', { name: 'Internal note' }).fill('Half a sentence')
    await lead.note(tickets.deviated ?? 0, 'Another was faster.')
    await expect(page.getByText('This ticket changed while you were writing.')).toBeVisible()
    await look(page, 'the notice of changes')
  })

  test(`the forms and the rest have no barriers, ${name}`, async ({ openAs }) => {
    const page = await openAs('ADMIN', { ...options, reducedMotion: 'reduce' })
    const screens: [address: string, heading: string][] = [
      ['/tickets/new', 'Open a ticket on someone’s behalf'],
      ['/tickets/new/internal', 'Open internal work'],
      ['/settings/people', 'People'],
      ['/tickets/999999999', 'Not found'],
      ['/nowhere', 'Not found'],
    ]
    for (const [address, heading] of screens) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await look(page, address)
    }
    await page.context().clearCookies()
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await look(page, 'the sign-in')
  })
}
