import type { BrowserContextOptions } from '@playwright/test'
import { uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { awaitKeys, press, type } from './keys'

test.describe.configure({ mode: 'parallel' })

/** A word that only one test knows. */
const newWord = () => `quokka${uniqueWords('').trim()}`

const LOOKS: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  '360 px': { colorScheme: 'light', viewport: { width: 360, height: 740 } },
}

test('finds a ticket by what was said, by keyboard alone', async ({ lead, openAs }) => {
  const word = newWord()
  const subject = uniqueWords('<i>Slow</i> builds')
  const { number } = await lead.openTicket({ subject, body: `The ${word} waits <b>here</b>.` })
  const other = await lead.openTicket({ body: `Another ${word}.` })
  await lead.note(other.number, `Seen ${word} before.`)
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await awaitKeys(page, 'Search')
  await page.keyboard.press('/')
  await page.keyboard.type(`${word} status:new`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Search: ${word} status:new`)
  const found = page.getByRole('list', { name: 'Tickets found' })
  await expect(found.getByRole('listitem')).toHaveCount(2)
  await expect(found.getByText('Internal note')).toBeVisible()
  await expect(found.locator('mark').first()).toHaveText(word)
  await expect(found.getByRole('link', { name: subject })).toBeVisible()
  await expect(found.locator('b, i')).toHaveCount(0)

  await awaitKeys(page, 'Next hit')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = found.getByRole('link').nth(1)
  await expect(second).toBeFocused()
  await page.keyboard.press('o')
  await expect(page).toHaveURL(/\/tickets\/\d+$/)

  await page.keyboard.press('/')
  await page.keyboard.type(`#${number}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`#${number}`)
})

test('says what it does not understand, and finds nothing that one may not see', async ({
  lead,
  openAs,
}) => {
  const word = newWord()
  await lead.openTicket({ body: word })
  const page = await openAs('CE')
  await page.goto(`/search?q=${word}`)
  await expect(page.getByText('Nothing found')).toBeVisible()
  await page.goto('/search?q=status:opn')
  await expect(page.locator('#main').getByRole('alert')).toContainText(
    '“opn” is no status; it takes new, open',
  )
})

test('keeps a search under a name, with its count, for oneself or for the team', async ({
  lead,
  openAs,
}) => {
  const [word, mine, ours] = [newWord(), uniqueWords('Mine'), uniqueWords('Ours')]
  await lead.openTicket({ body: word })
  await lead.openTicket({ body: word })
  const page = await openAs('SUPPORT_LEAD')
  await page.goto(`/search?q=${word}`)
  const save = async (name: string) => {
    await type(page, page.getByLabel('Save this search as'), name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: new RegExp(`^${name}.*2$`) })).toBeVisible()
  }
  await save(mine)
  await press(page, page.getByLabel('Share with the team'), 'Space')
  await save(ours)

  const colleague = await openAs('SUPPORT_ENGINEER')
  await colleague.goto('/search')
  await expect(colleague.getByRole('link', { name: new RegExp(`^${ours}`) })).toBeVisible()
  await expect(colleague.getByRole('link', { name: new RegExp(`^${mine}`) })).toHaveCount(0)
  await expect(colleague.getByRole('button', { name: `Remove the view ${ours}` })).toHaveCount(0)
  for (const name of [mine, ours]) {
    await press(page, page.getByRole('button', { name: `Remove the view ${name}` }))
    await expect(page.getByRole('link', { name: new RegExp(`^${name}`) })).toHaveCount(0)
  }
})

test('gives a saved view another name and another search', async ({ lead, openAs }) => {
  const [word, name, other] = [newWord(), uniqueWords('View'), uniqueWords('Better')]
  const { number } = await lead.openTicket({ body: word })
  await lead.openTicket({ body: word })
  await lead.patch(`/tickets/${number}`, { tags: ['Slow Search'] })
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/search?q=${word}`)
  await type(page, page.getByLabel('Save this search as'), name)
  await page.keyboard.press('Enter')
  await press(page, page.getByRole('button', { name: `Edit the view ${name}` }))
  const dialog = page.getByRole('dialog', { name: `Edit the view “${name}”` })
  await dialog.getByLabel('Search').fill('colour:red')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText(/there is no filter “colour:”/).first()).toBeVisible()
  await expectAccessible(page, 'editing a view')
  await dialog.getByLabel('Name').fill(other)
  await dialog.getByLabel('Search').fill(`${word} -tag:"slow search"`)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: new RegExp(`^${other}.*1$`) }).click()
  await expect(page.getByRole('list', { name: 'Tickets found' }).getByRole('listitem')).toHaveCount(
    1,
  )
  await page.goto(`/search?q=${word} tag:slow-search`)
  await expect(page.locator(`[data-hit="${number}"]`)).toBeVisible()
  await press(page, page.getByRole('button', { name: `Remove the view ${other}` }))
  await expect(page.getByRole('link', { name: new RegExp(`^${other}`) })).toHaveCount(0)
})

test('goes anywhere and does anything by the palette', async ({ lead, openAs }) => {
  const { number, subject } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto('/queue')
  await awaitKeys(page, 'Command palette')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  const choose = async (typed: string, entry: string | RegExp) => {
    await page.keyboard.press('Control+k')
    await expect(palette.getByRole('combobox')).toBeFocused()
    await page.keyboard.type(typed)
    const option = palette.getByRole('option', { name: entry })
    await expect(option).toBeVisible()
    await expect(async () => {
      if ((await option.getAttribute('aria-selected')) !== 'true')
        await page.keyboard.press('ArrowDown')
      await expect(option).toHaveAttribute('aria-selected', 'true', { timeout: 300 })
    }).toPass()
    await page.keyboard.press('Enter')
    await expect(palette).toBeHidden()
  }
  await choose('new tick', 'New ticket')
  await expect(page).toHaveURL(/\/tickets\/new$/)
  await choose(String(number), `Ticket #${number}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`#${number}`)
  await awaitKeys(page, 'Internal note')
  await choose('internal note', /^Internal note/)
  await expect(page.getByRole('textbox', { name: 'Internal note' })).toBeFocused()
  await page.goto('/queue')
  await awaitKeys(page, 'Command palette')
  await choose(subject, new RegExp(`#${number} ${subject}`))
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}$`))
})

test('offers no deed in the palette that one has no right to', async ({ lead, callAs, openAs }) => {
  const { number } = await lead.openTicket({ segment: 'PRE_SALES', ceOwner: 'chidi@demo.invalid' })
  await callAs('CE')
  const page = await openAs('CE')
  await page.goto(`/tickets/${number}`)
  await awaitKeys(page, 'Internal note')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await expect(palette.getByRole('option', { name: /^Internal note/ })).toBeVisible()
  await expect(palette.getByRole('option', { name: /^(Assign|Take|Triage|Status)/ })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(palette).toBeHidden()
})

test('remembers what one looked at', async ({ lead, openAs }) => {
  const { number, subject } = await lead.openTicket()
  const page = await openAs('ADMIN')
  const noted = page.waitForResponse((answer) => answer.url().endsWith('/me/recent-tickets'))
  await page.goto(`/tickets/${number}`)
  await noted
  await page.goto('/search')
  await expect(page.getByRole('link', { name: new RegExp(`#${number}.*${subject}`) })).toBeVisible()
})

for (const [name, options] of Object.entries(LOOKS)) {
  test(`is readable for all: ${name}`, async ({ lead, openAs }) => {
    const word = newWord()
    const { number } = await lead.openTicket({ subject: `A ${word}`, body: `The ${word} waits.` })
    await lead.note(number, `A note on ${word}.`)
    const page = await openAs('SUPPORT_LEAD', options)
    for (const path of [
      `/search?q=${word}`,
      '/search',
      '/search?q=colour:red',
      '/search?q=nothing-fits-this-zzz',
    ]) {
      await page.goto(path)
      await expect(
        page.getByRole('complementary', { name: 'Views and recent tickets' }),
      ).toBeVisible()
      await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0)
      await expectAccessible(page, `${path} (${name})`)
      await expectFits(page, `${path} (${name})`)
    }
    await awaitKeys(page, 'Command palette')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
    await expectAccessible(page, `the palette (${name})`)
    await expectFits(page, `the palette (${name})`)
  })
}
