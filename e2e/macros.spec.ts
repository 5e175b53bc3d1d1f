import { uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { awaitKeys } from './keys'

test('a macro is written, used by / and by the button, counted, and deleted', async ({
  lead,
  openAs,
}) => {
  const name = uniqueWords('Greeting')
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/settings/macros')
  await page.getByRole('button', { name: 'New macro' }).click()
  const dialog = page.getByRole('dialog', { name: 'New macro' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('Text').fill('Hello {{phone}}')
  await dialog.getByRole('button', { name: 'Add macro' }).click()
  await expect(dialog.getByText('has {{phone}}, which is no variable').first()).toBeVisible()
  await dialog.getByLabel('Text').fill('On #{{number}}: {{me}} is back {{nextArrival}}.')
  await dialog.getByRole('button', { name: 'Add macro' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('searchbox', { name: 'Find a macro by name' }).fill(name)
  await page.keyboard.press('Enter')
  const row = page.getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('used 0 ×')

  const { number } = await lead.openTicket()
  await page.goto(`/tickets/${number}`)
  await awaitKeys(page, 'Reply')
  await page.keyboard.press('r')
  const editor = page.getByRole('textbox', { name: 'Reply' })
  await expect(editor).toBeFocused()
  await page.keyboard.type(`/${name}`)
  const list = page.getByRole('listbox', { name: 'Macros' })
  await expect(list.getByRole('option', { name: new RegExp(name), selected: true })).toBeVisible()
  await expectAccessible(page, 'the list of macros')
  await page.keyboard.press('Enter')
  const arrival = '.*at \\d\\d:\\d\\d .+ time, in .+'
  await expect(editor).toHaveValue(new RegExp(`^On #${number}: Sam Rivera is back ${arrival}\\.$`))
  await page.keyboard.type(' Until then.')
  await expect(editor).toHaveValue(/ Until then\.$/)

  await editor.fill('')
  await page.getByRole('button', { name: 'Macros' }).click()
  await list.getByRole('option', { name: new RegExp(name) }).click()
  await expect(editor).toHaveValue(/^On #/)

  await page.goto(`/settings/macros?search=${encodeURIComponent(name)}`)
  await expect(row).toContainText('used 2 ×')
  await page.getByRole('button', { name: `Edit ${name}` }).click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('No macro has that name')).toBeVisible()
})

test('a customer engineer has no macros', async ({ openAs, callAs }) => {
  const page = await openAs('CE')
  await page.goto('/queue')
  await expect(page.getByRole('link', { name: 'Queue', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Macros' })).toBeHidden()
  const answer = await page.goto('/settings/macros')
  expect(answer?.status()).toBe(404)
  expect((await (await callAs('CE')).get('/macros')).status()).toBe(403)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the macros hold to axe and fit, ${colorScheme}`, async ({ openAs, lead }) => {
    const name = uniqueWords('Axe')
    await lead.post('/macros', { name, body: 'Hello {{requester}}', shared: true })
    const viewport = { width: 360, height: 740 }
    const page = await openAs('SUPPORT_ENGINEER', { colorScheme, viewport })
    await page.goto('/settings/macros')
    await expect(page.getByRole('list', { name: 'Macros' })).toBeVisible()
    await expectFits(page, 'the macros')
    await expectAccessible(page, 'the macros')
    await page.goto(`/settings/macros?search=${encodeURIComponent(name)}`)
    await page.getByRole('button', { name: `Edit ${name}` }).click()
    await expect(page.getByRole('dialog', { name: 'Edit the macro' })).toBeVisible()
    await expectFits(page, 'a macro')
    await expectAccessible(page, 'a macro')
  })
}
