import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import type { TicketView } from '@/lib/tickets/view'
import { type Ask, addAccount, addTicket, openDesk, triageOf } from './desk'

const desk = openDesk()
let account: AccountView
let ticket: TicketView
beforeAll(async () => {
  account = await addAccount(desk)
  ticket = await addTicket(desk, account)
})

/** The calls of the contract that need a sign-in. */
const CALLS: [string, string][] = [
  ['GET', '/api/v1/queue'],
  ['GET', '/api/v1/queue/next'],
  ['POST', '/api/v1/queue/skip'],
  ['POST', '/api/v1/queue/take'],
  ['GET', '/api/v1/queue/compare?a=1&b=2'],
  ['GET', '/api/v1/accounts'],
  ['POST', '/api/v1/accounts'],
  ['PATCH', '/api/v1/accounts/nonsense'],
  ['POST', '/api/v1/tickets'],
  ['GET', '/api/v1/tickets/1'],
  ['POST', '/api/v1/tickets/nonsense/triage'],
  ['POST', '/api/v1/tickets/1/messages'],
  ['POST', '/api/v1/tickets/1/status'],
  ['POST', '/api/v1/tickets/1/assignment'],
  ['POST', '/api/v1/tickets/1/deviation'],
  ['DELETE', '/api/v1/tickets/1/deviation'],
  ['GET', '/api/v1/workload'],
  ['PUT', '/api/v1/workload'],
  ['GET', '/api/v1/workload/notices'],
  ['POST', '/api/v1/workload/notices'],
  ['GET', '/api/v1/workload/periods'],
  ['PUT', '/api/v1/me/capacity'],
  ['PUT', '/api/v1/team/nobody/limit'],
  ['GET', '/api/v1/schedule'],
  ['PUT', '/api/v1/schedule'],
  ['POST', '/api/v1/policy/evaluate'],
  ['GET', '/api/v1/stream'],
  ['GET', '/api/v1/no-such-thing'],
  ['POST', '/api/elsewhere'],
]

describe('401 comes before path and body', () => {
  it.each(CALLS)('%s %s', async (method, path) => {
    const raw = method === 'GET' ? undefined : '{ not json'
    for (const token of [undefined, `q1_${'A'.repeat(43)}`]) {
      const { status, headers, body } = await desk.call(method, path, { as: null, token, raw })
      expect(status).toBe(401)
      expect(headers.get('content-type')).toBe('application/problem+json')
      expect(headers.get('www-authenticate')).toBe('Bearer')
      expect(body).toMatchObject({ type: '/problems/unauthenticated', status: 401 })
    }
  })

  it('however often nobody calls, somebody is not locked out', async () => {
    const nobody = Array.from({ length: 400 }, () =>
      desk.call('GET', '/api/v1/queue', { as: null }),
    )
    expect(new Set((await Promise.all(nobody)).map(({ status }) => status))).toEqual(new Set([401]))
    expect((await desk.call('GET', '/api/v1/queue')).status).toBe(200)
  })
})

it.each(['/api', '/api/', '/api/v1', '/api/v1/tickets/1/nothing', '/api/v2/queue'])(
  'an unknown path is a problem report: %s',
  async (path) => {
    const { status, headers, body } = await desk.call('GET', path)
    expect([status, body.type]).toEqual([404, '/problems/not-found'])
    expect(headers.get('content-type')).toBe('application/problem+json')
  },
)

it('an address with another method says which it takes', async () => {
  const { status, headers } = await desk.call('DELETE', '/api/v1/queue')
  expect([status, headers.get('allow')]).toEqual([405, 'GET'])
})

const WRITES = ['triage', 'messages', 'status', 'assignment', 'deviation'] as const
const BAD: Ask[] = [
  { body: { nonsense: true } },
  { raw: '{ not json' },
  { raw: 'x', headers: { 'content-type': 'text/plain' } },
  {},
]

describe.each(WRITES)('POST /tickets/N/%s', (write) => {
  const post = (number: number | string, ask: Ask) =>
    desk.call('POST', `/api/v1/tickets/${number}/${write}`, ask)

  it('404 for what is not there or not theirs, whatever the body says', async () => {
    for (const bad of BAD) {
      for (const number of [999_999, 0, -1, '1.5', 'x', '99999999999']) {
        expect((await post(number, bad)).status).toBe(404)
      }
      expect((await post(ticket.number, { ...bad, as: 'ENGINEER' })).status).toBe(404)
      expect((await post(ticket.number, { ...bad, as: 'CE' })).status).toBe(404)
    }
  })

  it('412 before the body, with the ticket as it is', async () => {
    for (const bad of BAD) {
      const headers = { 'if-match': '"999"', ...bad.headers }
      const { status, body } = await post(ticket.number, { ...bad, headers })
      expect([status, body.type]).toEqual([412, '/problems/stale'])
      expect(body.current).toMatchObject({ number: ticket.number, version: 1 })
    }
  })

  it('then what is wrong with the body, by its path', async () => {
    const answers = await Promise.all(BAD.map((bad) => post(ticket.number, bad)))
    expect(answers.map(({ status }) => status)).toEqual([422, 400, 415, 400])
    expect(answers[0]?.body.errors?.map(({ path }) => path)).toContain(
      write === 'messages' ? 'kind' : 'nonsense',
    )
  })
})

it.each([
  ['POST', '/api/v1/tickets/1/triage', 'CS_LEADERSHIP'],
  ['POST', '/api/v1/tickets/1/messages', 'CS_LEADERSHIP'],
  ['POST', '/api/v1/tickets/1/status', 'CS_LEADERSHIP'],
  ['POST', '/api/v1/tickets/1/assignment', 'CS_LEADERSHIP'],
  ['POST', '/api/v1/queue/take', 'CS_LEADERSHIP'],
  ['POST', '/api/v1/queue/skip', 'CS_LEADERSHIP'],
  ['POST', '/api/v1/tickets', 'ENGINEER'],
  ['POST', '/api/v1/accounts', 'SUPPORT_ENGINEER'],
  ['PUT', '/api/v1/workload', 'CE'],
  ['PUT', '/api/v1/me/capacity', 'CE'],
  ['PUT', '/api/v1/team/nobody@example.com/limit', 'CS_LEADERSHIP'],
] as const)('%s %s is 403 for %s before the body', async (method, path, as) => {
  for (const bad of BAD) {
    const headers = { 'if-match': '"999"', ...bad.headers }
    const { status, body } = await desk.call(method, path, { ...bad, headers, as })
    expect([status, body.type]).toEqual([403, '/problems/forbidden'])
  }
})

it('409 before the body for a closed ticket, and for one to deviate from that is not ranked', async () => {
  const waiting = await addTicket(desk, account)
  const status = { status: 'PENDING', reason: 'asked by telephone' }
  await desk.call('POST', `/api/v1/tickets/${waiting.number}/status`, { body: status })
  const path = `/api/v1/tickets/${waiting.number}/deviation`
  for (const bad of BAD) expect((await desk.call('POST', path, bad)).status).toBe(409)
})

it('409 for a move that is none comes before what is wrong with its parts', async () => {
  const body = { status: 'CLOSED', wakeAt: '2020-01-01T00:00:00Z' }
  const { status } = await desk.call('POST', `/api/v1/tickets/${ticket.number}/status`, { body })
  expect(status).toBe(409)
})

it('a good body in stale hands changes nothing', async () => {
  const fresh = await addTicket(desk, account)
  const path = `/api/v1/tickets/${fresh.number}/triage`
  const headers = { 'if-match': '"2"' }
  const { status, body } = await desk.call('POST', path, { body: triageOf(), headers })
  expect([status, body.type]).toEqual([412, '/problems/stale'])
  const { body: now } = await desk.call('GET', `/api/v1/tickets/${fresh.number}`)
  expect(now).toEqual(body.current)
  expect(now).toMatchObject({ version: 1, triage: null })
})
