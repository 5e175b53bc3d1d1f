import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import type { Problem } from '@/lib/api/problem'
import type { ChannelPage, ChannelView, VisitPage, VisitView } from '@/lib/channels/view'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { endVisits } from '@/lib/jobs/end-visits'
import { type Ask, addAccount, addTicket, emailOf, openDesk } from './desk'
import { inDays } from './exceptions-desk'

const desk = openDesk()
const HOUR_MS = 3_600_000

type Answered<T> = T & Omit<Problem, 'status'>
const post = <T>(path: string, body: object, more: Ask = {}) =>
  desk.call<Answered<T>>('POST', `/api/v1/${path}`, { as: 'SUPPORT_ENGINEER', body, ...more })

let made = 0
let account: AccountView
let channel: ChannelView
let ticket: number
beforeEach(async () => {
  made += 1
  account = await addAccount(desk, { segment: 'PRE_SALES', ceOwner: emailOf('CE') })
  channel = (await post<ChannelView>('channels', { name: `trial-${made}`, account: account.id }))
    .body
  ticket = (await addTicket(desk, account)).number
})
afterEach(() => setClockOffsetMs(0))

const visit = (changes: object = {}) =>
  post<VisitView>(`channels/${channel.id}/visits`, { ticket, purpose: 'to look', ...changes })
const visits = async (query: string) =>
  (await desk.call<VisitPage>('GET', `/api/v1/visits?${query}`)).body.items

describe('the register', () => {
  it.each([
    ['no name', { name: ' ' }, 422, 'name'],
    ['a name that is none', { name: 'two words' }, 422, 'name'],
    ['no account', { name: 'x', account: crypto.randomUUID() }, 422, 'account'],
  ])('refuses %s', async (...[, changes, status, path]) => {
    const answer = await post('channels', { account: account.id, ...changes })
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([status, path])
  })

  it('knows a name once, and pages by it', async () => {
    const again = await post('channels', { name: `#Trial-${made}`, account: account.id })
    expect([again.status, again.body.errors?.[0]?.path]).toEqual([409, 'name'])
    await post('channels', { name: `trial-${made}-b`, account: account.id })
    const query = `account=${account.id}&limit=1`
    const first = await desk.call<ChannelPage>('GET', `/api/v1/channels?${query}`)
    const rest = `${query}&after=${first.body.next}`
    const second = await desk.call<ChannelPage>('GET', `/api/v1/channels?${rest}`)
    expect([first, second].map(({ body }) => body.items[0]?.name)).toEqual([
      `trial-${made}`,
      `trial-${made}-b`,
    ])
    expect(second.body.next).toBeNull()
  })

  it('refuses a rename over what was not seen', async () => {
    const rename = (name: string, version: number) =>
      desk.call('PATCH', `/api/v1/channels/${channel.id}`, {
        body: { name },
        headers: { 'if-match': `"${version}"` },
      })
    expect((await rename(`renamed-${made}`, 1)).status).toBe(200)
    expect((await rename(`again-${made}`, 1)).status).toBe(412)
  })
})

describe('a visit', () => {
  it('ends after 24 hours unless it says otherwise, and is on the ticket’s record', async () => {
    const { status, body } = await visit()
    expect([status, body.state]).toEqual([201, 'RUNNING'])
    expect(Date.parse(body.until) - Date.parse(body.joinedAt)).toBe(24 * HOUR_MS)
    const types = { where: { ticketNumber: ticket, type: 'VISIT_STARTED' as const } }
    expect(await db().ticketEvent.count(types)).toBe(1)
  })

  it.each([
    ['no ticket', { ticket: undefined }, 'ticket'],
    ['a ticket that is not there', { ticket: 999_999 }, 'ticket'],
    ['no purpose', { purpose: ' ' }, 'purpose'],
    ['an end in the past', { until: inDays(-1) }, 'until'],
    ['an end after more than seven days', { until: inDays(8) }, 'until'],
  ])('is refused for %s at its field', async (...[, changes, path]) => {
    const { status, body } = await visit(changes)
    expect([status, body.errors?.[0]?.path]).toEqual([422, path])
  })

  it('is of a ticket of the channel’s account', async () => {
    const other = await addTicket(desk, await addAccount(desk))
    const { status, body } = await visit({ ticket: other.number })
    expect([status, body.errors?.[0]?.path]).toEqual([422, 'ticket'])
  })

  it('happens once at a time, and for no ticket that is done', async () => {
    await visit()
    expect((await visit()).status).toBe(409)
    await post(`tickets/${ticket}/status`, { status: 'SOLVED', reason: 'known' })
    expect((await visit()).status).toBe(409)
  })

  it('is prolonged once, to a later end, for a reason', async () => {
    const { body } = await visit()
    const longer = (until: string, reason = 'They answer tomorrow') =>
      post<VisitView>(`visits/${body.id}/prolongation`, { until, reason })
    expect((await longer(inDays(0.5))).body.errors?.[0]?.path).toBe('until')
    expect((await longer(inDays(2), ' ')).body.errors?.[0]?.path).toBe('reason')
    expect((await longer(inDays(2))).body.prolongReason).toBe('They answer tomorrow')
    expect((await longer(inDays(3))).status).toBe(409)
  })

  it('is left once', async () => {
    const { body } = await visit()
    const left = await post<VisitView>(`visits/${body.id}/leave`, {})
    expect(left.body).toMatchObject({ state: 'ENDED', endedBecause: 'LEFT' })
    expect((await post(`visits/${body.id}/leave`, {})).status).toBe(409)
  })
})

describe('the end of a visit', () => {
  it('comes with its ticket, and waits for the visitor to say that they are out', async () => {
    const { body } = await visit()
    await post(`tickets/${ticket}/status`, { status: 'SOLVED', reason: 'known' })
    const [ended] = await visits(`ticket=${ticket}`)
    expect(ended).toMatchObject({ state: 'ENDED', endedBecause: 'SOLVED', leftAt: null })
    const left = await post<VisitView>(`visits/${body.id}/leave`, {})
    expect(left.body).toMatchObject({ endedBecause: 'SOLVED' })
    expect(left.body.leftAt).not.toBeNull()
  })

  it('reminds once, and the visit is overdue until it is left', async () => {
    const { body } = await visit()
    setClockOffsetMs(25 * HOUR_MS)
    await endVisits()
    await endVisits()
    const lines = { kind: 'VISIT_ENDING' as const, ticketNumber: ticket }
    expect(await db().notification.count({ where: lines })).toBe(1)
    const inbox = await desk.call('GET', '/api/v1/inbox', { as: 'SUPPORT_ENGINEER' })
    expect([inbox.status, JSON.stringify(inbox.body)]).toEqual([
      200,
      expect.stringContaining('VISIT_ENDING'),
    ])
    expect((await visits(`state=OVERDUE&ticket=${ticket}`)).map(({ id }) => id)).toEqual([body.id])
    await post(`visits/${body.id}/leave`, {})
    expect(await visits(`state=OVERDUE&ticket=${ticket}`)).toEqual([])
  })
})
