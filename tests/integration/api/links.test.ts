import { beforeAll, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { linkDoc, linkListDoc } from '@/lib/api/docs/link-doc'
import type { LinkView } from '@/lib/tickets/link-view'
import { addAccount, addTicket, openDesk } from './desk'

const desk = openDesk()
let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk)
})

const open = async () => (await addTicket(desk, account)).number
const at = (number: number | string) => `/api/v1/tickets/${number}/links`

it('links, lists and unlinks, as the document says', async () => {
  const [a, b] = [await open(), await open()]
  const body = { kind: 'FOLLOW_UP', ticket: b }
  const headers = { 'idempotency-key': 'link-once' }
  const made = await desk.call<LinkView>('POST', at(a), { body, headers })
  expect(made.status).toBe(201)
  expect(linkDoc.parse(made.body)).toMatchObject({ number: b, side: 'FROM' })
  expect((await desk.call<LinkView>('POST', at(a), { body, headers })).body).toEqual(made.body)
  expect((await desk.call('POST', at(a), { body })).status).toBe(409)
  const listed = await desk.call('GET', at(b))
  expect(linkListDoc.parse(listed.body).items).toMatchObject([{ number: a, side: 'TO' }])
  const gone = await desk.call('DELETE', `${at(b)}/${made.body.id}`)
  expect([gone.status, gone.body]).toEqual([200, { items: [] }])
  expect((await desk.call('DELETE', `${at(b)}/${made.body.id}`)).status).toBe(404)
  expect((await desk.call('DELETE', `${at(b)}/nonsense`)).status).toBe(404)
})

it('refuses in the order 404, 403, 422', async () => {
  const a = await open()
  const bad = { kind: 'MERGED_INTO', ticket: 'x' }
  expect((await desk.call('GET', at('none'))).status).toBe(404)
  expect((await desk.call('POST', at(999_999), { body: bad })).status).toBe(404)
  expect((await desk.call('POST', at(a), { body: bad, as: 'CE' })).status).toBe(404)
  expect((await desk.call('POST', at(a), { body: bad, as: 'CS_LEADERSHIP' })).status).toBe(403)
  const refused = await desk.call('POST', at(a), { body: bad })
  expect([refused.status, refused.body.errors?.map(({ path }) => path).sort()]).toEqual([
    422,
    ['kind', 'ticket'],
  ])
})
