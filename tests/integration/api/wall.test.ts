import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { receiptsDoc } from '@/lib/api/docs/receipt-doc'
import { wallDoc } from '@/lib/api/docs/wall-doc'
import { ROLES, type Role } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { makeBreakRecorder } from '@/lib/jobs/record-breaks'
import type { ClockReceipt } from '@/lib/receipts/view'
import type { WallView } from '@/lib/wall/view'
import { addAccount, addTicket, emailOf, openDesk } from './desk'

const desk = openDesk()
const HOUR_MS = 3_600_000

const wall = (as: Role = 'SUPPORT_LEAD') => desk.call<WallView>('GET', '/api/v1/queue/wall', { as })
const clocks = (number: number, as: Role = 'SUPPORT_LEAD') =>
  desk.call<{ items: ClockReceipt[] }>('GET', `/api/v1/tickets/${number}/clocks`, { as })
const answer = (number: number) =>
  desk.call('POST', `/api/v1/tickets/${number}/messages`, {
    body: { kind: 'REPLY', body: 'Hello', firstResponse: { tried: 'a', nextStep: 'b' } },
  })

let theirs: AccountView
let foreign: AccountView
beforeAll(async () => {
  theirs = await addAccount(desk, { ceOwner: emailOf('CE') })
  foreign = await addAccount(desk)
})
afterEach(() => setClockOffsetMs(0))

describe('the wall', () => {
  it('is what its document says, for every role, before there is any ticket and after', async () => {
    for (const as of ROLES) {
      const { status, body } = await wall(as)
      expect([as, status, wallDoc.parse(body)]).toEqual([as, 200, body])
      expect(body.numberOne).toBeNull()
    }
    await addTicket(desk, theirs)
    for (const as of ROLES) expect((await wall(as)).status).toBe(200)
    expect((await wall('ENGINEER')).body).toMatchObject({
      numberOne: null,
      clocks: [],
      onDuty: null,
    })
  })

  it('shows number one and the next five clocks, soonest first, and what is overdue apart', async () => {
    const late = new Date(Date.now() - 300 * HOUR_MS).toISOString()
    const overdue = await addTicket(desk, foreign, { receivedAt: late })
    for (let i = 0; i < 6; i++) await addTicket(desk, foreign)
    const { body } = await wall()
    const head = await desk.call<{ items: { number: number }[] }>('GET', '/api/v1/queue?limit=1')
    expect(body.numberOne?.item.number).toBe(head.body.items[0]?.number)
    expect(body.numberOne?.explanation.length).toBeGreaterThan(2)
    expect(body.clocks).toHaveLength(5)
    const due = body.clocks.map(({ respondBy }) => respondBy)
    expect(due).toEqual(due.toSorted())
    expect(Date.parse(due[0] ?? '')).toBeGreaterThan(Date.now())
    expect(body.overdue).toEqual({ count: 1, isMore: false, oldest: overdue.respondBy })
  })

  it('shows a Customer Engineer their own, with its true position', async () => {
    const { body } = await wall('CE')
    expect(body.total).toBe(1)
    expect(body.numberOne?.item).toMatchObject({ account: theirs.id })
    expect(body.numberOne?.item.position).toBeGreaterThan(1)
    expect(body.clocks).toHaveLength(1)
    expect(body.overdue.count).toBe(0)
  })
})

describe('today’s results', () => {
  it('are counted by the instants at which the clocks were due, for each what they may see', async () => {
    await db().clockResult.deleteMany({})
    const before = await wall()
    expect(before.body.today).toMatchObject({ sla: { met: 0, of: 0 }, goal: { met: 0, of: 0 } })
    const [mine, other] = [await addTicket(desk, theirs), await addTicket(desk, foreign)]
    await answer(mine.number)
    // Whatever the day is, both clocks are moved into it: what counts is when they were due.
    const at = Date.parse(before.body.at)
    await db().clockResult.updateMany({ data: { dueAt: new Date(at), answeredAt: new Date(at) } })
    const broken = { where: { ticketNumber: mine.number, clock: 'SLA' as const } }
    await db().clockResult.updateMany({ ...broken, data: { met: false, answeredAt: null } })
    expect((await wall()).body.today).toMatchObject({
      sla: { met: 0, of: 1 },
      goal: { met: 1, of: 1 },
    })
    expect((await wall('CE')).body.today.goal).toEqual({ met: 1, of: 1 })
    await answer(other.number)
    await db().clockResult.updateMany({
      where: { ticketNumber: other.number },
      data: { dueAt: new Date(at), answeredAt: new Date(at) },
    })
    expect((await wall()).body.today.goal).toEqual({ met: 2, of: 2 })
    expect((await wall('CE')).body.today.goal).toEqual({ met: 1, of: 1 })
    expect((await wall('ENGINEER')).body.today.goal).toEqual({ met: 0, of: 0 })
  })

  it('are read from their index, however many there are of other days', async () => {
    await db().$executeRaw`
      INSERT INTO clock_result (ticket_number, clock, started_at, due_at, met, plan, provisional, segment,
          policy_version_id, calendar_revision, recorded_at)
        SELECT (SELECT min(number) FROM ticket), 'GOAL', '2020-01-01'::timestamptz + n * interval '1 minute',
          '2020-01-01'::timestamptz + n * interval '1 minute', false, 'NONE', false, 'TEAM', 1, 1, '2020-01-01'
        FROM generate_series(1, 50000) n`
    await db().$executeRaw`ANALYZE clock_result`
    const plan = await db().$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT count(*) FILTER (WHERE met), count(*) FROM clock_result
      WHERE clock IN ('SLA', 'GOAL') AND due_at >= '2026-11-25' AND due_at < '2026-11-26'`
    expect(JSON.stringify(plan)).toContain('clock_result_due')
    expect((await wall()).status).toBe(200)
  })
})

describe('receipts', () => {
  it('are what their document says, whatever became of the clocks', async () => {
    const { number } = await addTicket(desk, theirs)
    const running = await clocks(number, 'CE')
    expect(receiptsDoc.parse(running.body)).toEqual(running.body)
    expect(running.body.items.map(({ outcome }) => outcome)).toEqual(['RUNNING', 'RUNNING'])
    setClockOffsetMs(24 * 7 * HOUR_MS)
    await makeBreakRecorder()()
    await answer(number)
    const { body } = await clocks(number)
    expect(receiptsDoc.parse(body)).toEqual(body)
    expect(body.items).toMatchObject([
      { clock: 'SLA', outcome: 'BROKEN', target: '4 bh on 24x5', plan: 'ENTERPRISE' },
      { clock: 'GOAL', outcome: 'BROKEN', rule: 'R26' },
    ])
  })

  it('are of tickets that one may see', async () => {
    const { number } = await addTicket(desk, foreign)
    expect((await clocks(number, 'CE')).status).toBe(404)
    expect((await clocks(number, 'ENGINEER')).status).toBe(404)
    expect((await clocks(999_999_999)).status).toBe(404)
    const unsigned = await desk.call('GET', `/api/v1/tickets/${number}/clocks`, { as: null })
    expect(unsigned.status).toBe(401)
  })
})
