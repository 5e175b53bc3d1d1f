import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import type { Measured } from '../figure'
import { call } from '../http'
import type { Product } from '../product'
import type { Stand } from '../stand'
import { percentile, RUNS } from '../statistics'
import { openQueue } from './browser'

const ROWS = 10_000
const PRESSES = 40
const BYTES_IN_KB = 1_000

/** The queue in the browser: how much JavaScript it brings, and how soon a key shows with many rows. */
export async function measureScreen(stand: Stand): Promise<Measured[]> {
  const product = await stand.product()
  const weight = await weighScripts(product, '/queue')
  const plain = await weighScripts(product, '/nowhere')
  const { browser, page } = await openQueue(product)
  try {
    const few = await timeKeys(page)
    const rows = await readOn(page)
    const many = await timeKeys(page)
    return [
      {
        name: 'screen.javascript',
        what: "JavaScript of the queue's page, gzip",
        unit: 'kB',
        runs: [weight],
        budget: { atMost: 200 },
        baseline: { what: 'a page of the same frame without content', runs: [plain] },
      },
      {
        name: 'screen.interaction',
        what: `a key that moves the focus → painted, ${rows} rows read, p95`,
        unit: 'ms',
        runs: many,
        budget: { atMost: 50 },
        baseline: { what: 'the same with the first page alone', runs: few },
      },
    ]
  } finally {
    await browser.close()
  }
}

/** All scripts that a browser fetches for the page in its HTML, each compressed by itself. */
async function weighScripts({ address, cookie }: Product, path: string): Promise<number> {
  const headers = { ...cookie, accept: 'text/html' }
  const html = await (await fetch(`${address}${path}`, { headers })).text()
  // What is marked `noModule` is for browsers of the last decade; others do not fetch it.
  const tags = (html.match(/<script[^>]+>/g) ?? []).filter((tag) => !/ noModule/i.test(tag))
  const sources = new Set(tags.flatMap((tag) => / src="([^"]+)"/.exec(tag)?.[1] ?? []))
  let bytes = 0
  for (const source of sources) {
    const { body } = await call(`${address}${source}`, {})
    bytes += gzipSync(body).length
  }
  return bytes / BYTES_IN_KB
}

/** Scrolls until so many rows are read; says how many. */
async function readOn(page: Page): Promise<number> {
  const countRows = () =>
    page.locator('tbody').evaluate((body) => Number(body.style.getPropertyValue('--count')))
  let count = await countRows()
  while (count < ROWS) {
    const before = count
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const more = page.waitForFunction(
      (known) => Number(document.querySelector('tbody')?.style.getPropertyValue('--count')) > known,
      before,
      { timeout: 5_000 },
    )
    if (!(await more.catch(() => null))) return before
    count = await countRows()
  }
  return count
}

/** From the key's event to the frame after it, p95 of each run. */
async function timeKeys(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyTimes: times })
    const onKey = (event: KeyboardEvent) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp)
      requestAnimationFrame(() => channel.port2.postMessage(null))
    }
    window.addEventListener('keydown', onKey, { capture: true })
  })
  const runs: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await page.evaluate(() => {
      ;(window as unknown as { keyTimes: number[] }).keyTimes.length = 0
    })
    for (let i = 0; i < PRESSES; i++) await page.keyboard.press(i % 2 ? 'k' : 'j')
    await page.waitForFunction(
      (count) => (window as unknown as { keyTimes: number[] }).keyTimes.length >= count,
      PRESSES,
    )
    const times = await page.evaluate(() => [
      ...(window as unknown as { keyTimes: number[] }).keyTimes,
    ])
    runs.push(percentile(times, 0.95))
  }
  return runs
}
