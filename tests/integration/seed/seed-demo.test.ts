import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { DEMO_PEOPLE } from '@/lib/auth/demo'
import { clockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { EventType } from '@/lib/generated/prisma/enums'
import { activeContext } from '@/lib/policy/context'
import { evaluateTicket } from '@/lib/priority/evaluate-ticket'
import { SEGMENTS, TICKET_STATUSES, type TicketFacts } from '@/lib/priority/types'
import { rankingOf, toRankColumns } from '@/lib/tickets/rank-columns'
import { seedDemo } from '@/prisma/seed/seed-demo'
import { countBrokenEvents } from '@/tests/integration/import/broken-events'

/** The demo's week was lived here: nothing of it is imported. */
const UNTOLD: EventType[] = ['IMPORTED']

const countAll = async () =>
  Promise.all([db().user.count(), db().ticket.count(), db().ticketEvent.count()])

/** A sequence moves although its transaction has not ended. */
async function lastNumber(): Promise<number> {
  const [row] = await db().$queryRaw<{ last: bigint }[]>`
    SELECT last_value AS last FROM ticket_number_seq`
  return Number(row?.last ?? 0)
}

/** How many connections beside ours are in the middle of a transaction. */
async function countWriters(): Promise<number> {
  const [row] = await db().$queryRaw<{ writers: bigint }[]>`
    SELECT count(*) AS writers FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_xid IS NOT NULL`
  return Number(row?.writers ?? 0)
}

async function seedAndKill(): Promise<void> {
  const program =
    "const { seedDemo } = await import('./prisma/seed/seed-demo.ts'); await seedDemo()"
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.server.json' },
    stdio: 'inherit',
  })
  const ended = once(child, 'exit')
  await vi.waitUntil(async () => (await lastNumber()) > 60, { timeout: 60_000, interval: 20 })
  child.kill('SIGKILL')
  await ended
  await vi.waitUntil(async () => (await countWriters()) === 0, { timeout: 30_000 })
}

/** The rank of each ticket as the core makes it of the facts that its last event holds. */
async function placeLastEvents() {
  const last = await db().ticketEvent.findMany({
    distinct: ['ticketNumber'],
    orderBy: [{ ticketNumber: 'asc' }, { seq: 'desc' }],
    select: { facts: true },
  })
  const context = await activeContext(db())
  const state = await db().queueState.findUniqueOrThrow({ where: { id: 1 } })
  return last.map(({ facts }) => {
    const evaluation = evaluateTicket(facts as unknown as TicketFacts, context)
    return {
      ticketNumber: evaluation.key.number,
      rankingId: rankingOf(evaluation.lane, state.rankingId),
      ...toRankColumns(evaluation),
    }
  })
}

async function countDecided() {
  const results = await db().clockResult.groupBy({ by: ['clock', 'met'], _count: true })
  return (clock: string, met: boolean) =>
    results.find((group) => group.clock === clock && group.met === met)?._count ?? 0
}

beforeAll(async () => {
  await seedAndKill()
  expect(await countAll(), 'a killed run leaves nothing').toEqual([0, 0, 0])
  await seedDemo()
}, 180_000)

describe('demo data', () => {
  it('has a few hundred tickets of every segment and status, and every kind of event', async () => {
    const tickets = await db().ticket.findMany({
      select: { status: true, subject: true, account: { select: { segment: true } } },
    })
    expect(tickets.length).toBeGreaterThan(280)
    expect(new Set(tickets.map((t) => t.status))).toEqual(new Set(TICKET_STATUSES))
    expect(new Set(tickets.map((t) => t.account.segment))).toEqual(new Set(SEGMENTS))
    expect(new Set(tickets.map((t) => t.subject)).size).toBeGreaterThan(75)
    const events = await db().ticketEvent.groupBy({ by: ['type'] })
    const told = Object.values(EventType).filter((t) => !UNTOLD.includes(t))
    const found = new Set(events.map((e) => e.type))
    expect(told.filter((type) => !found.has(type))).toEqual([])
  })

  it('has living clocks: overdue, under half an hour, and later', async () => {
    const ranked = await db().ticketRank.findMany({
      where: { lane: 'RANKED', respondBy: { not: null } },
      select: { respondBy: true },
    })
    const minutes = ranked.map(({ respondBy }) => (Number(respondBy) - Date.now()) / 60_000)
    expect(minutes.filter((left) => left < 0).length).toBeGreaterThan(3)
    expect(minutes.filter((left) => left > 0 && left < 30).length).toBeGreaterThan(2)
    expect(minutes.filter((left) => left > 120).length).toBeGreaterThan(0)
    expect(minutes.length).toBeGreaterThan(80)
  })

  it('lies in the past, in order, with chains that verify and totals that are right', async () => {
    expect(clockOffsetMs()).toBe(0)
    const future = { happenedAt: { gt: new Date() } }
    expect(await db().ticketEvent.count({ where: future })).toBe(0)
    expect(await countBrokenEvents()).toBe(0)
    const lanes = await db().ticketRank.groupBy({ by: ['lane'], _count: true })
    const of = (lane: string) => lanes.find((group) => group.lane === lane)?._count
    const state = await db().queueState.findFirstOrThrow()
    expect([state.rankedTotal, state.waitingTotal, state.withCeTotal]).toEqual(
      ['RANKED', 'WAITING', 'WITH_CE'].map(of),
    )
    const periods = await db().workloadPeriod.findMany({ orderBy: { startedAt: 'asc' } })
    expect(periods.map(({ mode }) => mode)).toEqual(['NORMAL', 'SURGE', 'NORMAL'])
  })

  it('stands, ticket by ticket, where the core puts its last event', async () => {
    const expected = await placeLastEvents()
    const stored = await db().ticketRank.findMany({ orderBy: { ticketNumber: 'asc' } })
    expect(stored.length).toBe(expected.length)
    // What is over owes nothing, so an edit of the calendars passes it by.
    const open = <T extends { lane: string }>(ranks: T[]) =>
      ranks.filter(({ lane }) => lane !== 'DONE')
    expect(open(stored)).toEqual(open(expected))
  })

  it('lets exactly one person a role sign in', async () => {
    const people = await db().user.findMany({ where: { isDemo: true }, select: { email: true } })
    expect(people.map(({ email }) => email).sort()).toEqual(DEMO_PEOPLE.map((p) => p.email).sort())
  })
})

it('has clocks that were met and clocks that were broken', async () => {
  const of = await countDecided()
  const counts = ['SLA', 'GOAL', 'ANSWER'].flatMap((clock) => [of(clock, true), of(clock, false)])
  expect(Math.min(...counts), String(counts)).toBeGreaterThan(1)
})
