import type { Page } from '@playwright/test'
import { EMAILS } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { awaitKeys, press, tabTo } from './keys'

const row = (page: Page, label: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(label, { exact: true }) })

/** Gives a deed another key, by keyboard alone. */
async function choose(page: Page, label: string, keys: string): Promise<void> {
  await press(page, page.getByRole('button', { name: `Change the key of ${label}`, exact: true }))
  await expect(page.getByLabel(`New key for ${label}`)).toBeFocused()
  await page.keyboard.type(keys)
  await page.keyboard.press('Enter')
}

test('a key is changed, refused where it is another’s, switched off, and reset', async ({
  lead,
  openAs,
}) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/settings/keyboard')
  await choose(page, 'Take', 'r')
  await expect(page.getByText('would take “r” from Reply (Queue, Ticket)')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('g')
  await page.keyboard.press('Enter')
  await expect(page.getByText('would take “g q” from Go to the queue')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('y')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Take').getByText('y', { exact: true })).toBeVisible()
  await expect(
    page.getByRole('button', { name: 'Change the key of Take', exact: true }),
  ).toBeFocused()
  await choose(page, 'Go to the inbox', 'b i')
  await press(page, page.getByRole('button', { name: 'Switch Assign off' }))
  await expect(row(page, 'Assign').getByText('off', { exact: true })).toBeVisible()

  await page.goto(`/tickets/${number}`)
  await awaitKeys(page, 'Take')
  await expect(page.getByRole('button', { name: 'Take' })).toHaveAttribute('aria-keyshortcuts', 'y')
  await page.keyboard.press('t')
  await page.keyboard.press('a')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  const keysOf = (deed: string) => help.locator('dt', { hasText: new RegExp(`^${deed}$`) })
  await expect(keysOf('Take').locator('+ dd')).toHaveText('y')
  await expect(keysOf('Assign').locator('+ dd')).toHaveText('off')
  await page.keyboard.press('Escape')
  expect((await lead.findTicket(number)).assignee).toBeNull()
  await page.keyboard.press('y')
  await expect(page.getByText('with Sam Rivera')).toBeVisible()
  expect((await lead.findTicket(number)).assignee).toBe(EMAILS.SUPPORT_ENGINEER)
  await page.keyboard.press('b')
  await page.keyboard.press('i')
  await expect(page).toHaveURL(/\/inbox$/)

  await page.keyboard.press('?')
  await press(page, help.getByRole('link', { name: 'Choose other keys' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Keyboard' })).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Reset Assign' }))
  await expect(row(page, 'Assign').getByText('a', { exact: true })).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Reset all' }))
  await expect(row(page, 'Take').getByText('t', { exact: true })).toBeVisible()
  await expect(page.getByText('All keys are as usual again.')).toBeVisible()
})

test('another tab of the browser follows', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  const take = page.getByRole('button', { name: 'Take' })
  await expect(take).toHaveAttribute('aria-keyshortcuts', 't')
  const settings = await page.context().newPage()
  await settings.goto('/settings/keyboard')
  await choose(settings, 'Take', 'y')
  await expect(take).toHaveAttribute('aria-keyshortcuts', 'y')
  await tabTo(settings, settings.getByRole('switch'))
  await settings.keyboard.press('Space')
  await expect(take).not.toHaveAttribute('aria-keyshortcuts', /./)
})

test('one’s own menu leads there, and a Customer Engineer has no key to take', async ({
  openAs,
}) => {
  const page = await openAs('CE')
  await page.goto('/queue')
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Choose keys' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Keyboard' })).toBeVisible()
  await expect(row(page, 'Reply')).toBeVisible()
  await expect(row(page, 'Take')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the keys hold to axe and fit, ${colorScheme}`, async ({ openAs }) => {
    const page = await openAs('SUPPORT_ENGINEER', {
      colorScheme,
      viewport: { width: 360, height: 740 },
    })
    await page.goto('/settings/keyboard')
    await expect(row(page, 'Take')).toBeVisible()
    await expectFits(page, 'the keys')
    await expectAccessible(page, 'the keys')
    await choose(page, 'Take', 'r')
    await expect(page.getByText('would take “r” from Reply')).toBeVisible()
    await expectFits(page, 'a refused key')
    await expectAccessible(page, 'a refused key')
  })
}
