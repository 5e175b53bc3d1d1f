import { beforeAll, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import { addAccount, addTicket, openDesk } from './desk'

const desk = openDesk()
let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk)
})

const open = async () => (await addTicket(desk, account)).number
const at = (number: number) => `/api/v1/tickets/${number}/merge`

it('merges and takes it back, as the document says', async () => {
  const [from, into] = [await open(), await open()]
  const body = { into, reason: 'the same report twice' }
  const headers = { 'if-match': '"1"', 'idempotency-key': 'merge-once' }
  const merged = await desk.call('POST', at(from), { body, headers })
  expect([merged.status, merged.headers.get('etag')]).toEqual([200, '"2"'])
  expect(ticketDoc.parse(merged.body)).toMatchObject({ number: from, status: 'CLOSED' })
  expect((await desk.call('POST', at(from), { body, headers })).body).toEqual(merged.body)
  const stale = await desk.call('DELETE', at(from), { headers: { 'if-match': '"1"' } })
  expect(stale.status).toBe(412)
  const back = await desk.call('DELETE', at(from), { headers: { 'if-match': '"2"' } })
  expect([back.status, back.body.status]).toEqual([200, 'NEW'])
  expect((await desk.call('DELETE', at(from))).status).toBe(409)
})

it('refuses in the order 404, 403, 409, 422', async () => {
  const number = await open()
  expect((await desk.call('POST', at(999_999), { body: {} })).status).toBe(404)
  expect((await desk.call('POST', at(number), { body: {}, as: 'CE' })).status).toBe(404)
  expect((await desk.call('POST', at(number), { body: {}, as: 'CS_LEADERSHIP' })).status).toBe(403)
  const bad = await desk.call('POST', at(number), { body: { into: 'x' } })
  expect([bad.status, bad.body.errors?.[0]?.path]).toEqual([422, 'into'])
  await desk.call('POST', at(number), { body: { into: await open() } })
  expect((await desk.call('POST', at(number), { body: {} })).status).toBe(409)
})

it('splits a message off into a ticket of its own', async () => {
  const ticket = await addTicket(desk, account)
  const path = `/api/v1/tickets/${ticket.number}/messages/${ticket.messages[0]?.id}/split`
  const made = await desk.call('POST', path, { body: { subject: 'Another matter' } })
  expect(made.status).toBe(201)
  expect(made.headers.get('location')).toBe(`/api/v1/tickets/${made.body.number}`)
  expect(ticketDoc.parse(made.body)).toMatchObject({ subject: 'Another matter', status: 'NEW' })
  expect((await desk.call('POST', path, { body: {} })).status).toBe(422)
  const nonsense = `/api/v1/tickets/${ticket.number}/messages/nonsense/split`
  expect((await desk.call('POST', nonsense, { body: { subject: 'x' } })).status).toBe(404)
})
