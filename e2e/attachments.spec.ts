import type { Locator, Page } from '@playwright/test'
import { expect, test } from './desk-test'
import { expectAccessible, expectFits } from './expect-accessible'
import { press, tabTo, type } from './keys'

/** A red square of 8 by 8. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGO4YGCAFTEMLQkA2ntMAeuWKpoAAAAASUVORK5CYII='

interface GivenFile {
  name: string
  type: string
  base64: string
}
const text = (name: string, words: string): GivenFile => ({
  name,
  type: 'text/plain',
  base64: Buffer.from(words).toString('base64'),
})

/** Files as a browser hands them over by a drop or a paste. */
function transfer(page: Page, files: GivenFile[]) {
  return page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const { name, type, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      data.items.add(new File([bytes], name, { type }))
    }
    return data
  }, files)
}

async function paste(page: Page, target: Locator, files: GivenFile[]): Promise<void> {
  const data = await transfer(page, files)
  await target.evaluate((element, clipboardData) => {
    const options = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', options))
  }, data)
}

const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' })
const attached = (page: Page) => page.getByRole('list', { name: 'Attached files' })
const sentFiles = (page: Page) => page.getByRole('list', { name: 'Files', exact: true })
const sendReply = (page: Page) => page.getByRole('button', { name: 'Send reply' })

test('drops and pastes files, keeps them over a reload, sends, opens and redacts them', async ({
  lead,
  openAs,
}) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await reply(page).fill('Please see the screenshot.')

  const dropped = await transfer(page, [text('worker.log', 'line one'), text('virus.exe', 'MZ')])
  await reply(page).dispatchEvent('dragover', { dataTransfer: dropped })
  await expect(page.getByText('Drop the files: they go with the reply')).toBeVisible()
  await reply(page).dispatchEvent('drop', { dataTransfer: dropped })
  await expect(page.getByText('Drop the files: they go with the reply')).toBeHidden()
  await expect(attached(page)).toContainText('worker.log')
  await expect(attached(page)).toContainText('A program (.exe) is not taken')
  await paste(page, reply(page), [{ name: 'shot.png', type: 'image/png', base64: PNG }])
  await expect(attached(page)).toContainText('shot.png')
  await expect(attached(page).getByRole('progressbar')).toHaveCount(0)
  await expectAccessible(page, 'a draft with files')

  await sendReply(page).click()
  await expect(page.getByText('A file was not attached')).toBeVisible()
  await page.getByRole('button', { name: 'Take virus.exe away' }).click()
  await page.reload()
  await expect(attached(page).getByRole('listitem')).toHaveCount(2)
  await expect(reply(page)).toHaveValue('Please see the screenshot.')

  await sendReply(page).click()
  await expect(sentFiles(page).getByRole('listitem')).toHaveCount(2)
  await expect(attached(page)).toBeHidden()
  const picture = sentFiles(page).locator('img')
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(8)
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    sentFiles(page).getByRole('link', { name: 'shot.png' }).click(),
  ])
  await expect(tab.locator('img')).toBeVisible()
  await tab.close()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sentFiles(page).getByRole('link', { name: 'worker.log' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('worker.log')

  await page.getByRole('button', { name: 'Redact worker.log' }).click()
  const dialog = page.getByRole('dialog', { name: 'Redact the file' })
  await dialog.getByLabel('Reason').fill('It holds a key.')
  await expectAccessible(page, 'the redaction of a file')
  await dialog.getByRole('button', { name: 'Redact' }).click()
  await expect(dialog).toBeHidden()
  await expect(sentFiles(page)).toContainText('A file was here; it was redacted.')
  await expect(sentFiles(page)).not.toContainText('worker.log')
  const { messages } = await lead.findTicket(number)
  expect(messages.at(-1)?.attachments).toMatchObject([{ redacted: true }, { name: 'shot.png' }])
})

test('attaches by keyboard alone; an undone reply has its files back', async ({ lead, openAs }) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await type(page, reply(page), 'See the notes.')
  const attach = page.getByRole('button', { name: 'Attach' }).first()
  await tabTo(page, attach)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('Enter'),
  ])
  const bytes = Buffer.from('notes')
  await chooser.setFiles([
    { name: 'notes.txt', mimeType: 'text/plain', buffer: bytes },
    { name: 'more.txt', mimeType: 'text/plain', buffer: bytes },
  ])
  await expect(attached(page)).toContainText('more.txt')
  await expect(page.getByText('more.txt is attached.')).toBeAttached()
  await press(page, page.getByRole('button', { name: 'Take more.txt away' }))
  await expect(attached(page)).not.toContainText('more.txt')
  await expect(attach).toBeFocused()

  await press(page, sendReply(page))
  await expect(page.getByText('Your reply goes out in')).toBeVisible()
  await expect(sentFiles(page)).toContainText('notes.txt')
  await press(page, page.getByRole('button', { name: 'Undo' }))
  await expect(sentFiles(page)).toBeHidden()
  await expect(attached(page)).toContainText('notes.txt')
  await press(page, sendReply(page))
  await expect(sentFiles(page)).toContainText('notes.txt')
})

test('a message waits for its files, and says what did not go through', async ({
  lead,
  openAs,
}) => {
  const { number } = await lead.openTicket()
  const page = await openAs('SUPPORT_ENGINEER')
  await page.goto(`/tickets/${number}`)
  await page.getByRole('tab', { name: 'Internal note' }).click()
  const note = page.getByRole('textbox', { name: 'Internal note' })
  const pattern = `**/api/v1/tickets/${number}/attachments?*`
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(pattern, async (route) => {
    await gate
    await route.abort()
  })
  await note.fill('The log of the customer.')
  await paste(page, note, [text('customer.log', 'a line')])
  await expect(page.getByRole('progressbar', { name: 'Sending customer.log' })).toBeVisible()
  await page.getByRole('button', { name: 'Add internal note' }).click()
  await expect(page.getByRole('button', { name: 'Adding…' })).toBeDisabled()
  release()
  await expect(attached(page)).toContainText('the server did not answer')
  await expect(page.getByText('A file was not attached')).toBeVisible()
  await page.unroute(pattern)
  await page.getByRole('button', { name: 'Try customer.log again' }).click()
  await expect(page.getByText('customer.log is attached.')).toBeAttached()
  await page.getByRole('button', { name: 'Add internal note' }).click()
  await expect(sentFiles(page)).toContainText('customer.log')
  const { messages } = await lead.findTicket(number)
  expect(messages.at(-1)).toMatchObject({ kind: 'NOTE', attachments: [{ name: 'customer.log' }] })
})

for (const options of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { viewport: { width: 360, height: 740 } },
] as const) {
  test(`files have no barriers, ${JSON.stringify(options)}`, async ({ lead, openAs }) => {
    const { number } = await lead.openTicket()
    const page = await openAs('SUPPORT_LEAD', { ...options, reducedMotion: 'reduce' })
    await page.goto(`/tickets/${number}`)
    const long = `${'a-very-long-name-'.repeat(8)}.txt`
    const files = [{ name: 'shot.png', type: 'image/png', base64: PNG }, text(long, 'x')]
    await reply(page).fill('See the files.')
    await paste(page, reply(page), files)
    await expect(attached(page).getByRole('progressbar')).toHaveCount(0)
    await sendReply(page).click()
    await expect(sentFiles(page)).toContainText(long)
    await paste(page, reply(page), files)
    await expect(attached(page)).toContainText(long)
    await expect(attached(page).getByRole('progressbar')).toHaveCount(0)
    await expectAccessible(page, 'files')
    await expectFits(page, 'files')
  })
}
