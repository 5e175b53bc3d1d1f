import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { encodeCursor } from '@/lib/queue/cursor'
import type { TicketView } from '@/lib/tickets/view'
import { addAccount, addTicket, openDesk, ticketFor, triageOf } from './desk'

const desk = openDesk()
let account: AccountView
let ticket: TicketView
beforeAll(async () => {
  account = await addAccount(desk)
  ticket = await addTicket(desk, account)
})

const NUL = 'a\u0000b'
const FACTS = triageOf().facts

/** Path below the ticket, body, the path that the refusal names. */
const ON_TICKET: [string, string, unknown, string][] = [
  ['triage', 'an unknown field', { ...triageOf(), colour: 'red' }, 'colour'],
  ['triage', 'an unknown fact', { facts: { ...FACTS, colour: 'red' } }, 'facts.colour'],
  [
    'triage',
    'a wrong type',
    { facts: { ...FACTS, securityRelated: 'yes' } },
    'facts.securityRelated',
  ],
  [
    'triage',
    'over 100 %',
    { facts: { ...FACTS, usersAffectedPercent: 101 } },
    'facts.usersAffectedPercent',
  ],
  ['triage', 'no facts', {}, 'facts'],
  ['triage', 'an override without a reason', { ...triageOf(), severity: 'S0' }, 'reason'],
  ['triage', 'a reason of blanks', { ...triageOf(), severity: 'S0', reason: '  ' }, 'reason'],
  ['triage', 'a NUL', { ...triageOf(), reason: NUL }, 'reason'],
  [
    'triage',
    'an input from nobody',
    { ...triageOf(), inputs: [{ from: 'X', text: 'x' }] },
    'inputs.0.from',
  ],
  ['messages', 'a kind that is none', { kind: 'SHOUT', body: 'x' }, 'kind'],
  ['messages', 'an empty body', { kind: 'NOTE', body: ' ' }, 'body'],
  ['messages', 'a NUL', { kind: 'NOTE', body: NUL }, 'body'],
  ['messages', 'a body over 1 MB', { kind: 'NOTE', body: 'é'.repeat(524_289) }, 'body'],
  [
    'messages',
    'half a first response',
    { kind: 'REPLY', body: 'x', firstResponse: { tried: 'x' } },
    'firstResponse.nextStep',
  ],
  [
    'messages',
    'a promise in the past',
    { kind: 'REPLY', body: 'x', nextUpdateAt: '2020-01-01T00:00:00Z' },
    'nextUpdateAt',
  ],
  [
    'messages',
    'a promise that no calendar holds',
    { kind: 'REPLY', body: 'x', nextUpdateAt: '9999-12-31T23:59:59-12:00' },
    'nextUpdateAt',
  ],
  [
    'messages',
    'a requester in the future',
    { kind: 'REQUESTER', body: 'x', from: 'a@b.example', at: '2999-01-01T00:00:00Z' },
    'at',
  ],
  [
    'messages',
    'a requester before all calendars',
    { kind: 'REQUESTER', body: 'x', from: 'a@b.example', at: '0000-01-01T00:00:00Z' },
    'at',
  ],
  [
    'messages',
    'a requester without an address',
    { kind: 'REQUESTER', body: 'x', from: 'kim' },
    'from',
  ],
  ['messages', 'a note that moves', { kind: 'NOTE', body: 'x', status: 'OPEN' }, 'status'],
  ['status', 'a status that is none', { status: 'DONE' }, 'status'],
  ['status', 'no zone', { status: 'ON_HOLD', wakeAt: '2999-01-01T00:00:00' }, 'wakeAt'],
  [
    'status',
    'a wake-up that no calendar holds',
    { status: 'ON_HOLD', wakeAt: '9999-12-31T23:59:59-12:00' },
    'wakeAt',
  ],
  [
    'status',
    'a wake-up in the past',
    { status: 'ON_HOLD', wakeAt: '2020-01-01T00:00:00Z' },
    'wakeAt',
  ],
  ['status', 'PENDING before any reply without a reason', { status: 'PENDING' }, 'reason'],
  ['assignment', 'no assignee', {}, 'assignee'],
  ['assignment', 'nobody', { assignee: 'nobody@nowhere.example' }, 'assignee'],
  ['deviation', 'no reason', { rankAs: 'P0' }, 'reason'],
  [
    'deviation',
    'over 24 h',
    { rankAs: 'P0', reason: 'x', expiresAt: '2999-01-01T00:00:00Z' },
    'expiresAt',
  ],
  ['deviation', 'below its own class', { rankAs: 'P3', reason: 'x' }, 'rankAs'],
]

describe('a ticket keeps what it was after', () => {
  it.each(ON_TICKET)('%s: %s', async (...[write, , body, path]) => {
    const asked = await desk.call('POST', `/api/v1/tickets/${ticket.number}/${write}`, { body })
    expect([asked.status, asked.body.type]).toEqual([422, '/problems/invalid'])
    expect(asked.body.errors?.map((error) => error.path)).toContain(path)
    expect(asked.body.detail).not.toBe('')
    const { body: now } = await desk.call('GET', `/api/v1/tickets/${ticket.number}`)
    expect(now).toEqual(ticket)
  })
})

const OPENING: [string, object, string][] = [
  ['an unknown field', { colour: 'red' }, 'colour'],
  ['a wrong type', { subject: 7 }, 'subject'],
  ['a subject over 500', { subject: 'x'.repeat(501) }, 'subject'],
  ['a body over 1 MB', { body: 'x'.repeat(1024 * 1024 + 1) }, 'body'],
  ['a NUL in the subject', { subject: NUL }, 'subject'],
  ['a NUL in the body', { body: NUL }, 'body'],
  ['a NUL in the domain', { account: undefined, accountDomain: NUL }, 'accountDomain'],
  ['an unknown account', { account: '0197a000-0000-7000-8000-000000000000' }, 'account'],
  ['an account that is no id', { account: 'acme' }, 'account'],
  ['an unknown domain', { account: undefined, accountDomain: 'nobody.example' }, 'accountDomain'],
  ['neither account nor domain', { account: undefined }, 'account'],
  ['both', { accountDomain: 'a.example' }, 'account'],
  ['no requester', { requesterEmail: undefined }, 'requesterEmail'],
  ['an address that is none', { requesterEmail: 'kim' }, 'requesterEmail'],
  ['a severity that is none', { claimedSeverity: 'S9' }, 'claimedSeverity'],
  ['the future', { receivedAt: '2999-01-01T00:00:00.000Z' }, 'receivedAt'],
  ['before all calendars', { receivedAt: '0000-01-01T00:00:00.000Z' }, 'receivedAt'],
  ['a day that is none', { receivedAt: '2026-02-30T00:00:00.000Z' }, 'receivedAt'],
]

it.each(OPENING)('no ticket is opened: %s', async (...[, over, path]) => {
  const before = await desk.call<{ total: number }>('GET', '/api/v1/queue?limit=1')
  const body = { ...ticketFor(account), ...over }
  const asked = await desk.call('POST', '/api/v1/tickets', { body })
  expect([asked.status, asked.body.type]).toEqual([422, '/problems/invalid'])
  expect(asked.body.errors?.map((error) => error.path)).toContain(path)
  const after = await desk.call<{ total: number }>('GET', '/api/v1/queue?limit=1')
  expect(after.body.total).toBe(before.body.total)
})

const ACCOUNTS: [string, object, string][] = [
  ['an unknown field', { colour: 'red' }, 'colour'],
  ['a name of blanks', { name: ' ' }, 'name'],
  ['a NUL', { name: NUL }, 'name'],
  ['a segment that is none', { segment: 'GOLD' }, 'segment'],
  ['a domain that is none', { domains: ['not a domain'] }, 'domains.0'],
  ['an owner who is no CE', { ceOwner: 'support_lead@tokens.invalid' }, 'ceOwner'],
]

describe('accounts', () => {
  it.each(ACCOUNTS)('%s', async (...[, over, path]) => {
    const body = { name: 'Acme', segment: 'TEAM', deployment: 'CLOUD', ...over }
    const made = await desk.call('POST', '/api/v1/accounts', { body })
    expect([made.status, made.body.errors?.map((error) => error.path)]).toEqual([422, [path]])
    const patched = await desk.call('PATCH', `/api/v1/accounts/${account.id}`, { body: over })
    expect([patched.status, patched.body.errors?.[0]?.path]).toEqual([422, path])
  })

  it('a domain of another account is a conflict', async () => {
    const domains = [`taken-${process.pid}.example`]
    await addAccount(desk, { domains })
    const path = `/api/v1/accounts/${account.id}`
    const { status, body } = await desk.call('PATCH', path, { body: { domains } })
    expect([status, body.type]).toEqual([409, '/problems/conflict'])
  })
})

describe('parameters', () => {
  const cases: [string, number, string][] = [
    ['queue?limit=0', 422, 'limit'],
    ['queue?limit=201', 422, 'limit'],
    ['queue?limit=-1', 422, 'limit'],
    ['queue?limit=1.5', 422, 'limit'],
    ['queue?limit=1e2', 422, 'limit'],
    ['queue?limit=', 422, 'limit'],
    ['queue?limit=5&limit=6', 422, 'limit'],
    ['queue?limt=5', 422, 'limt'],
    ['queue?lane=fast', 422, 'lane'],
    ['queue?priority=P9', 422, 'priority.0'],
    ['queue?assignee=%00', 422, 'assignee'],
    ['queue?after=', 400, 'after'],
    ['queue?after=garbage', 400, 'after'],
    ['queue?after=%00', 400, 'after'],
    ['queue?constructor=1', 422, 'constructor'],
    ['accounts?limit=0', 422, 'limit'],
    ['accounts?after=garbage', 400, 'after'],
    ['accounts?search=%00', 422, 'search'],
    ['queue/compare?a=1', 422, 'b'],
    ['queue/compare?a=1&b=1', 422, 'b'],
    ['queue/compare?a=x&b=1', 422, 'a'],
    ['queue/compare?a=1&b=9999999999', 422, 'b'],
  ]
  it.each(cases)('%s is %i at %s', async (...[path, status, at]) => {
    const asked = await desk.call('GET', `/api/v1/${path}`)
    expect([asked.status, asked.body.errors?.[0]?.path]).toEqual([status, at])
  })

  it('a forged cursor is garbage, not an error of ours', async () => {
    const forged = Buffer.from(JSON.stringify(['a\u0000', '-'.repeat(36)])).toString('base64url')
    expect((await desk.call('GET', `/api/v1/accounts?after=${forged}`)).status).toBe(400)
    const key = {
      keyClass: 99_999,
      keyDeviated: 0,
      keyWord: 0,
      keySegment: 0,
      keyUnchecked: 0,
      keyRespondBy: 9e15,
      keySurgeDue: 0,
      keyReceivedAt: 0,
      number: 1,
    }
    const place = {
      lane: 'ranked',
      mode: 'NORMAL',
      policy: 1,
      orderVersion: 1,
      position: 1,
    } as const
    const made = encodeCursor({ ...place, key })
    expect((await desk.call('GET', `/api/v1/queue?after=${made}`)).status).toBe(400)
  })
})
