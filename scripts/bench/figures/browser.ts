import { type Browser, chromium, type Page } from '@playwright/test'
import { requireChromium } from '../../test/chromium'
import { CHROMIUM_ARGS } from '../../test/chromium-args'
import type { Product } from '../product'

/** A browser of its own, signed in as the bench's lead, on the queue. */
export async function openQueue(product: Product): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_ARGS })
  const context = await browser.newContext({
    baseURL: product.address,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  const { hostname } = new URL(product.address)
  const cookie = { ...product.session, domain: hostname, path: '/' }
  await context.addCookies([cookie])
  // The compiler that runs this keeps functions' names by a helper, which functions sent to the page want, too.
  await context.addInitScript('globalThis.__name = (value) => value')
  const page = await context.newPage()
  await page.goto('/queue')
  await page.locator('tr[data-number]').first().waitFor()
  return { browser, page }
}
