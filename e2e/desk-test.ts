import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import type { Role } from '@/lib/auth/viewer'
import { Caller } from './caller'
import { settled } from './settled-page'
import { signInAs } from './sign-in-as'

interface Desk {
  /** The product's address. */
  address: string
  /** A lead without a browser, who makes and changes what a test needs. */
  lead: Caller
  /** Somebody without a browser. */
  callAs: (role: Role) => Promise<Caller>
  /** A browser of its own, signed in as a demo person. */
  openAs: (role: Role, options?: BrowserContextOptions) => Promise<Page>
}

/** A test at the desk; the people it calls in leave when it ends. */
export const test = base.extend<Desk>({
  address: async ({ baseURL }, use) => {
    if (!baseURL) throw new Error('The tests want the address of a running product as baseURL.')
    await use(new URL(baseURL).origin)
  },
  page: async ({ page }, use) => use(settled(page)),
  callAs: async ({ address }, use) => {
    const callers: Caller[] = []
    await use(async (role) => {
      const caller = await Caller.signIn(address, role)
      callers.push(caller)
      return caller
    })
    await Promise.all(callers.map((caller) => caller.dispose()))
  },
  lead: async ({ callAs }, use) => use(await callAs('SUPPORT_LEAD')),
  openAs: async ({ address, browser }, use) => {
    const pages: Page[] = []
    await use(async (role, options = {}) => {
      const storageState = await signInAs(address, role)
      const context = await browser.newContext({ baseURL: address, storageState, ...options })
      const page = settled(await context.newPage())
      pages.push(page)
      return page
    })
    await Promise.all(pages.map((page) => page.context().close()))
  },
})

export { expect }
