import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { advanceExceptions } from '@/lib/jobs/advance-exceptions'
import type { QueuePage } from '@/lib/queue/view'
import { addTicket, emailOf, openDesk } from './desk'
import { eventsOf, exceptionsOf, inDays, passDays } from './exceptions-desk'

const desk = openDesk()
const { world, call, ask, decide, askAndApprove, isRanked } = exceptionsOf(desk)

describe('its prospects', () => {
  it('enter the queue before the approval answers, each with an event, and it said where', async () => {
    const { number } = await addTicket(desk, world.account)
    expect(await isRanked(number)).toBe(false)
    const { body } = await ask()
    const { impact } = (await call('GET', `/${body.id}`, { as: 'CS_LEADERSHIP' })).body
    await decide(body.id, 'APPROVE')
    const queue = await desk.call<QueuePage>('GET', '/api/v1/queue?limit=200')
    const item = queue.body.items.find((one) => one.number === number)
    expect(impact.enters).toMatchObject([{ number, position: item?.position }])
    expect(await eventsOf(number)).toContain('COVER_STARTED')
  })

  it('reach the queue at once while it runs', async () => {
    await askAndApprove()
    const { number } = await addTicket(desk, world.account)
    expect(await isRanked(number)).toBe(true)
    expect(await eventsOf(number)).toEqual(['OPENED'])
  })
})

describe('its prospects, when it ends,', () => {
  it('leave when it expires, but for those that were taken or answered', async () => {
    await askAndApprove()
    const [untouched, taken, answered] = await Promise.all([
      addTicket(desk, world.account),
      addTicket(desk, world.account),
      addTicket(desk, world.account),
    ])
    const take = { body: { assignee: emailOf('SUPPORT_ENGINEER') } }
    await desk.call('POST', `/api/v1/tickets/${taken.number}/assignment`, take)
    const reply = { kind: 'REPLY', body: 'We are on it.' }
    await desk.call('POST', `/api/v1/tickets/${answered.number}/messages`, { body: reply })
    await passDays(30)
    expect(await isRanked(untouched.number)).toBe(false)
    expect(await isRanked(taken.number)).toBe(true)
    expect(await isRanked(answered.number)).toBe(true)
    expect((await eventsOf(untouched.number)).at(-1)).toBe('COVER_ENDED')
    const solved = { status: 'SOLVED', reason: 'done' }
    await desk.call('POST', `/api/v1/tickets/${taken.number}/status`, { body: solved })
    const word = { kind: 'REQUESTER', from: 'ann@customer.example', body: 'Not yet.' }
    await desk.call('POST', `/api/v1/tickets/${taken.number}/messages`, { body: word })
    expect((await desk.call('GET', `/api/v1/tickets/${taken.number}`)).body).toMatchObject({
      status: 'OPEN',
      ranked: false,
    })
  })

  it('leave at once when it is withdrawn', async () => {
    const id = await askAndApprove()
    const { number } = await addTicket(desk, world.account)
    const { body } = await call('POST', `/${id}/withdrawal`, {
      as: 'CS_LEADERSHIP',
      body: { reason: 'They bought.' },
    })
    expect(body.state).toBe('WITHDRAWN')
    expect(await isRanked(number)).toBe(false)
  })
})

describe('its scope and period', () => {
  it('let tickets in at the beginning that was asked for, once, also after a downtime', async () => {
    const { number } = await addTicket(desk, world.account)
    const { body } = await ask({ from: inDays(2), until: inDays(9) })
    expect((await decide(body.id, 'APPROVE')).body.state).toBe('APPROVED')
    expect(await isRanked(number)).toBe(false)
    await passDays(3)
    await advanceExceptions()
    expect(await isRanked(number)).toBe(true)
    await passDays(10)
    await advanceExceptions()
    expect(await isRanked(number)).toBe(false)
    const covers = (await eventsOf(number)).filter((type) => type.startsWith('COVER'))
    expect(covers).toEqual(['COVER_STARTED', 'COVER_ENDED'])
    const { steps } = (await call('GET', `/${body.id}`, { as: 'CS_LEADERSHIP' })).body
    const kinds = steps.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'STARTED' || kind === 'EXPIRED')).toEqual([
      'STARTED',
      'EXPIRED',
    ])
  })

  it('are of one channel, for those that came through it', async () => {
    const name = `trial-${world.account.id.slice(-8)}`
    const channel = await desk.call<{ id: string; monitored: boolean }>(
      'POST',
      '/api/v1/channels',
      {
        body: { name, account: world.account.id },
      },
    )
    expect([channel.status, channel.body.monitored]).toEqual([201, false])
    await askAndApprove({ scope: { channel: channel.body.id } })
    const inside = await addTicket(desk, world.account, { channel: channel.body.id })
    const beside = await addTicket(desk, world.account)
    expect(await isRanked(inside.number)).toBe(true)
    expect(await isRanked(beside.number)).toBe(false)
    const shown = await desk.call('GET', `/api/v1/channels/${channel.body.id}`)
    expect(shown.body).toMatchObject({ monitored: true })
  })
})

describe('reminders', () => {
  it('come three days and one day before the end, once each', async () => {
    const id = await askAndApprove({ until: inDays(10) })
    const { number } = await addTicket(desk, world.account)
    const assignee = emailOf('SUPPORT_ENGINEER')
    await desk.call('POST', `/api/v1/tickets/${number}/assignment`, { body: { assignee } })
    const told = async (email: string) =>
      db().notification.count({
        where: { exceptionId: id, kind: 'EXCEPTION_ENDING', user: { email } },
      })
    await passDays(6)
    expect(await told(emailOf('CE'))).toBe(0)
    await passDays(7.5)
    await advanceExceptions()
    expect([await told(emailOf('CE')), await told(assignee)]).toEqual([1, 0])
    await passDays(9.5)
    await advanceExceptions()
    expect([await told(emailOf('CE')), await told(assignee)]).toEqual([2, 1])
  })
})

describe('an account that becomes a customer', () => {
  it('ends its exceptions and has support channels', async () => {
    const id = await askAndApprove()
    const name = `live-${world.account.id.slice(-8)}`
    await desk.call('POST', '/api/v1/channels', { body: { name, account: world.account.id } })
    const { number } = await addTicket(desk, world.account)
    await desk.call('PATCH', `/api/v1/accounts/${world.account.id}`, { body: { segment: 'TEAM' } })
    expect((await call('GET', `/${id}`, { as: 'CS_LEADERSHIP' })).body.state).toBe('WITHDRAWN')
    expect(await isRanked(number)).toBe(true)
    const channels = await desk.call('GET', `/api/v1/channels?account=${world.account.id}`)
    expect(channels.body).toMatchObject({ items: [{ kind: 'SUPPORT', monitored: true }] })
  })
})
