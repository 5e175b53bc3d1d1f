import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible'
import { signInAs } from './sign-in-as'

const PASSWORD = 'correct horse battery'

async function openPeople(browser: Browser, baseURL: string): Promise<Page> {
  const storageState = await signInAs(baseURL, 'ADMIN')
  const page = await (await browser.newContext({ baseURL, storageState })).newPage()
  await page.goto('/settings/people')
  return page
}

async function invite(page: Page, email: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByLabel('Name').fill('Nadia New')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Role').selectOption('SUPPORT_LEAD')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const link = await page.getByLabel('One-time link').inputValue()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  return link
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sign-in and people are accessible, ${colorScheme}`, async ({ browser, page, baseURL }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expectAccessible(page, 'the page')
    const people = await openPeople(browser, baseURL ?? '')
    await people.emulateMedia({ colorScheme })
    await expect(people.getByRole('heading', { name: 'People' })).toBeVisible()
    await expectAccessible(people, 'people')
  })
}

test('nobody gets in, and a demo person does, by keyboard alone', async ({ page }) => {
  await page.goto('/settings/people')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fsettings%2Fpeople$/)
  await signIn(page, 'nobody@example.com', 'not a password')
  await expect(page.getByText('is not right')).toBeVisible()
  await page.getByRole('button', { name: /^Administrator/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible()
})

test('an invitation works once; a switched-off person is out', async ({
  browser,
  page,
  baseURL,
}) => {
  const email = `nadia-${test.info().workerIndex}-${Date.now()}@example.com`
  const people = await openPeople(browser, baseURL ?? '')
  const link = await invite(people, email)

  await page.goto(link)
  await page.getByLabel('Password', { exact: true }).fill('short')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByText('Use at least 12 characters.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByText('Your password is set')).toBeVisible()

  await signIn(page, email, PASSWORD)
  await expect(page).not.toHaveURL(/sign-in/)
  expect((await page.goto('/settings/people'))?.status()).toBe(404)
  await page.goto(link)
  await expect(page.getByText('no longer works')).toBeVisible()

  const row = people.getByRole('row').filter({ hasText: email })
  await row.getByRole('button').click()
  await people.getByRole('menuitem', { name: 'Switch off' }).click()
  await expect(row.getByText('Switched off')).toBeVisible()
  await page.goto('/settings/people')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('the last administrator cannot switch themselves off', async ({ browser, baseURL }) => {
  const people = await openPeople(browser, baseURL ?? '')
  const mine = people.getByRole('row').filter({ hasText: '(you)' })
  await mine.getByRole('button').click()
  await people.getByRole('menuitem', { name: 'Switch off' }).click()
  await expect(people.getByText('last active administrator')).toBeVisible()
})

test('a forwarded request gets no demo sign-in', async ({ baseURL, playwright }) => {
  const http = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { 'x-forwarded-for': '127.0.0.1' },
  })
  const csrf = await http.get('/api/auth/csrf')
  const { csrfToken } = csrf.ok() ? await csrf.json() : { csrfToken: '' }
  const answer = await http.post('/api/auth/callback/demo', {
    form: { csrfToken, role: 'ADMIN', json: 'true' },
  })
  expect(answer.ok()).toBe(false)
  await http.dispose()
})
