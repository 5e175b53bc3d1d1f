import { expect, type Locator, type Page } from '@playwright/test'

const FAR = 80

/** Presses Tab until the focus is on `target`: nothing else than the keyboard gets it there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < FAR; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, `${FAR} presses of Tab do not reach it`).toBeFocused()
}

/** Goes to a control by Tab and presses it. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Goes to a field by Tab and types into it. */
export async function type(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(words)
}

/** Opens a ticket by the search field of every screen. */
export async function goTo(page: Page, number: number): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(String(number))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`#${number}`)
}

/** Waits until a screen listens: until its help knows the key for `deed`. */
export async function awaitKeys(page: Page, deed: string): Promise<void> {
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(async () => {
    if (!(await help.isVisible())) await page.keyboard.press('?')
    await expect(help.getByText(deed, { exact: true }).first()).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
}
