import type { Page } from '@playwright/test'
import { uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { awaitKeys, press, tabTo } from './keys'

const editor = (page: Page, name = 'Reply') => page.getByRole('textbox', { name })

test('shows a reply as it will be read, and goes on writing where one was', async ({
  lead,
  openAs,
}) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await awaitKeys(page, 'Reply')
  await page.keyboard.press('r')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Control+Shift+P')
  const preview = page.getByRole('tabpanel', { name: 'Preview' })
  await expect(preview).toBeFocused()
  await expect(preview).toHaveText('Nothing to preview yet')
  await page.keyboard.press('Control+Shift+P')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type('Please **restart** it.')
  await page.keyboard.press('Control+Shift+P')
  await expect(preview.locator('strong')).toHaveText('restart')
  await expectAccessible(page, 'a preview')
  await page.keyboard.press('r')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.type(' Thank you.')
  await expect(editor(page)).toHaveValue('Please **restart** it. Thank you.')

  await page.keyboard.press('Control+Shift+P')
  await expect(preview).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Your reply goes out in')).toBeVisible()
  await expect(editor(page)).toHaveValue('')
  await expect(page.getByRole('article').locator('strong')).toHaveText('restart')
  await page.getByRole('tab', { name: 'Preview' }).first().click()
  await page.keyboard.press('Control+Enter')
  await expect(editor(page), 'what is missing can be seen').toBeFocused()
})

test('shows whom a note names', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await page.getByRole('tab', { name: 'Internal note' }).click()
  await editor(page, 'Internal note').fill('@Lena Osei and @nobody, look at `@Lena Osei`')
  await page.getByRole('tab', { name: 'Preview' }).click()
  const preview = page.getByRole('tabpanel', { name: 'Preview' })
  await expect(preview.locator('mark')).toHaveText(['@Lena Osei'])
  await expectAccessible(page, 'a preview of a note')
})

test('folds what was only quoted, by keyboard', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket({
    body: 'It is slow again.\n\nOn 2 Mar 2026, Sam wrote:\n> Is it slow?\n\n-- \nAnn Lee',
  })
  await lead.note(number, '> Is it slow?\n\nThey say so.')
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  const said = page.getByRole('article', { name: /^Requester/ })
  await expect(said.getByText('It is slow again.')).toBeVisible()
  await expect(said.getByText('Is it slow?')).toBeHidden()
  await expect(said.getByText('Ann Lee')).toBeHidden()
  const note = page.getByRole('article', { name: /^Internal note/ })
  await expect(note.getByText('Is it slow?')).toBeVisible()
  await expectAccessible(page, 'folded text')
  await press(page, said.locator('summary'))
  await expect(said.getByText('Is it slow?')).toBeVisible()
  await expect(said.getByText('Ann Lee')).toBeVisible()
  await expectAccessible(page, 'unfolded text')
})

test('sends in the way that was chosen last', async ({ lead, openAs }) => {
  const [first, second] = [await lead.openTicket(), await lead.openTicket()]
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${first.number}`)
  await expect(page.getByRole('button', { name: 'Send reply' })).toBeVisible()
  const other = page.getByRole('button', { name: 'Send in another way' })
  await press(page, other)
  await expect(page.getByRole('menuitemradio')).toHaveText([
    'Send and set to Pending',
    'Send and set to On hold',
    'Send and set to Solved',
    'Send and leave it as it is',
  ])
  await expectAccessible(page, 'the ways to send')
  await page.keyboard.press('Enter')
  await expect(editor(page), 'nothing was written yet').toBeFocused()
  await expect(page.getByRole('button', { name: 'Send and set to Pending' })).toBeVisible()
  await page.keyboard.type('Please try again.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Your reply goes out in')).toBeVisible()
  expect(await lead.findTicket(first.number)).toMatchObject({ status: 'PENDING' })
  await expect(page.getByRole('button', { name: 'Send reply' })).toBeVisible()

  await page.goto(`/tickets/${second.number}`)
  await editor(page).fill('It is done.')
  await expect(page.getByRole('button', { name: 'Send and set to Pending' })).toBeVisible()
  await other.click()
  await page.getByRole('menuitemradio', { name: 'Send and leave it as it is' }).click()
  await expect(page.getByText('Your reply goes out in')).toBeVisible()
  expect(await lead.findTicket(second.number)).toMatchObject({ status: 'OPEN' })
  await expect(page.getByRole('button', { name: 'Send reply' })).toBeVisible()
})

test('the palette puts a macro into the reply', async ({ lead, openAs }) => {
  const name = uniqueWords('Greeting')
  await lead.post('/macros', { name, body: 'Hello, this is #{{number}}.', shared: true })
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  const entry = palette.getByRole('option', { name: `Insert macro: ${name}` })
  await page.goto('/queue')
  await awaitKeys(page, 'Queue')
  await page.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill(name)
  await expect(palette.getByRole('option', { name: `Search for “${name}”` })).toBeVisible()
  await expect(entry).toHaveCount(0)

  await page.goto(`/tickets/${number}`)
  await awaitKeys(page, 'Reply')
  await page.getByRole('tab', { name: 'Internal note' }).click()
  await tabTo(page, page.getByRole('link', { name: '← Queue' }))
  await page.keyboard.press('Control+k')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(`insert ${name}`)
  await expect(entry).toHaveAttribute('data-selected', 'true')
  await expectAccessible(page, 'the palette with macros')
  await page.keyboard.press('Enter')
  await expect(editor(page)).toHaveValue(`Hello, this is #${number}.`)
  await expect(editor(page)).toBeFocused()
  await page.goto(`/settings/macros?search=${encodeURIComponent(name)}`)
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('used 1 ×')
})

test('a Customer Engineer has no macros in the palette', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket({ ceOwner: 'chidi@demo.invalid' })
  const page = await openAs('CE')
  await page.goto(`/tickets/${number}`)
  await awaitKeys(page, 'Reply')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await palette.getByRole('combobox').fill('macro')
  await expect(palette.getByRole('option', { name: /^Search for/ })).toBeVisible()
  await expect(palette.getByRole('option', { name: /^Insert macro/ })).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the composer holds to axe and fits, ${colorScheme}`, async ({ lead, openAs }) => {
    const { number } = await lead.openTicket({ body: 'Slow.\n\n> Is it?\n-- \nAnn' })
    const page = await openAs('SUPPORT_ENGINEER', {
      colorScheme,
      viewport: { width: 360, height: 740 },
    })
    await page.goto(`/tickets/${number}`)
    await editor(page).fill('# A\n\n- one\n- `two`\n\n> three')
    await page.getByRole('tab', { name: 'Preview' }).click()
    await expect(page.getByRole('tabpanel', { name: 'Preview' }).locator('li')).toHaveCount(2)
    await expectFits(page, 'the composer')
    await expectAccessible(page, 'the composer')
    await page.getByRole('button', { name: 'Send in another way' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await expectFits(page, 'the ways to send')
    await expectAccessible(page, 'the ways to send')
  })
}
