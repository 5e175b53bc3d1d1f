import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { asOneTransaction, db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { listQueue } from '@/lib/queue/queries'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { switchWorkload } from '@/lib/workload/mutations'
import { hoursInSurge, listPeriods } from '@/lib/workload/periods'
import { getBanner } from '@/lib/workload/queries'
import { createShiftRow } from '@/tests/factories/shifts'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

const HOUR = 3_600_000
const toSurge = { mode: 'SURGE', reason: 'a flood' } as const
const toNormal = { mode: 'NORMAL', reason: 'it is over' } as const

let lead: Viewer
let ce: Viewer
const numbers: Record<string, number> = {}

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  ce = await makePerson('CE')
  const prospect = await makeAccount(lead, {
    segment: 'PRE_SALES',
    ceOwner: ce.email,
    name: 'Pros',
  })
  for (const segment of ['FREE', 'TEAM', 'ENTERPRISE'] as const) {
    const account = await makeAccount(lead, { segment, name: `Acme ${segment}` })
    numbers[segment] = (await makeTicket(lead, account)).number
  }
  numbers.PRE_SALES = (await makeTicket(ce, prospect)).number
})
afterEach(() => setClockOffsetMs(0))

const TABLES = [
  'order_stretch',
  'queue_state',
  'ticket',
  'ticket_event',
  'ticket_rank',
  'workload_period',
] as const
type Counts = Record<(typeof TABLES)[number], number>

/** How many rows this connection has written that are not yet reported, by PostgreSQL's own statistics. */
async function countWritten(): Promise<Counts> {
  const rows = await db().$queryRaw<{ name: keyof Counts; written: number }[]>`
    SELECT relname::text AS name, (n_tup_ins + n_tup_upd + n_tup_del)::int AS written
    FROM pg_stat_xact_user_tables WHERE relname = ANY(${[...TABLES]}::text[])`
  return Object.fromEntries(rows.map(({ name, written }) => [name, written])) as Counts
}

/** What `work` writes, within one transaction. */
async function rowsWrittenBy(work: () => Promise<unknown>): Promise<Counts> {
  let [before, after] = [{}, {}] as [Partial<Counts>, Partial<Counts>]
  await asOneTransaction(async () => {
    before = await countWritten()
    await work()
    after = await countWritten()
  }, 10_000)
  return Object.fromEntries(
    TABLES.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)]),
  ) as Counts
}

describe('a switch', () => {
  it('writes no row of a ticket, by PostgreSQL’s own statistics', async () => {
    const written = await rowsWrittenBy(async () => orThrow(await switchWorkload(lead, toSurge)))
    expect(written).toEqual({
      order_stretch: 0,
      queue_state: 1,
      ticket: 0,
      ticket_event: 0,
      ticket_rank: 0,
      workload_period: 2,
    })
    // The count is a true one: a change of a ticket shows in it.
    const assigned = await rowsWrittenBy(async () =>
      orThrow(await assignTicket(lead, numbers.FREE ?? 0, { assignee: lead.email })),
    )
    expect(assigned).toMatchObject({ ticket: 1, ticket_event: 1 })
  })

  it('says what it moved most and why, with the places that the queue shows', async () => {
    const { mode, moves } = await getBanner(lead)
    const told = moves?.moved.map(
      ({ number, accountName, from, to, text, rules }) =>
        `#${number} ${accountName} ${from} → ${to}: ${text} [${rules.join(' ')}]`,
    )
    expect(mode).toBe('SURGE')
    expect(told).toEqual([
      `#${numbers.PRE_SALES} Pros 4 → 1: pre-sales stands first in hard choices [R3 R30]`,
      `#${numbers.FREE} Acme FREE 1 → 4: free stands behind team in hard choices [R3 R30]`,
      `#${numbers.ENTERPRISE} Acme ENTERPRISE 3 → 2: enterprise stands before team in hard choices [R3 R30]`,
      `#${numbers.TEAM} Acme TEAM 2 → 3: team stands behind enterprise in hard choices [R3 R30]`,
    ])
    const { items } = orThrow(await listQueue(lead, { lane: 'ranked', limit: 10 }))
    expect(new Map(items.map(({ number, position }) => [number, position]))).toEqual(
      new Map(moves?.moved.map(({ number, to }) => [number, to])),
    )
  })

  it('tells nobody of a ticket that they may not see, and keeps no name', async () => {
    const { moves } = await getBanner(ce)
    expect(moves?.moved.map(({ number }) => number)).toEqual([numbers.PRE_SALES])
    const stored = await db().workloadPeriod.findMany({ select: { moves: true } })
    expect(JSON.stringify(stored)).not.toMatch(/Acme|Pros|@/)
  })

  it('is news in normal for a while, and stays with its period', async () => {
    orThrow(await switchWorkload(lead, toNormal))
    expect((await getBanner(lead)).moves?.moved).toHaveLength(4)
    setClockOffsetMs(HOUR)
    expect((await getBanner(lead)).moves).toBeNull()
    const { items } = orThrow(await listPeriods(lead, { limit: 10 }))
    expect(items.map(({ mode, moves }) => [mode, moves?.moved.length])).toEqual([
      ['NORMAL', 4],
      ['SURGE', 4],
      ['NORMAL', undefined],
    ])
    expect(items[0]).toMatchObject({ until: null, reason: 'it is over', by: lead.email })
  })
})

describe('the periods', () => {
  it('are read page by page, each once, and hours of surge add up', async () => {
    for (const [hours, input] of [
      [1, toSurge],
      [3, toNormal],
      [4, toSurge],
      [6.5, toNormal],
    ] as const) {
      setClockOffsetMs(hours * HOUR)
      orThrow(await switchWorkload(lead, input))
    }
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = orThrow(await listPeriods(lead, { limit: 2, after }))
      seen.push(...page.items.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(seen.length).toBe(await db().workloadPeriod.count())
    expect(new Set(seen).size).toBe(seen.length)
    expect(await listPeriods(lead, { limit: 2, after: 'nonsense' })).toMatchObject({
      code: 'MALFORMED',
    })
    const at = (hours: number) => new Date(Date.now() + hours * HOUR)
    expect(await hoursInSurge(at(0.5), at(9))).toBeCloseTo(4.5, 2)
    expect(await hoursInSurge(at(2), at(5))).toBeCloseTo(2, 2)
    expect(await hoursInSurge(at(3.1), at(3.9))).toBe(0)
  })
})

describe('who switches', () => {
  it('an engineer on duty once shifts are planned; who leads them always', async () => {
    const [on, off] = [await makePerson('SUPPORT_ENGINEER'), await makePerson('SUPPORT_ENGINEER')]
    const leadership = await makePerson('CS_LEADERSHIP')
    const other = async () => {
      const { mode } = await getBanner(lead)
      return mode === 'NORMAL' ? toSurge : toNormal
    }
    expect(await switchWorkload(off, await other())).toMatchObject({ ok: true })
    await createShiftRow(on.id, { startTime: '00:00', durationMinutes: 1440 })
    expect(await switchWorkload(off, await other())).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('not on duty'),
    })
    for (const viewer of [on, lead, leadership]) {
      expect(await switchWorkload(viewer, await other())).toMatchObject({ ok: true })
    }
    expect(await switchWorkload(ce, await other())).toMatchObject({ code: 'FORBIDDEN' })
  })
})
