import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { NO_IMPACT } from '@/lib/priority/types'
import { listLinks } from '@/lib/tickets/link-queries'
import { findMergeTarget } from '@/lib/tickets/merged-sql'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { mergeTicket } from '@/lib/tickets/mutations/merge-tickets'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { unmergeTicket } from '@/lib/tickets/mutations/unmerge-ticket'
import { findTicket } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from './people'

const HOUR = 3_600_000
const DOWN = { ...NO_IMPACT, totalLossOfService: true }
let lead: Viewer
let account: Awaited<ReturnType<typeof makeAccount>>
beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  account = await makeAccount(lead)
})
afterEach(() => setClockOffsetMs(0))

const make = async (over: object = {}) => (await makeTicket(lead, account, over)).number
const merge = (from: number, into: number) => mergeTicket(lead, from, { into })
const find = async (number: number) => {
  const ticket = await findTicket(lead, number)
  if (!ticket) throw new Error(`there is no ticket ${number}`)
  return ticket
}
const note = (number: number, body: string) => addMessage(lead, number, { kind: 'NOTE', body })
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString()

describe('a merge', () => {
  it('closes the one and shows both conversations in the other, in time order', async () => {
    const into = await make({ body: 'first', receivedAt: ago(3) })
    const from = await make({ body: 'second', receivedAt: ago(2) })
    await note(into, 'third')
    await note(from, 'fourth')
    expect(await merge(from, into)).toMatchObject({
      value: { number: from, status: 'CLOSED', ranked: false },
    })
    const { messages, status } = await find(into)
    expect(messages.map(({ ticket, body }) => [ticket, body])).toEqual([
      [into, 'first'],
      [from, 'second'],
      [into, 'third'],
      [from, 'fourth'],
    ])
    expect(status).toBe('NEW')
    expect((await find(from)).messages).toHaveLength(2)
    expect(await listLinks(lead, from)).toMatchObject([
      { kind: 'MERGED_INTO', side: 'FROM', number: into },
    ])
  })

  it('keeps the earlier receipt and response and the higher priority, and moves the order', async () => {
    const into = await make()
    await triageTicket(lead, into, { facts: NO_IMPACT, inputs: [] })
    const receivedAt = ago(50)
    const from = await make({ receivedAt })
    await triageTicket(lead, from, { facts: DOWN, inputs: [] })
    await addMessage(lead, from, {
      kind: 'REPLY',
      body: 'x',
      firstResponse: { tried: 'a', nextStep: 'b' },
    })
    const { firstRespondedAt } = await find(from)
    orThrow(await merge(from, into))
    const merged = await find(into)
    expect(merged).toMatchObject({
      receivedAt,
      firstRespondedAt,
      priority: 'P0',
      status: 'OPEN',
      assignee: lead.email,
      triage: { severity: 'S0', by: lead.email },
    })
    const rank = await db().ticketRank.findFirst({
      where: { ticketNumber: into },
      select: { keyClass: true, keyReceivedAt: true },
    })
    expect(rank).toEqual({ keyClass: 0, keyReceivedAt: new Date(receivedAt) })
  })

  it('lets an untriaged claim of S0 place the other until somebody triages it', async () => {
    const into = await make()
    await triageTicket(lead, into, { facts: NO_IMPACT, inputs: [] })
    orThrow(await merge(await make({ claimedSeverity: 'S0' }), into))
    expect(await find(into)).toMatchObject({ priority: 'P0', provisional: true, triage: null })
  })
})

describe('merging', () => {
  it('refuses what is closed, not open, of another account, unseen or itself', async () => {
    const [a, b, pending] = [await make(), await make(), await make()]
    await setStatus(lead, pending, { status: 'PENDING', reason: 'asked by phone' })
    expect(await merge(a, pending)).toMatchObject({ code: 'CONFLICT' })
    orThrow(await merge(a, b))
    expect(await merge(a, b)).toMatchObject({ code: 'CONFLICT' })
    const other = (await makeTicket(lead, await makeAccount(lead))).number
    expect(await merge(b, other)).toMatchObject({ code: 'CONFLICT' })
    expect(await merge(b, 999_999)).toMatchObject({ errors: [{ path: 'into' }] })
    expect(await merge(b, b)).toMatchObject({ errors: [{ path: 'into' }] })
    const leader = await makePerson('CS_LEADERSHIP')
    expect(await mergeTicket(leader, b, { into: pending })).toMatchObject({ code: 'FORBIDDEN' })
    const stale = await mergeTicket(lead, b, { into: await make() }, { ifVersion: 1 })
    expect(stale).toMatchObject({ code: 'STALE' })
  })

  it('of two people who merge opposite ways one succeeds, and one ticket stays open', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await make(), await make()]
      const both = await Promise.all([merge(a, b), merge(b, a)])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      const closed = [(await find(a)).status, (await find(b)).status]
      expect(closed.filter((status) => status === 'CLOSED')).toHaveLength(1)
    }
  })

  it('goes on through a second merge', async () => {
    const [a, b, c] = [await make({ body: 'a' }), await make({ body: 'b' }), await make()]
    orThrow(await merge(a, b))
    orThrow(await merge(b, c))
    expect((await find(c)).messages.map(({ ticket }) => ticket)).toEqual([a, b, c])
    expect(await findMergeTarget(db(), a)).toBe(c)
    expect(await findMergeTarget(db(), c)).toBe(c)
  })
})

it('takes what the requester’s side still writes to the old ticket', async () => {
  const [from, into] = [await make(), await make()]
  orThrow(await merge(from, into))
  const word = { kind: 'REQUESTER', body: 'Any news?', from: 'ann@customer.example' } as const
  expect(await addMessage(lead, from, word)).toMatchObject({ value: { number: into } })
  expect((await find(into)).messages.at(-1)).toMatchObject({ ticket: into, body: 'Any news?' })
  orThrow(await setStatus(lead, into, { status: 'SOLVED', reason: 'told by phone' }))
  orThrow(await addMessage(lead, from, word))
  expect((await find(into)).status).toBe('OPEN')
})

describe('taking a merge back', () => {
  it('gives each its own again', async () => {
    const into = await make()
    const before = await find(into)
    const from = await make({ receivedAt: ago(30), claimedSeverity: 'S0' })
    await triageTicket(lead, from, { facts: DOWN, inputs: [] })
    await assignTicket(lead, from, { assignee: lead.email })
    await setStatus(lead, from, {
      status: 'ON_HOLD',
      wakeAt: new Date(Date.now() + HOUR).toISOString(),
    })
    const { wakeAt } = await find(from)
    orThrow(await merge(from, into))
    expect(await unmergeTicket(lead, from)).toMatchObject({
      value: { status: 'ON_HOLD', wakeAt, priority: 'P0' },
    })
    const { version: _, position: __, explanation: ___, ...was } = before
    expect(await find(into)).toMatchObject(was)
    expect(await listLinks(lead, into)).toEqual([])
    expect(await unmergeTicket(lead, from)).toMatchObject({ code: 'CONFLICT' })
  })

  it('leaves what was done since', async () => {
    const [from, into] = [await make({ receivedAt: ago(30) }), await make()]
    await addMessage(lead, from, { kind: 'REPLY', body: 'got it' })
    orThrow(await merge(from, into))
    await triageTicket(lead, into, { facts: DOWN, inputs: [] })
    await addMessage(lead, into, {
      kind: 'REPLY',
      body: 'done',
      firstResponse: { tried: 'a', nextStep: 'b' },
    })
    orThrow(await unmergeTicket(lead, from))
    const now = await find(into)
    expect(now).toMatchObject({ priority: 'P0', status: 'OPEN' })
    expect(now.firstRespondedAt).not.toBeNull()
    expect(now.messages.map(({ ticket }) => ticket)).toEqual([into, into])
  })

  it('is possible for 24 hours', async () => {
    const [from, into] = [await make(), await make()]
    orThrow(await merge(from, into))
    setClockOffsetMs(24 * HOUR + 1000)
    expect(await unmergeTicket(lead, from)).toMatchObject({ code: 'CONFLICT' })
    expect((await listLinks(lead, from))[0]?.undoUntil).toBeNull()
    setClockOffsetMs(23 * HOUR)
    expect(await unmergeTicket(lead, from)).toMatchObject({ value: { status: 'NEW' } })
  })
})
