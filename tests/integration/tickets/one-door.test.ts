import { beforeAll, describe, expect, it } from 'vitest'
import { updateAccount } from '@/lib/accounts/mutations'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { expireDeviations } from '@/lib/jobs/expire-deviations'
import { NO_IMPACT } from '@/lib/priority/types'
import { takeNext } from '@/lib/queue/mutations'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { endDeviation, startDeviation } from '@/lib/tickets/mutations/deviate-ticket'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { findTicket } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from './people'

let lead: Viewer
let engineer: Viewer
let account: Awaited<ReturnType<typeof makeAccount>>
const DOWN = { ...NO_IMPACT, totalLossOfService: true }

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  engineer = await makePerson('SUPPORT_ENGINEER')
  account = await makeAccount(lead)
})

async function readState() {
  const state = await db().queueState.findUniqueOrThrow({
    where: { id: 1 },
    select: { orderVersion: true, rankedTotal: true, waitingTotal: true, withCeTotal: true },
  })
  const events = await db().ticketEvent.count()
  return { ...state, events }
}

describe('a change through the one door', () => {
  it('keeps event, version, place and totals together', async () => {
    const before = await readState()
    const ticket = await makeTicket(lead, account)
    expect(await readState()).toEqual({
      ...before,
      orderVersion: before.orderVersion + 1n,
      rankedTotal: before.rankedTotal + 1,
      events: before.events + 1,
    })
    const triaged = await triageTicket(engineer, ticket.number, { facts: DOWN, inputs: [] })
    expect(triaged).toMatchObject({ ok: true, value: { priority: 'P0', version: 2, ranked: true } })
    const moved = await setStatus(engineer, ticket.number, { status: 'ON_HOLD' })
    expect(moved).toMatchObject({ ok: true, value: { position: null, ranked: false } })
    expect(await readState()).toMatchObject({
      rankedTotal: before.rankedTotal,
      waitingTotal: before.waitingTotal + 1,
      events: before.events + 3,
    })
  })

  it('moves no order for a note, and records nothing for no change', async () => {
    const { number } = await makeTicket(lead, account)
    const before = await readState()
    await addMessage(engineer, number, { kind: 'NOTE', body: 'seen before' })
    expect(await readState()).toEqual({ ...before, events: before.events + 1 })
    await assignTicket(engineer, number, { assignee: null })
    expect(await readState()).toEqual({ ...before, events: before.events + 1 })
  })

  it('stops a writer who has not seen the latest, and shows it', async () => {
    const { number } = await makeTicket(lead, account)
    await addMessage(engineer, number, { kind: 'NOTE', body: 'first' })
    const before = await readState()
    const stale = await setStatus(lead, number, { status: 'ON_HOLD' }, { ifVersion: 1 })
    expect(stale).toMatchObject({ ok: false, code: 'STALE', current: { version: 2 } })
    expect(await readState()).toEqual(before)
  })

  it('hides what may not be seen before it refuses what may not be done', async () => {
    const { number } = await makeTicket(lead, account)
    const stranger = await makePerson('CE')
    const leader = await makePerson('CS_LEADERSHIP')
    expect(await setStatus(stranger, number, { status: 'OPEN' })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await setStatus(leader, number, { status: 'OPEN' })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await findTicket(stranger, number)).toBeNull()
  })
})

describe('ownership', () => {
  it('takes from a colleague with a reason only', async () => {
    const { number } = await makeTicket(lead, account)
    await assignTicket(lead, number, { assignee: engineer.email })
    const taken = await assignTicket(lead, number, { assignee: lead.email })
    expect(taken).toMatchObject({ ok: false, code: 'INVALID', errors: [{ path: 'reason' }] })
    const reason = 'on leave from today'
    expect(await assignTicket(lead, number, { assignee: lead.email, reason })).toMatchObject({
      value: { assignee: lead.email },
    })
  })

  it('gives 20 takers at once 20 different tickets', async () => {
    await Promise.all(Array.from({ length: 20 }, () => makeTicket(lead, account)))
    const takes = await Promise.all(Array.from({ length: 20 }, () => takeNext(engineer)))
    const numbers = takes.map((take) => (take.ok ? take.value?.number : take.message))
    expect(new Set(numbers).size).toBe(20)
    expect(numbers.every((number) => typeof number === 'number')).toBe(true)
  })
})

describe('a deviation (R31)', () => {
  it('heads its class, changes no priority, and ends by hand or on time', async () => {
    const { number } = await makeTicket(lead, account)
    const reason = 'the board is watching'
    const started = await startDeviation(lead, number, { rankAs: 'P0', reason })
    expect(started).toMatchObject({ value: { position: 1, priority: 'P1', deviation: { reason } } })
    expect(await endDeviation(lead, number)).toMatchObject({ value: { deviation: null } })
    await startDeviation(lead, number, { rankAs: 'P0', reason })
    await expireDeviations()
    expect((await findTicket(lead, number))?.deviation).not.toBeNull()
    setClockOffsetMs(8 * 3_600_000 + 1000)
    await expireDeviations()
    setClockOffsetMs(0)
    expect((await findTicket(lead, number))?.deviation).toBeNull()
  })

  it('never demotes and never outlasts a day', async () => {
    const { number } = await makeTicket(lead, account)
    const reason = 'x'
    const below = await startDeviation(lead, number, { rankAs: 'P2', reason })
    expect(below).toMatchObject({ code: 'INVALID', errors: [{ path: 'rankAs' }] })
    const expiresAt = new Date(Date.now() + 25 * 3_600_000).toISOString()
    const long = await startDeviation(lead, number, { rankAs: 'P0', reason, expiresAt })
    expect(long).toMatchObject({ code: 'INVALID', errors: [{ path: 'expiresAt' }] })
    await setStatus(lead, number, { status: 'ON_HOLD' })
    const apart = await startDeviation(lead, number, { rankAs: 'P0', reason })
    expect(apart).toMatchObject({ code: 'CONFLICT' })
  })
})

it('re-ranks the open tickets of an account whose segment changes (R24)', async () => {
  const prospect = await makeAccount(lead)
  const { number, severity } = await makeTicket(lead, prospect)
  expect(severity).toBe('S1')
  await triageTicket(engineer, number, { facts: NO_IMPACT, inputs: [] })
  await updateAccount(lead, prospect.id, { segment: 'PRE_SALES' })
  const now = await findTicket(lead, number)
  expect(now).toMatchObject({ segment: 'PRE_SALES', provisional: true, ranked: false, version: 3 })
  const lane = await db().ticketRank.findFirst({
    where: { ticketNumber: number },
    select: { lane: true },
  })
  expect(lane).toEqual({ lane: 'WITH_CE' })
})
