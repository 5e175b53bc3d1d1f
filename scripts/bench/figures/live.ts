import type { Page } from '@playwright/test'
import type { Bare } from '../bare'
import type { Measured } from '../figure'
import { call, newConnection, send } from '../http'
import type { Product } from '../product'
import type { Stand } from '../stand'
import { alternate, percentile } from '../statistics'
import { accountId, contactId } from '../ticket-sql'
import { openQueue } from './browser'

const WRITES = 20
const SUBJECT = 'A word that is owed since long'
/** Each later one is owed a minute sooner, so that it stands at the head of its class, in sight. */
const OLDEST = Date.UTC(2020, 0, 6, 18)
const MINUTE = 60_000
/** An Enterprise customer: a prospect's ticket would wait with the CE. */
const PAYING = 1

/** From the press that writes to the row in another browser, on its screen. */
export async function measureLive(stand: Stand): Promise<Measured[]> {
  const product = await stand.product()
  const bare = await stand.bare()
  const { browser, page } = await openQueue(product)
  try {
    await watchRows(page)
    const ours = newWriter(product, page)
    const theirs = await newBareWriter(bare)
    await ours.write()
    const runs = await alternate({
      ours: () => p95Of(ours.write),
      theirs: () => p95Of(theirs.write),
    })
    theirs.close()
    return [
      {
        name: 'live.seen',
        what: 'POST /tickets sent → the row on the screen of another browser, p95',
        unit: 'ms',
        runs: runs.ours,
        budget: { atMost: 250 },
        baseline: { what: 'POST to the bare server → its stream tells, p95', runs: runs.theirs },
      },
    ]
  } finally {
    await browser.close()
  }
}

async function p95Of(write: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < WRITES; i++) times.push(await write())
  return percentile(times, 0.95)
}

/** Keeps for each row of the screen when it came there, as epoch milliseconds of the shared clock. */
function watchRows(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = new Map<string, number>()
    Object.assign(window, { seenRows: seen })
    const look = () => {
      for (const row of document.querySelectorAll('tr[data-number]')) {
        const number = row.getAttribute('data-number') ?? ''
        if (!seen.has(number)) seen.set(number, performance.timeOrigin + performance.now())
      }
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
  })
}

function newWriter({ address, token }: Product, page: Page) {
  const agent = newConnection()
  let n = 0
  const write = async () => {
    n += 1
    const receivedAt = new Date(OLDEST - n * MINUTE).toISOString()
    const post = {
      subject: SUBJECT,
      body: SUBJECT,
      account: accountId(PAYING),
      requesterEmail: `asker@a${PAYING}.example`,
      claimedSeverity: 'S0',
      receivedAt,
    }
    const sent = performance.timeOrigin + performance.now()
    const answer = await call(`${address}/api/v1/tickets`, { headers: token, post, agent })
    const { number } = JSON.parse(answer.body)
    await page.locator(`tr[data-number="${number}"]`).waitFor({ state: 'attached' })
    const seen = await page.evaluate(
      (key) => (window as unknown as { seenRows: Map<string, number> }).seenRows.get(key) ?? 0,
      String(number),
    )
    return seen - sent
  }
  return { write }
}

async function newBareWriter({ address }: Bare) {
  const agent = newConnection()
  const stream = await send(`${address}/stream`, { agent: newConnection() })
  let told: (() => void) | undefined
  stream.on('data', (chunk) => String(chunk).startsWith('event') && told?.())
  const write = async () => {
    const post = { account: accountId(0), contact: contactId(0), subject: SUBJECT, body: SUBJECT }
    const sent = performance.now()
    const heard = new Promise<number>((done) => {
      told = () => done(performance.now() - sent)
    })
    await call(`${address}/tickets`, { post, agent })
    return heard
  }
  return { write, close: () => stream.destroy() }
}
