import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { compareDoc, queuePageDoc } from '@/lib/api/docs/queue-doc'
import type { Problem } from '@/lib/api/problem'
import { SEGMENTS } from '@/lib/priority/types'
import type { CompareView } from '@/lib/queue/queries'
import type { QueueItem, QueuePage } from '@/lib/queue/view'
import { addAccount, addTicket, emailOf, openDesk, triageOf } from './desk'

const desk = openDesk()
const TICKETS = 60
let accounts: AccountView[]

beforeAll(async () => {
  accounts = await Promise.all(SEGMENTS.slice(1, 5).map((segment) => addAccount(desk, { segment })))
  const claims = ['S0', 'S1', 'S2', null]
  for (let i = 0; i < TICKETS; i++) {
    const account = accounts[i % accounts.length] ?? { id: '' }
    await addTicket(desk, account, { claimedSeverity: claims[i % 3] })
  }
})

const list = (query: string) => desk.call<QueuePage & Problem>('GET', `/api/v1/queue?${query}`)

async function page(
  limit: number,
  query = '',
): Promise<{ pages: QueuePage[]; items: QueueItem[] }> {
  const pages: QueuePage[] = []
  let after: string | null = null
  do {
    const cursor: string = after === null ? '' : `&after=${encodeURIComponent(after)}`
    const { body } = await list(`limit=${limit}${cursor}${query}`)
    pages.push(body)
    after = body.next
  } while (after !== null)
  return { pages, items: pages.flatMap(({ items }) => items) }
}

const switchTo = (mode: string) =>
  desk.call('PUT', '/api/v1/workload', { body: { mode, reason: 'the test' } })

describe('GET /queue', () => {
  it.each(['NORMAL', 'SURGE'])('in pages of 7 gives every ranked ticket once: %s', async (mode) => {
    await switchTo(mode)
    const { pages, items } = await page(7)
    const [first] = pages
    expect(first && queuePageDoc.parse(first)).toEqual(first)
    expect(items.map(({ position }) => position)).toEqual(items.map((_, i) => i + 1))
    expect(new Set(items.map(({ number }) => number)).size).toBe(first?.total)
    expect(new Set(pages.map((one) => `${one.mode}/${one.orderVersion}`)).size).toBe(1)
    expect(items.slice(0, -1).every(({ decisive }) => decisive?.rule)).toBe(true)
    const whole = await list('limit=200')
    expect(whole.body.items.map(({ number }) => number)).toEqual(items.map(({ number }) => number))
    await switchTo('NORMAL')
  })

  it('a cursor of the other mode is 409, of another lane too', async () => {
    const { body } = await list('limit=5')
    const after = encodeURIComponent(body.next ?? '')
    expect((await list(`after=${after}&lane=waiting`)).status).toBe(409)
    await switchTo('SURGE')
    const other = await list(`after=${after}`)
    expect([other.status, other.body.type]).toEqual([409, '/problems/conflict'])
    await switchTo('NORMAL')
  })

  it('when 50 triages run beside it, one version or a change of it tells', async () => {
    const before = await page(200)
    const numbers = before.items.slice(0, 50).map(({ number }) => number)
    const triages = numbers.map((number, i) =>
      desk.call('POST', `/api/v1/tickets/${number}/triage`, {
        body: triageOf({ totalLossOfService: i % 2 === 0, slowness: i % 3 ? 'NONE' : 'EXTREME' }),
      }),
    )
    const [{ pages, items }, answers] = await Promise.all([page(7), Promise.all(triages)])
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    const versions = new Set(pages.map(({ orderVersion }) => orderVersion))
    const whole = new Set(items.map(({ number }) => number)).size === before.items.length
    expect(whole || versions.size > 1).toBe(true)
    const after = await page(7)
    expect(after.items.map(({ position }) => position)).toEqual(before.items.map((_, i) => i + 1))
  })

  it('narrows by segment, priority, status and assignee, keeping true positions', async () => {
    const { items } = await page(200)
    const wanted = items.filter(
      ({ segment, assignee }) => (segment === 'TEAM' || segment === 'FREE') && assignee === null,
    )
    for (const query of ['segment=TEAM&segment=FREE', 'segment=TEAM,FREE']) {
      const narrowed = await page(7, `&${query}&assignee=none&status=NEW`)
      expect(narrowed.items.map(({ position, number }) => [position, number])).toEqual(
        wanted.map(({ position, number }) => [position, number]),
      )
    }
    const nobodys = await list(`assignee=${emailOf('ADMIN')}`)
    expect([nobodys.body.items, nobodys.body.next]).toEqual([[], null])
  })

  it('lists what waits apart, without a position', async () => {
    const { items } = await page(200)
    const number = items.at(-1)?.number ?? 0
    await desk.call('POST', `/api/v1/tickets/${number}/status`, {
      body: { status: 'ON_HOLD', wakeAt: '2999-01-01T00:00:00Z' },
    })
    const { body } = await list('lane=waiting')
    expect(body.items).toMatchObject([{ number, position: null, decisive: null }])
    expect(body.items[0]?.notRankedBecause?.text).toBeTruthy()
  })
})

describe('taking and passing over', () => {
  const next = (as: 'SUPPORT_ENGINEER' | 'SUPPORT_LEAD') =>
    desk.call('GET', '/api/v1/queue/next', { as })

  it('20 at once get 20 different tickets, the first of the order', async () => {
    const { items } = await page(200)
    const free = items.filter(({ assignee }) => assignee === null).map(({ number }) => number)
    const takes = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        desk.call('POST', '/api/v1/queue/take', {
          as: (['SUPPORT_ENGINEER', 'SUPPORT_LEAD', 'ADMIN'] as const)[i % 3],
        }),
      ),
    )
    expect(takes.map(({ status }) => status)).toEqual(takes.map(() => 200))
    const taken = takes.map(({ body }) => body.number)
    expect(taken.toSorted((a, b) => a - b)).toEqual(free.slice(0, 20).toSorted((a, b) => a - b))
    expect(takes.every(({ headers, body }) => headers.get('etag') === `"${body.version}"`)).toBe(
      true,
    )
  })

  it('next is the first unassigned or own; a skipped one comes back when it changes', async () => {
    const { body: first } = await next('SUPPORT_ENGINEER')
    expect(first.assignee).toBe(emailOf('SUPPORT_ENGINEER'))
    const skip = { number: first.number, reason: 'needs a colleague' }
    const skipped = await desk.call('POST', '/api/v1/queue/skip', {
      as: 'SUPPORT_ENGINEER',
      body: skip,
    })
    expect([skipped.status, skipped.body]).toEqual([200, skip])
    expect((await next('SUPPORT_ENGINEER')).body.number).not.toBe(first.number)
    expect((await next('SUPPORT_LEAD')).body.number).not.toBe(first.number)
    await desk.call('POST', `/api/v1/tickets/${first.number}/messages`, {
      body: { kind: 'NOTE', body: 'the colleague is back' },
    })
    expect((await next('SUPPORT_ENGINEER')).body.number).toBe(first.number)
  })

  it('answers 204 when there is nothing, and 404 for a ticket that is not there', async () => {
    expect((await desk.call('GET', '/api/v1/queue/next', { as: 'ENGINEER' })).status).toBe(204)
    const body = { number: 999_999, reason: 'x' }
    expect((await desk.call('POST', '/api/v1/queue/skip', { body })).status).toBe(404)
  })
})

it('compares two tickets by the part of the key that decides', async () => {
  const { items } = await page(200)
  const [a, b] = [items[0]?.number, items[5]?.number]
  const ask = (query: string) =>
    desk.call<CompareView & Problem>('GET', `/api/v1/queue/compare?${query}`)
  const { status, body } = await ask(`a=${b}&b=${a}`)
  expect([status, body.first, body.second]).toEqual([200, a, b])
  expect(compareDoc.parse(body)).toEqual(body)
  expect((await ask(`a=${a}&b=999999`)).status).toBe(404)
  const waiting = (await list('lane=waiting')).body.items[0]?.number
  expect((await ask(`a=${a}&b=${waiting}`)).status).toBe(409)
})
