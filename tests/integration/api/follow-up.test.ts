import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { setClockOffsetMs } from '@/lib/clock'
import { moveTicketsByTime } from '@/lib/jobs/move-tickets-by-time'
import type { LinkView } from '@/lib/tickets/link-view'
import { addAccount, addTicket, emailOf, openDesk } from './desk'

const desk = openDesk()
let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk, { ceOwner: emailOf('CE') })
})

const FROM = 'ann@customer.example'
const WORD = { kind: 'REQUESTER', from: FROM, body: 'It is back again.' }

/** A ticket that time has closed. */
async function addClosed() {
  const { number } = await addTicket(desk, account)
  const body = { status: 'SOLVED', reason: 'known to work' }
  await desk.call('POST', `/api/v1/tickets/${number}/status`, { body })
  setClockOffsetMs(73 * 3_600_000)
  await moveTicketsByTime()
  setClockOffsetMs(0)
  return number
}

const say = (number: number, body: unknown, ask = {}) =>
  desk.call('POST', `/api/v1/tickets/${number}/messages`, { body, ...ask })

describe('a word of the requester’s side on a closed ticket', () => {
  it('starts a new ticket, linked at both ends, and leaves the old one closed', async () => {
    const old = await addClosed()
    const { status, headers, body } = await say(old, WORD)
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/v1/tickets/${body.number}`)
    expect(body.number).not.toBe(old)
    expect(body).toMatchObject({
      status: 'NEW',
      requester: FROM,
      account: account.id,
      ranked: true,
      messages: [{ kind: 'REQUESTER', body: WORD.body }],
    })
    const links = await desk.call<{ items: LinkView[] }>('GET', `/api/v1/tickets/${old}/links`)
    expect(links.body.items).toMatchObject([{ kind: 'FOLLOW_UP', side: 'TO', number: body.number }])
    expect((await desk.call('GET', `/api/v1/tickets/${old}`)).body.status).toBe('CLOSED')
  })

  it('starts one ticket however often the keyed call is made', async () => {
    const old = await addClosed()
    const headers = { 'idempotency-key': `follow-up-${old}` }
    const [one, two] = await Promise.all([say(old, WORD, { headers }), say(old, WORD, { headers })])
    expect(two.body.number).toBe(one.body.number)
    expect((await desk.call('GET', `/api/v1/tickets/${old}/links`)).body).toMatchObject({
      items: [{ number: one.body.number }],
    })
  })

  it('is a Customer Engineer’s reply, too, and no reply or promise of ours', async () => {
    const old = await addClosed()
    const reply = { kind: 'REPLY', body: 'The prospect asks again.' }
    expect((await say(old, { ...reply, status: 'OPEN' }, { as: 'CE' })).status).toBe(403)
    expect((await say(old, reply, { as: 'CE' })).status).toBe(201)
    expect((await say(old, reply)).status).toBe(409)
    expect((await say(old, { kind: 'NOTE', body: 'for the record' })).status).toBe(200)
  })

  it('is stopped by a version that is not the latest, and by a bad body, with nothing made', async () => {
    const old = await addClosed()
    expect((await say(old, WORD, { headers: { 'if-match': '"1"' } })).status).toBe(412)
    expect((await say(old, { ...WORD, from: 'nobody' })).status).toBe(422)
    const links = await desk.call<{ items: LinkView[] }>('GET', `/api/v1/tickets/${old}/links`)
    expect(links.body.items).toEqual([])
  })
})
