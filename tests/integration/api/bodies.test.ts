import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { addAccount, openDesk, ticketFor } from './desk'

const desk = openDesk()
let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk)
})

describe('bodies', () => {
  const post = (raw: string | Uint8Array<ArrayBuffer>, headers = {}) =>
    desk.call('POST', '/api/v1/tickets', { raw, headers })
  const good = () => JSON.stringify(ticketFor(account))

  const inChunks = (raw: string) => {
    const headers = {
      authorization: `Bearer ${desk.tokens.ADMIN}`,
      'content-type': 'application/json',
    }
    const init = { method: 'POST', headers, body: new Blob([raw]).stream(), duplex: 'half' }
    return fetch(`${desk.url}/api/v1/tickets`, init)
  }

  it('over 2 MB is 413, announced or not', async () => {
    const huge = JSON.stringify(ticketFor(account, { body: 'x'.repeat(2 * 1024 * 1024) }))
    expect((await post(huge)).status).toBe(413)
    const response = await inChunks(huge)
    expect([response.status, (await response.json()).type]).toEqual([413, '/problems/too-large'])
  })

  it('in chunks is read like any other', async () => {
    const response = await inChunks(good())
    expect(response.status).toBe(201)
  })

  it.each(['', '{', '[1,', 'nonsense', '{"a":1}{"b":2}'])('%j is 400', async (raw) => {
    const { status, body } = await post(raw)
    expect([status, body.type]).toEqual([400, '/problems/malformed'])
  })

  it.each(['null', '[]', '"text"', '7', '[[[[]]]]'])('%s is 422', async (raw) => {
    expect((await post(raw)).status).toBe(422)
  })

  it('a field of the prototype is an unknown field', async () => {
    const { status, body } = await post(good().replace('{', '{"__proto__":{"x":1},'))
    expect([status, body.errors?.[0]?.path]).toEqual([422, '__proto__'])
  })

  it('what is not UTF-8 is 400', async () => {
    expect((await post(Uint8Array.of(0x7b, 0xff, 0x7d))).status).toBe(400)
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
  ])('%s is 415', async (type) => {
    const { status, body } = await post(good(), { 'content-type': type })
    expect([status, body.type]).toEqual([415, '/problems/unsupported-media-type'])
  })

  it('a compressed body is 415, JSON with a charset is fine', async () => {
    expect((await post(good(), { 'content-encoding': 'gzip' })).status).toBe(415)
    const type = { 'content-type': 'Application/JSON; charset=utf-8' }
    expect((await post(good(), type)).status).toBe(201)
  })

  it('take needs no body, and minds one that says something', async () => {
    expect((await desk.call('POST', '/api/v1/queue/take', { body: {} })).status).toBe(200)
    expect((await desk.call('POST', '/api/v1/queue/take', { body: { n: 1 } })).status).toBe(422)
  })
})
