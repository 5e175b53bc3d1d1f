import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { QueueItem } from '@/lib/queue/view'
import { type Caller, uniqueWords } from './caller'
import { expect, test } from './desk-test'
import { expectNotReloaded, listShown, markPage } from './queue-page'

// The mode is everybody's: this comes when the others are done.

const PEOPLE = 40
/** The figures of a suggestion that stays are told anew each quarter of a minute. */
const FIGURES_MS = 30_000
/** By the clock the first is the oldest; by hard choices it is the last. Three zones, one with half an hour. */
const CUSTOMERS = [
  { segment: 'FREE', timeZone: 'Asia/Kolkata' },
  { segment: 'TEAM', timeZone: 'Europe/Berlin' },
  { segment: 'ENTERPRISE', timeZone: 'America/New_York' },
] as const
const MAP = {
  columns: {
    id: 'key',
    subject: 'subject',
    received: 'receivedAt',
    from: 'requesterEmail',
    domain: 'accountDomain',
  },
}

const domainOf = (tag: string, segment: string) => `${segment.toLowerCase()}-${tag}.example`

async function addCustomers(lead: Caller, tag: string): Promise<void> {
  for (const { segment, timeZone } of CUSTOMERS) {
    await lead.post('/accounts', {
      name: `${segment} ${tag}`,
      domains: [domainOf(tag, segment)],
      segment,
      deployment: 'SELF_HOSTED',
      timeZone,
    })
  }
}

/** A flood as a mailbox's export brings it: one question of each person, in the order of the customers. */
function importFlood(tag: string): void {
  const rows = Array.from({ length: PEOPLE }, (_, i) => {
    const { segment } = CUSTOMERS[Math.floor((i * CUSTOMERS.length) / PEOPLE)] ?? CUSTOMERS[0]
    const domain = domainOf(tag, segment)
    const received = new Date(Date.UTC(2010, 0, 4, 18, i)).toISOString()
    return `${tag}-${i},Question ${i} of ${tag},${received},person${i}@${domain},${domain}`
  })
  const dir = mkdtempSync(join(tmpdir(), 'flood-'))
  const [file, map] = [join(dir, 'flood.csv'), join(dir, 'map.json')]
  writeFileSync(file, `id,subject,received,from,domain\n${rows.join('\n')}\n`)
  writeFileSync(map, JSON.stringify(MAP))
  const command = ['scripts/run.mjs', 'import', 'csv', file, '--map', map]
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  rmSync(dir, { recursive: true })
  expect(status, stderr).toBe(0)
}

async function listOrder(lead: Caller): Promise<QueueItem[]> {
  const items: QueueItem[] = []
  for (let after = ''; ; ) {
    const page = await lead.listQueue(`limit=200${after}`)
    items.push(...page.items)
    if (page.next === null) return items
    after = `&after=${page.next}`
  }
}

const listFlood = async (lead: Caller, tag: string) =>
  (await listOrder(lead)).filter(({ subject }) => subject.endsWith(tag))
const segmentsOf = (items: QueueItem[]) => [...new Set(items.map(({ segment }) => segment))]

async function switchMode(page: Page, to: 'Surge' | 'Normal', reason: string): Promise<void> {
  await page.goto('/workload')
  await page.getByRole('button', { name: `Switch to ${to}…` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill(reason)
  await dialog.getByLabel('Reason').press('Control+Enter')
  await expect(dialog).toBeHidden()
}

/** The first of the flood on another's screen. */
const firstShown = (page: Page, flood: QueueItem[]) => async () =>
  (await listShown(page)).find((number) => flood.some((item) => item.number === number))

test.beforeEach(async ({ lead }) => {
  await lead.put('/workload', { mode: 'NORMAL', reason: 'A fresh start.' })
})
test.afterEach(async ({ lead }) => {
  await lead.put('/workload', { mode: 'NORMAL', reason: 'All are back.' })
})

test('a flood: suggested, switched, ordered by hard choices, told, and over', async ({
  lead,
  openAs,
}) => {
  test.setTimeout(180_000)
  const tag = uniqueWords('flood').replace(' ', '')
  const [theirs, mine] = [await openAs('SUPPORT_ENGINEER'), await openAs('SUPPORT_LEAD')]
  await addCustomers(lead, tag)
  const owed = (await listOrder(lead)).filter(({ respondBy }) => respondBy !== null).length
  await theirs.goto('/queue?priority=P1')
  await markPage(theirs)
  await mine.goto('/queue')

  importFlood(tag)
  for (const page of [theirs, mine]) {
    await expect(page.getByText('Surge is suggested:')).toBeVisible()
    await expect(page.getByText(`${owed + PEOPLE} wait, pace`)).toBeVisible({ timeout: FIGURES_MS })
  }
  const byClock = await listFlood(lead, tag)
  expect(byClock.length).toBe(PEOPLE)
  expect(segmentsOf(byClock)).toEqual(['FREE', 'TEAM', 'ENTERPRISE'])
  await expect.poll(firstShown(theirs, byClock)).toBe(byClock[0]?.number)

  await switchMode(mine, 'Surge', 'A flood of questions.')
  await expect(theirs.getByText('Surge: the order of hard choices holds')).toBeVisible()
  await expect(theirs.getByText('A flood of questions.')).toBeVisible()
  await expect(theirs.getByText('Surge is suggested:')).toBeHidden()
  const byChoice = await listFlood(lead, tag)
  expect(segmentsOf(byChoice)).toEqual(['ENTERPRISE', 'TEAM', 'FREE'])
  await expect.poll(firstShown(theirs, byChoice)).toBe(byChoice[0]?.number)
  await expectNotReloaded(theirs)

  const answered = byChoice.at(-1)?.number ?? 0
  await mine.getByRole('link', { name: 'Tell who waits' }).first().click()
  const send = mine.getByRole('button', { name: /^Send \d+ notices…$/ })
  await expect(send).toBeVisible()
  const people = Number(/\d+/.exec((await send.textContent()) ?? '')?.[0])
  expect(people).toBeGreaterThanOrEqual(PEOPLE)
  // While the sender reviews, a colleague answers one of them.
  await lead.answer(answered)
  await send.click()
  const dialog = mine.getByRole('dialog', { name: `Tell ${people} people` })
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(dialog.getByText(`${people - 1} sent, 1 dropped.`)).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectTold(lead, byChoice, answered)

  await switchMode(mine, 'Normal', 'The flood is over.')
  await expect(theirs.getByText('Surge: the order of hard choices holds')).toBeHidden()
  const left = (await listFlood(lead, tag)).filter(({ number }) => number !== answered)
  expect(segmentsOf(left)).toEqual(['FREE', 'TEAM', 'ENTERPRISE'])
  await expect.poll(firstShown(theirs, left)).toBe(left[0]?.number)
  await expectNotReloaded(theirs)
})

/** Everybody but who was answered has one notice, with the arrival on their own clock, and is owed a word as before. */
async function expectTold(lead: Caller, flood: QueueItem[], answered: number): Promise<void> {
  const times = new Set<string>()
  for (const { number, segment } of flood) {
    const { messages, firstRespondedAt } = await lead.findTicket(number)
    const notices = messages.filter(({ kind }) => kind === 'NOTICE')
    expect(notices.length, `notices on #${number}`).toBe(number === answered ? 0 : 1)
    if (number === answered) continue
    expect(firstRespondedAt).toBeNull()
    times.add(`${segment} ${/at \d\d:\d\d your time/.exec(notices[0]?.body ?? '')?.[0]}`)
  }
  expect([...times].sort()).toEqual([
    expect.stringMatching(/^ENTERPRISE at \d\d:\d\d your time$/),
    expect.stringMatching(/^FREE at \d\d:\d\d your time$/),
    expect.stringMatching(/^TEAM at \d\d:\d\d your time$/),
  ])
  expect(new Set([...times].map((each) => each.split(' at ')[1])).size).toBe(CUSTOMERS.length)
}
