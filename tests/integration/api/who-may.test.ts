import { encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { sessionCookieName } from '@/lib/auth/session-cookie'
import { db } from '@/lib/db/client'
import { env, requireAuthSecret } from '@/lib/env'
import type { QueuePage } from '@/lib/queue/view'
import type { TicketView } from '@/lib/tickets/view'
import { addAccount, addTicket, emailOf, openDesk, ticketFor, triageOf } from './desk'

const desk = openDesk()
let theirs: AccountView
let foreign: AccountView
let ticket: TicketView
let foreignTicket: TicketView
beforeAll(async () => {
  theirs = await addAccount(desk, { segment: 'PRE_SALES', ceOwner: emailOf('CE') })
  foreign = await addAccount(desk)
  const opened = await desk.call('POST', '/api/v1/tickets', { as: 'CE', body: ticketFor(theirs) })
  ticket = opened.body
  foreignTicket = await addTicket(desk, foreign, { claimedSeverity: 'S0' })
})

const post = (number: number, write: string, ask: object) =>
  desk.call('POST', `/api/v1/tickets/${number}/${write}`, ask)

describe('a Customer Engineer', () => {
  it('opens for a prospect of their own, which counts as opened by a CE and is ranked', () => {
    expect(ticket).toMatchObject({ openedByCe: true, ranked: true, account: theirs.id })
  })

  it('opens nothing for another’s account, which is as unknown as none', async () => {
    const body = ticketFor(foreign)
    const { status, body: refusal } = await desk.call('POST', '/api/v1/tickets', { as: 'CE', body })
    expect([status, refusal.errors?.[0]?.path]).toEqual([422, 'account'])
  })

  it('sees their own with its true position, and nothing else', async () => {
    const { body } = await desk.call<QueuePage>('GET', '/api/v1/queue', { as: 'CE' })
    expect(body.items).toMatchObject([{ number: ticket.number, position: 2 }])
    expect(body.total).toBe(1)
    const path = `/api/v1/tickets/${foreignTicket.number}`
    expect((await desk.call('GET', path, { as: 'CE' })).status).toBe(404)
    const pair = `a=${ticket.number}&b=${foreignTicket.number}`
    expect((await desk.call('GET', `/api/v1/queue/compare?${pair}`, { as: 'CE' })).status).toBe(404)
  })

  it('replies for the requester, notes, and does no more', async () => {
    const reply = { kind: 'REPLY', body: 'The prospect says …' }
    const said = await post(ticket.number, 'messages', { as: 'CE', body: reply })
    expect([said.status, said.body.messages.at(-1)?.kind]).toEqual([200, 'REQUESTER'])
    const note = { kind: 'NOTE', body: 'between us' }
    expect((await post(ticket.number, 'messages', { as: 'CE', body: note })).status).toBe(200)
    const moving = { ...reply, status: 'SOLVED' }
    expect((await post(ticket.number, 'messages', { as: 'CE', body: moving })).status).toBe(403)
    const said2 = { kind: 'REQUESTER', from: 'a@b.example', body: 'x' }
    expect((await post(ticket.number, 'messages', { as: 'CE', body: said2 })).status).toBe(403)
    expect((await post(ticket.number, 'triage', { as: 'CE', body: triageOf() })).status).toBe(403)
  })

  it('sees their own accounts and edits their domains alone', async () => {
    const { body } = await desk.call<{ items: AccountView[] }>('GET', '/api/v1/accounts', {
      as: 'CE',
    })
    expect(body.items.map(({ id }) => id)).toEqual([theirs.id])
    expect((await desk.call('GET', `/api/v1/accounts/${foreign.id}`, { as: 'CE' })).status).toBe(
      404,
    )
    const patch = (id: string, change: object) =>
      desk.call('PATCH', `/api/v1/accounts/${id}`, { as: 'CE', body: change })
    const domains = [`ce-${process.pid}.example`]
    expect((await patch(theirs.id, { domains })).status).toBe(200)
    expect((await patch(theirs.id, { segment: 'TEAM' })).status).toBe(403)
    expect((await patch(theirs.id, { segment: 7 })).status).toBe(403)
    expect((await patch(foreign.id, { domains })).status).toBe(404)
  })
})

describe('an engineer', () => {
  const as = 'ENGINEER' as const

  it('sees no ticket that was not handed to engineering, and no account', async () => {
    const { status, body } = await desk.call<QueuePage>('GET', '/api/v1/queue', { as })
    expect([status, body.items, body.total]).toEqual([200, [], 0])
    expect((await desk.call('GET', `/api/v1/tickets/${ticket.number}`, { as })).status).toBe(404)
    expect((await desk.call('GET', '/api/v1/accounts?limit=0', { as })).status).toBe(403)
    expect((await desk.call('GET', `/api/v1/accounts/${theirs.id}`, { as })).status).toBe(404)
  })

  it('notes on one that was, and does no more', async () => {
    const { number } = foreignTicket
    await db().ticket.updateMany({ where: { number }, data: { withEngineering: true } })
    const note = { kind: 'NOTE', body: 'it is the index' }
    expect((await post(number, 'messages', { as, body: note })).status).toBe(200)
    expect((await post(number, 'messages', { as, body: { ...note, kind: 'REPLY' } })).status).toBe(
      403,
    )
    expect((await post(number, 'status', { as, body: { status: 'OPEN' } })).status).toBe(403)
    expect((await desk.call('GET', '/api/v1/workload', { as })).status).toBe(200)
  })
})

describe('a session in the browser', () => {
  let cookie: string
  beforeAll(async () => {
    const user = await db().user.findUniqueOrThrow({
      where: { email: emailOf('SUPPORT_LEAD') },
      select: { id: true, sessionEpoch: true },
    })
    const token = { sub: user.id, epoch: user.sessionEpoch }
    const value = await encode({ token, secret: requireAuthSecret(env()) })
    cookie = `${sessionCookieName()}=${value}`
  })
  const triage = (headers: Record<string, string>, raw = JSON.stringify(triageOf())) =>
    post(ticket.number, 'triage', { as: null, raw, headers: { cookie, ...headers } })

  it('reads from anywhere', async () => {
    const headers = { cookie, 'sec-fetch-site': 'cross-site' }
    expect((await desk.call('GET', '/api/v1/queue', { as: null, headers })).status).toBe(200)
  })

  it('writes from our own pages only', async () => {
    const others: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.test' },
    ]
    for (const headers of others) {
      const { status, body } = await triage(headers)
      expect([status, body.type]).toEqual([403, '/problems/cross-site'])
    }
    expect((await triage({ origin: desk.url })).status).toBe(200)
    const form = { origin: desk.url, 'content-type': 'text/plain' }
    expect((await triage(form)).status).toBe(415)
  })

  it('ends with its epoch, and a bad token is not saved by a good cookie', async () => {
    const both = { cookie, authorization: 'Bearer nonsense' }
    expect((await desk.call('GET', '/api/v1/queue', { as: null, headers: both })).status).toBe(401)
  })
})
