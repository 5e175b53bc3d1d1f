import { expect, type Locator, type Page } from '@playwright/test'

/** A row of the queue by its ticket's number. In `main`: what still streams in stands hidden outside of it. */
export function rowOf(page: Page, number: number): Locator {
  return page.locator(`main tr[data-number="${number}"]`)
}

/** The tickets in the order in which they stand on the screen, from the top down. */
export async function listShown(page: Page): Promise<number[]> {
  const rows = await page.locator('main tr[data-number]').evaluateAll((all) =>
    all.map((row) => ({
      number: Number(row.getAttribute('data-number')),
      place: Number(row.getAttribute('aria-rowindex')),
    })),
  )
  return rows.sort((a, b) => a.place - b.place).map((row) => row.number)
}

/** Waits until the screen shows exactly these tickets, in this order. */
export async function expectOrder(page: Page, numbers: number[]): Promise<void> {
  await expect.poll(() => listShown(page)).toEqual(numbers)
}

/** Waits until a row has come to rest, and says how far below the window's top it stands. */
export async function topOf(row: Locator): Promise<number> {
  await expect.poll(() => row.evaluate((element) => element.getAnimations().length)).toBe(0)
  return row.evaluate((element) => Math.round(element.getBoundingClientRect().top))
}

/** A mark that only a reload of the page takes away. */
export async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-not-reloaded', ''))
}

/** The page is still the one that was marked. */
export async function expectNotReloaded(page: Page): Promise<void> {
  await expect(page.locator('html[data-not-reloaded]')).toHaveCount(1)
}
