import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { db } from '@/lib/db/client'
import { activeContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { findBuild } from '@/lib/ranking/queries'
import { stepRanking } from '@/lib/ranking/step'
import { rankingOf, toRankColumns } from '@/lib/tickets/rank-columns'
import { toFacts } from '@/lib/tickets/ticket-facts'
import { listTicketRows } from '@/lib/tickets/ticket-row'
import { addAccount, addTicket, openDesk } from '../api/desk'
import { listMiscounted } from '../order/list-miscounted'
import { expectChain } from '../tickets/expect-chain'
import { activeHolidays, closedOn, editCalendars, finishRanking } from './edit-calendars'

const desk = openDesk()
/** Received on a Monday, so that the Tuesday after is a day that counts for some of them. */
const RECEIVED = '2026-03-02T20:00:00.000Z'
const TUESDAY = '2026-03-03'

let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk)
})

const open = async (over: object = {}) =>
  (await addTicket(desk, account, { receivedAt: RECEIVED, ...over })).number
const status = (number: number, to: string) =>
  desk.call('POST', `/api/v1/tickets/${number}/status`, { body: { status: to, reason: 'A test.' } })

/** Every rank that counts is what the core makes of the facts, and the totals and stretches are those of the ranks. */
async function expectPlaced(): Promise<void> {
  const tickets = await db().ticket.findMany({ select: { number: true } })
  const rows = await listTicketRows(
    db(),
    tickets.map(({ number }) => number),
  )
  const context = await activeContext(db())
  const state = await db().queueState.findUniqueOrThrow({ where: { id: 1 } })
  const stored = await db().ticketRank.findMany({
    where: { rankingId: { in: [0, state.rankingId] } },
  })
  const made = rows.map((row) => {
    const evaluation = evaluateTicket(toFacts(row), context)
    const rankingId = rankingOf(evaluation.lane, state.rankingId)
    return { rankingId, ticketNumber: row.number, ...toRankColumns(evaluation) }
  })
  const byNumber = (a: { ticketNumber: number }, b: { ticketNumber: number }) =>
    a.ticketNumber - b.ticketNumber
  const placed = made.filter(({ lane }) => lane !== 'DONE')
  expect(stored.filter(({ lane }) => lane !== 'DONE').toSorted(byNumber)).toEqual(placed)
  expect(stored.length).toBe(made.length)
  const count = (lane: string) => placed.filter((each) => each.lane === lane).length
  expect([state.rankedTotal, state.waitingTotal, state.withCeTotal]).toEqual(
    ['RANKED', 'WAITING', 'WITH_CE'].map(count),
  )
  expect(await listMiscounted()).toEqual([])
}

describe('placing the queue anew under an edited calendar', () => {
  beforeEach(async () => {
    await open()
    await open({ claimedSeverity: 'S0' })
  })
  afterEach(async () => {
    await finishRanking()
  })

  it('serves the old order until the new one is whole, then all of it, with an event where a clock moved', async () => {
    const [moves, stays] = [await open(), await open({ receivedAt: '2026-03-09T20:00:00.000Z' })]
    // The goal of two business hours is over before Tuesday; a message of Tuesday is answered after it.
    const before = await db().queueState.findUniqueOrThrow({ where: { id: 1 } })
    const due = (number: number) =>
      desk.call('GET', `/api/v1/tickets/${number}`).then(({ body }) => body.slaDueAt)
    const late = await open({ receivedAt: '2026-03-03T07:30:00.000Z' })
    const dueBefore = await due(late)
    await editCalendars(closedOn(TUESDAY))
    expect(await findBuild()).toMatchObject({ phase: 'BUILDING', done: 0 })
    await stepRanking()
    expect(await due(late)).toBe(dueBefore)
    await finishRanking()
    expect(await findBuild()).toBeNull()
    const after = await db().queueState.findUniqueOrThrow({ where: { id: 1 } })
    expect(after.rankingId).toBe(before.rankingId + 1)
    expect(after.orderVersion > before.orderVersion).toBe(true)
    expect(await due(late)).not.toBe(dueBefore)
    const [told] = await db().ticketEvent.findMany({
      where: { ticketNumber: late, type: 'CLOCKS_MOVED' },
    })
    expect(told?.detail).toMatchObject({ slaDueAt: { from: dueBefore, to: await due(late) } })
    const silent = { ticketNumber: { in: [moves, stays] }, type: 'CLOCKS_MOVED' as const }
    expect(await db().ticketEvent.count({ where: silent })).toBe(0)
    await expectChain(late)
    await expectPlaced()
    expect(await db().ticketRank.count({ where: { rankingId: before.rankingId } })).toBe(0)
  })

  it('takes along what changes meanwhile: new, solved, opened again, closed', async () => {
    const [solved, reopened, gone] = [await open(), await open(), await open()]
    await status(reopened, 'SOLVED')
    await editCalendars(closedOn(TUESDAY, '2026-03-04'))
    await stepRanking()
    await status(solved, 'SOLVED')
    await status(reopened, 'OPEN')
    await status(gone, 'PENDING')
    await open({ claimedSeverity: 'S0' })
    await finishRanking()
    await expectPlaced()
  })

  it('has one in the making, and refuses another', async () => {
    await editCalendars(closedOn(TUESDAY))
    expect(await editCalendars(closedOn())).toMatchObject({ ok: false, code: 'CONFLICT' })
    await finishRanking()
    expect(await activeHolidays()).toEqual([TUESDAY])
  })
})

it('loses no change of people who write all the while, two workers and two edits', async () => {
  const numbers = await Promise.all(Array.from({ length: 12 }, () => open()))
  let building = true
  const write = async (seed: number) => {
    for (let i = seed; building; i += 5) {
      const number = numbers[i % numbers.length] as number
      await status(number, ['OPEN', 'PENDING', 'SOLVED', 'ON_HOLD'][i % 4] as string)
      if (i % 3 === 0) await open()
    }
  }
  const writers = [1, 2, 3].map(write)
  for (const dates of [['2026-03-05'], [TUESDAY, '2026-03-05']]) {
    await editCalendars(closedOn(...dates))
    await Promise.all([finishRanking(), finishRanking()])
    expect(await activeHolidays()).toEqual(dates)
  }
  building = false
  await Promise.all(writers)
  expect(await findBuild()).toBeNull()
  await expectPlaced()
  for (const number of numbers) await expectChain(number)
})
