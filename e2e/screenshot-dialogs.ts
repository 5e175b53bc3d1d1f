import type { Page } from '@playwright/test'
import { awaitKeys } from './keys'

type Shoot = (what: string) => Promise<unknown>

/** What opens over the queue, the ticket and the account; nothing of it is sent. */
export async function takeDialogs(
  page: Page,
  { shoot, number }: { shoot: Shoot; number: number },
): Promise<void> {
  await takeTicketDialogs(page, { shoot, number })
  await page.goto('/queue')
  const rows = page.locator('main tr[data-number]')
  await rows.nth(3).waitFor()
  await awaitKeys(page, 'Next row')
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
  await page.getByRole('button', { name: 'Tags', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await shoot('bulk')
  await page.goto('/settings/keyboard')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await shoot('keyboard')
}

async function takeTicketDialogs(
  page: Page,
  { shoot, number }: { shoot: Shoot; number: number },
): Promise<void> {
  await page.goto(`/tickets/${number}`)
  const reply = page.getByRole('textbox', { name: 'Reply', exact: true })
  await reply.fill('Restarted the **indexer**; the log says:\n\n```\nlease of shard 7 lost\n```')
  await page.getByRole('tab', { name: 'Preview' }).first().click()
  await page.locator('pre').last().waitFor()
  await page.getByRole('button', { name: 'Send in another way' }).scrollIntoViewIfNeeded()
  await shoot('composer')
  await page.getByRole('button', { name: 'Hand over' }).first().click()
  await page.getByRole('dialog').waitFor()
  await shoot('hand-over')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Merge…' }).click()
  await page.getByRole('dialog').waitFor()
  await shoot('merge')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Link…' }).scrollIntoViewIfNeeded()
  await shoot('links')
}
