import { beforeAll, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { addAccount, addTicket, openDesk, ticketFor, triageOf } from './desk'

const desk = openDesk()
let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk)
})

const keyed = (key: string, ask: object) => ({ ...ask, headers: { 'idempotency-key': key } })
const open = (key: string, over = {}) =>
  desk.call('POST', '/api/v1/tickets', keyed(key, { body: ticketFor(account, over) }))
const total = async () =>
  (await desk.call<{ total: number }>('GET', '/api/v1/queue?limit=1')).body.total

it('the same key and body give the first answer again, and one effect', async () => {
  const before = await total()
  const first = await open('once')
  await desk.call('POST', `/api/v1/tickets/${first.body.number}/triage`, { body: triageOf() })
  const second = await open('once')
  expect([second.status, second.body]).toEqual([201, first.body])
  expect(second.headers.get('etag')).toBe('"1"')
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
  expect(await total()).toBe(before + 1)
})

it('while the first still runs, the others wait for it', async () => {
  const before = await total()
  const answers = await Promise.all(Array.from({ length: 10 }, () => open('together')))
  expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1)
  expect(answers.every(({ status }) => status === 201)).toBe(true)
  expect(await total()).toBe(before + 1)
})

it('another body under the same key is 422 and does nothing', async () => {
  await open('reused')
  const before = await total()
  const { status, body } = await open('reused', { subject: 'Something else' })
  expect([status, body.errors?.[0]?.path]).toEqual([422, 'Idempotency-Key'])
  expect(await total()).toBe(before)
})

it('a key is its caller’s and its path’s own', async () => {
  const mine = await open('shared')
  const body = ticketFor(account)
  const other = await desk.call('POST', '/api/v1/tickets', keyed('shared', { body, as: 'ADMIN' }))
  expect(other.body.number).not.toBe(mine.body.number)
  const path = `/api/v1/tickets/${mine.body.number}/triage`
  expect((await desk.call('POST', path, keyed('shared', { body: triageOf() }))).status).toBe(200)
})

it('a refusal is not kept: the same key may try again', async () => {
  expect((await open('again', { account: '0197a000-0000-7000-8000-000000000000' })).status).toBe(
    422,
  )
  expect((await open('again')).status).toBe(201)
})

it('a repeated write is answered as it was, although its version is stale by now', async () => {
  const { number } = await addTicket(desk, account)
  const path = `/api/v1/tickets/${number}/triage`
  const ask = {
    body: triageOf(),
    headers: { 'idempotency-key': 'triage-once', 'if-match': '"1"' },
  }
  const first = await desk.call('POST', path, ask)
  const second = await desk.call('POST', path, ask)
  expect([second.status, second.body]).toEqual([200, first.body])
})

it('take under one key takes one ticket, also when there is none', async () => {
  await addTicket(desk, account)
  const [a, b] = await Promise.all([
    desk.call('POST', '/api/v1/queue/take', keyed('take', {})),
    desk.call('POST', '/api/v1/queue/take', keyed('take', {})),
  ])
  expect([a.status, b.body.number]).toEqual([200, a.body.number])
})

it.each(['x'.repeat(256), ''])('the key %j is no key', async (key) => {
  const { status, body } = await open(key)
  expect([status, body.errors?.[0]?.path]).toEqual([422, 'Idempotency-Key'])
})
