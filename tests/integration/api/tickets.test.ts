import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import { addAccount, addTicket, emailOf, openDesk, ticketFor, triageOf } from './desk'

const desk = openDesk()
let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk, { domains: [`own-${process.pid}.example`] })
})

const post = (number: number, write: string, body: unknown) =>
  desk.call('POST', `/api/v1/tickets/${number}/${write}`, { body })

describe('POST /tickets', () => {
  it('answers 201 with the ticket, where it is and its version', async () => {
    const { status, headers, body } = await desk.call('POST', '/api/v1/tickets', {
      body: ticketFor(account, { claimedSeverity: 'S0' }),
    })
    expect(status).toBe(201)
    expect(headers.get('etag')).toBe('"1"')
    expect(headers.get('location')).toBe(`/api/v1/tickets/${body.number}`)
    expect(ticketDoc.parse(body)).toEqual(body)
    expect(body).toMatchObject({
      status: 'NEW',
      requester: 'kim@customer.example',
      priority: 'P0',
      severity: 'S0',
      provisional: true,
      ranked: true,
      triage: null,
    })
    expect(body.explanation.length).toBeGreaterThan(0)
    const { body: read } = await desk.call('GET', `/api/v1/tickets/${body.number}`)
    expect(read).toEqual(body)
  })

  it('knows an account by its domain', async () => {
    const [accountDomain] = account.domains
    const { status, body } = await desk.call('POST', '/api/v1/tickets', {
      body: { ...ticketFor(account), account: undefined, accountDomain },
    })
    expect([status, body.account]).toEqual([201, account.id])
  })

  it('takes many first tickets of one new requester at once', async () => {
    const body = ticketFor(account, { requesterEmail: 'new@customer.example' })
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => desk.call('POST', '/api/v1/tickets', { body })),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  })

  it('lets a lead and an administrator say when it came, and nobody else', async () => {
    const body = ticketFor(account, { receivedAt: '2026-01-05T10:00:00+01:00' })
    const by = async (as: 'SUPPORT_LEAD' | 'ADMIN' | 'SUPPORT_ENGINEER' | 'CS_LEADERSHIP') =>
      desk.call('POST', '/api/v1/tickets', { body, as })
    const lead = await by('SUPPORT_LEAD')
    expect([lead.status, lead.body.receivedAt]).toEqual([201, '2026-01-05T09:00:00.000Z'])
    expect((await by('ADMIN')).status).toBe(201)
    expect((await by('SUPPORT_ENGINEER')).status).toBe(403)
    expect((await by('CS_LEADERSHIP')).status).toBe(403)
  })
})

describe('GET /tickets/N', () => {
  it('answers 304 to who has this version, and 200 again once it changed', async () => {
    const { number } = await addTicket(desk, account)
    const path = `/api/v1/tickets/${number}`
    const etag = (await desk.call('GET', path)).headers.get('etag') ?? ''
    const again = await desk.call('GET', path, { headers: { 'if-none-match': etag } })
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, null, etag])
    await post(number, 'triage', triageOf())
    const changed = await desk.call('GET', path, { headers: { 'if-none-match': etag } })
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"'])
  })

  it('answers a HEAD without a body', async () => {
    const { number } = await addTicket(desk, account)
    const { status, headers, body } = await desk.call('HEAD', `/api/v1/tickets/${number}`)
    expect([status, headers.get('etag'), body]).toEqual([200, '"1"', null])
  })
})

describe('a ticket through its life', () => {
  it('is triaged, answered, moved, given away and solved, a version a step', async () => {
    const { number } = await addTicket(desk, account)
    const triaged = await post(number, 'triage', triageOf({ coreFeaturesUnavailable: true }))
    expect([triaged.status, triaged.headers.get('etag')]).toEqual([200, '"2"'])
    expect(triaged.body).toMatchObject({ severity: 'S1', priority: 'P1', provisional: false })
    const replied = await post(number, 'messages', {
      kind: 'REPLY',
      body: 'We looked at the index.',
      firstResponse: { tried: 'Rebuilding it.', nextStep: 'A call at ten.' },
      nextUpdateAt: '2999-01-01T00:00:00.000Z',
    })
    expect(replied.status).toBe(200)
    expect(replied.body).toMatchObject({
      status: 'OPEN',
      assignee: emailOf('SUPPORT_LEAD'),
      nextUpdateAt: '2999-01-01T00:00:00.000Z',
    })
    expect(replied.body.firstRespondedAt).not.toBeNull()
    const asked = await post(number, 'messages', {
      kind: 'REQUESTER',
      from: 'Kim@Customer.example',
      body: 'Still slow.',
    })
    expect(asked.body.awaitingSince).not.toBeNull()
    expect(asked.body.messages.at(-1)).toMatchObject({ author: 'kim@customer.example' })
    const pending = await post(number, 'status', { status: 'PENDING' })
    expect(pending.body).toMatchObject({ status: 'PENDING', ranked: false, position: null })
    const given = await post(number, 'assignment', { assignee: emailOf('SUPPORT_ENGINEER') })
    expect([given.status, given.body.assignee]).toEqual([200, emailOf('SUPPORT_ENGINEER')])
    const solved = await post(number, 'status', { status: 'SOLVED' })
    expect(solved.headers.get('etag')).toBe('"7"')
    expect(ticketDoc.parse(solved.body)).toEqual(solved.body)
  })

  it('an illegal move is 409 and names the legal ones; the same status changes nothing', async () => {
    const { number } = await addTicket(desk, account)
    const back = await post(number, 'status', { status: 'CLOSED' })
    expect([back.status, back.body.type]).toEqual([409, '/problems/conflict'])
    expect(back.body.detail).toContain('OPEN, PENDING, ON_HOLD, SOLVED')
    const same = await post(number, 'status', { status: 'NEW' })
    expect([same.status, same.headers.get('etag')]).toEqual([200, '"1"'])
  })

  it('takes a reason to take a ticket from a colleague', async () => {
    const { number } = await addTicket(desk, account)
    await post(number, 'assignment', { assignee: emailOf('SUPPORT_ENGINEER') })
    const body = { assignee: emailOf('SUPPORT_LEAD') }
    const grabbed = await post(number, 'assignment', body)
    expect([grabbed.status, grabbed.body.errors?.[0]?.path]).toEqual([422, 'reason'])
    const told = await post(number, 'assignment', { ...body, reason: 'on holiday' })
    expect([told.status, told.body.assignee]).toEqual([200, emailOf('SUPPORT_LEAD')])
    const freed = await post(number, 'assignment', { assignee: null })
    expect([freed.status, freed.body.assignee]).toEqual([200, null])
  })
})

it('deviates, again instead, and ends by DELETE', async () => {
  const { number } = await addTicket(desk, account)
  await post(number, 'triage', triageOf())
  const first = await post(number, 'deviation', { rankAs: 'P1', reason: 'a launch today' })
  expect([first.status, first.body.deviation?.rankAs]).toEqual([200, 'P1'])
  const second = await post(number, 'deviation', { rankAs: 'P0', reason: 'the launch is now' })
  expect(second.body).toMatchObject({ position: 1, priority: 'P3', deviation: { rankAs: 'P0' } })
  const path = `/api/v1/tickets/${number}/deviation`
  const stale = await desk.call('DELETE', path, { headers: { 'if-match': '"1"' } })
  expect([stale.status, stale.body.current]).toMatchObject([412, { version: 4 }])
  const ended = await desk.call('DELETE', path, { headers: { 'if-match': '"4"' } })
  expect([ended.status, ended.body.deviation]).toEqual([200, null])
  const again = await desk.call('DELETE', path)
  expect([again.status, again.headers.get('etag')]).toEqual([200, '"5"'])
})

it('If-Match: current, any, one of several; a weak or strange tag never', async () => {
  const { number } = await addTicket(desk, account)
  const triage = async (tag: string) => {
    const path = `/api/v1/tickets/${number}/triage`
    return desk.call('POST', path, { body: triageOf(), headers: { 'if-match': tag } })
  }
  expect((await triage('"1"')).status).toBe(200)
  expect((await triage('*')).status).toBe(200)
  expect((await triage('"1", "3"')).status).toBe(200)
  for (const tag of ['"1"', 'W/"4"', '4', '"1", "2"', 'x']) {
    const { status, body } = await triage(tag)
    expect([status, body.current]).toMatchObject([412, { version: 4 }])
  }
})

it('of many writers who saw one version, one writes', async () => {
  const { number } = await addTicket(desk, account)
  const path = `/api/v1/tickets/${number}/messages`
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      desk.call('POST', path, {
        body: { kind: 'NOTE', body: `note ${i}` },
        headers: { 'if-match': '"1"' },
      }),
    ),
  )
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([200, ...Array.from({ length: 11 }, () => 412)])
})
