import { beforeAll, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { bulkDoc } from '@/lib/api/docs/bulk-doc'
import type { TicketView } from '@/lib/tickets/view'
import { addAccount, addTicket, openDesk } from './desk'

const desk = openDesk()
let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk)
})

const PATH = '/api/v1/tickets/bulk'
const open = async () => (await addTicket(desk, account)).number
const ON_HOLD = { kind: 'STATUS', status: 'ON_HOLD' }
const find = async (number: number) =>
  (await desk.call<TicketView>('GET', `/api/v1/tickets/${number}`)).body

it('answers 200 with a result for each, as the document says', async () => {
  const number = await open()
  const body = { tickets: [{ number, version: 1 }, { number: 999_999 }], action: ON_HOLD }
  const { status, body: view } = await desk.call('POST', PATH, { body })
  expect(status).toBe(200)
  expect(bulkDoc.parse(view)).toMatchObject({ done: 1, refused: 1 })
})

it('under one key has one effect and one answer, also when both run at once', async () => {
  const number = await open()
  const ask = {
    body: { tickets: [{ number, version: 1 }], action: ON_HOLD },
    headers: { 'idempotency-key': 'many-once' },
  }
  const [a, b] = await Promise.all([desk.call('POST', PATH, ask), desk.call('POST', PATH, ask)])
  expect(a.body).toEqual(b.body)
  expect(bulkDoc.parse(a.body)).toMatchObject({ done: 1 })
  expect((await desk.call('POST', PATH, ask)).body).toEqual(a.body)
  expect((await find(number)).version).toBe(2)
  const other = { ...ask, body: { ...ask.body, action: { ...ON_HOLD, status: 'OPEN' } } }
  expect((await desk.call('POST', PATH, other)).status).toBe(422)
})

it.each([
  [{ tickets: [], action: ON_HOLD }, 'tickets'],
  [{ tickets: [{ number: 1 }, { number: 1 }], action: ON_HOLD }, 'tickets.1.number'],
  [{ tickets: [{ number: 1 }], action: { kind: 'UNDO' } }, 'tickets.0.version'],
  [{ tickets: [{ number: 1 }], action: { kind: 'STATUS', status: 'CLOSED' } }, 'action.status'],
  [{ tickets: [{ number: 0 }], action: ON_HOLD }, 'tickets.0.number'],
  [
    { tickets: Array.from({ length: 501 }, (_, i) => ({ number: i + 1 })), action: ON_HOLD },
    'tickets',
  ],
])('bad input is 422 and names the place: %#', async (body, path) => {
  const answer = await desk.call('POST', PATH, { body })
  expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, path])
})

it('is for those who may', async () => {
  const body = { tickets: [{ number: await open() }], action: ON_HOLD }
  for (const as of ['CS_LEADERSHIP', 'CE', 'ENGINEER'] as const) {
    expect((await desk.call('POST', PATH, { as, body })).status).toBe(403)
    expect((await desk.call('POST', PATH, { as, body: {} })).status).toBe(403)
  }
  expect((await desk.call('POST', PATH, { as: 'SUPPORT_ENGINEER', body })).status).toBe(200)
})
