import { afterAll, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { closeDb, db } from '@/lib/db/client'
import { findRunningUrl } from '@/lib/embedded/embedded-database'
import { waitUntil } from '@/lib/embedded/postmaster'
import { shiftClock } from '@/lib/jobs/shift-clock'
import { orThrow } from '@/lib/outcome'
import { WARNING_LEVELS } from '@/lib/priority/warnings'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { openTicket } from '@/lib/tickets/mutations/open-ticket'
import { LEVEL_KINDS, toOccasion } from '@/lib/warnings/view'
import { makeAccount, makePerson } from '@/tests/integration/tickets/people'
import { type Product, startProduct, temporaryDir } from './product'

const READY = 'QueueOne is ready at'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const TICKETS = 200
const WARNED = Object.values(LEVEL_KINDS)
/** How long before its due instant each level of a clock of two hours is. */
const AHEAD = { 75: 30 * MINUTE, 90: 12 * MINUTE, 100: 0 }
/** Time goes by in such steps: shorter than any two levels are apart, and no instant is near the end of one. */
const STEP = 10 * MINUTE
/** Noon in Los Angeles of the next Tuesday, so that business time runs whenever the test does. */
const NOON = nextTuesdayNoon(Date.now())

function nextTuesdayNoon(after: number): number {
  const noon = Math.ceil(after / DAY) * DAY + 20 * 60 * MINUTE
  return noon + ((2 - new Date(noon).getUTCDay() + 7) % 7) * DAY
}

afterAll(async () => {
  setClockOffsetMs(0)
  await closeDb()
})

let offset = 0
/** What `npm run clock` does: the product's time is `instant` now. */
async function goTo(instant: number): Promise<void> {
  offset = await shiftClock(instant - Date.now() - offset)
  setClockOffsetMs(offset)
}

interface Planned {
  number: number
  clock: 'SLA' | 'GOAL'
  dueAt: number
  /** Who is to be warned of it. */
  people: string[]
  /** Nobody, since it is answered in time. */
  answered: boolean
}

/** Tickets whose clocks end in the hour after noon: contracts and goals, of an assignee or of nobody. */
async function openTickets(lead: Viewer): Promise<Planned[]> {
  const [other, sam] = [await makePerson('SUPPORT_LEAD'), await makePerson('SUPPORT_ENGINEER')]
  const free = await makeAccount(lead, { segment: 'FREE' })
  const accounts = { SLA: await makeAccount(lead), GOAL: free }
  const open = async (i: number): Promise<Planned> => {
    const clock = i % 2 === 0 ? 'SLA' : 'GOAL'
    const dueAt = NOON + (i % 6) * STEP + STEP / 2 + i
    const receivedAt = new Date(dueAt - 120 * MINUTE).toISOString()
    const words = { subject: `Ticket ${i}`, body: 'It is down.', requesterEmail: 'a@b.example' }
    const input = {
      ...words,
      receivedAt,
      claimedSeverity: 'S0',
      account: accounts[clock].id,
    } as const
    const { number } = orThrow(await openTicket(lead, input))
    const assigned = i % 4 === 0
    if (assigned) orThrow(await assignTicket(sam, number, { assignee: sam.email }))
    const people = assigned ? [sam.id] : [lead.id, other.id]
    return { number, clock, dueAt, people, answered: i % 6 === 5 && i < 60 }
  }
  const planned: Planned[] = []
  for (let i = 0; i < TICKETS; i += 10) {
    planned.push(...(await Promise.all(Array.from({ length: 10 }, (_, k) => open(i + k)))))
  }
  return planned
}

/** Each warning that somebody is to get: to whom, of which ticket, which level, of which clock's instant; and when. */
function expectedOf(planned: readonly Planned[]): Map<string, number> {
  const expected = new Map<string, number>()
  for (const { number, clock, dueAt, people } of planned.filter(({ answered }) => !answered)) {
    for (const level of WARNING_LEVELS) {
      for (const userId of people) {
        const line = [userId, number, LEVEL_KINDS[level], toOccasion({ clock, dueAt })].join(' ')
        expected.set(line, dueAt - AHEAD[level])
      }
    }
  }
  return expected
}

async function listWarned() {
  const lines = await db().notification.findMany({
    where: { kind: { in: WARNED } },
    select: { userId: true, ticketNumber: true, kind: true, occasion: true, createdAt: true },
  })
  return lines.map(({ userId, ticketNumber, kind, occasion, createdAt }) => ({
    line: [userId, ticketNumber, kind, occasion].join(' '),
    at: createdAt.getTime(),
  }))
}

/** Lets time go by and waits until all that has come due by then is told. */
async function step(instant: number): Promise<void> {
  await goTo(instant)
  await caughtUp(instant)
}

async function caughtUp(instant: number): Promise<void> {
  const countDue = () => db().clockWatch.count({ where: { nextAt: { lte: new Date(instant) } } })
  await expect.poll(countDue, { timeout: 30_000, interval: 50 }).toBe(0)
}

/** Kills the product while it tells of what has come due. */
async function killAmidst(product: Product, instant: number): Promise<void> {
  const count = () => db().notification.count({ where: { kind: { in: WARNED } } })
  const before = await count()
  await goTo(instant)
  await expect.poll(count, { timeout: 30_000, interval: 5 }).toBeGreaterThan(before)
  await product.end('SIGKILL')
}

async function start(dataDir: string): Promise<Product> {
  const product = await startProduct({ dataDir })
  await product.until(READY)
  return product
}

async function answer(lead: Viewer, planned: readonly Planned[]): Promise<void> {
  const firstResponse = { tried: 'read the logs', nextStep: 'a fix' }
  for (const { number } of planned.filter(({ answered }) => answered)) {
    orThrow(await addMessage(lead, number, { kind: 'REPLY', body: 'We look.', firstResponse }))
  }
}

it('tells each warning of 200 clocks once, none early and none lost, killed twice amidst', async () => {
  const dataDir = temporaryDir()
  const first = await start(dataDir)
  process.env.DATABASE_URL = findRunningUrl(dataDir) ?? ''
  await goTo(NOON - 60 * MINUTE)
  const lead = await makePerson('SUPPORT_LEAD')
  const planned = await openTickets(lead)
  for (const steps of [-2, -1, 0]) await step(NOON + steps * STEP)

  await killAmidst(first, NOON + STEP)
  await answer(lead, planned)
  const second = await start(dataDir)
  await caughtUp(NOON + STEP)
  await step(NOON + 2 * STEP)
  await killAmidst(second, NOON + 3 * STEP)
  const third = await start(dataDir)
  await caughtUp(NOON + 3 * STEP)
  for (const steps of [4, 5, 6]) await step(NOON + steps * STEP)

  const expected = expectedOf(planned)
  const warned = await listWarned()
  expect(warned.map(({ line }) => line).toSorted()).toEqual([...expected.keys()].toSorted())
  const late = warned.map(({ line, at }) => at - (expected.get(line) ?? 0))
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...late)).toBeLessThan(STEP)
  const outcomes = await db().clockWarning.groupBy({ by: ['outcome'], _count: true })
  expect(outcomes).toEqual([{ outcome: 'TOLD', _count: 3 * (TICKETS - 10) }])
  expect(await db().clockWatch.count()).toBe(0)
  await closeDb()
  expect(await third.end('SIGTERM')).toBe(0)
  expect(await waitUntil(() => findRunningUrl(dataDir) === null, 10_000)).toBe(true)
}, 180_000)
