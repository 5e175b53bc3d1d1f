import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, it, vi } from 'vitest'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { offerTickets } from '@/lib/jobs/offer-tickets'
import { orThrow } from '@/lib/outcome'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { createShiftRow } from '@/tests/factories/shifts'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

const HOUR = 3_600_000
const TICKETS = 60
const WORKER =
  "const { offerTickets } = await import('./lib/jobs/offer-tickets.ts'); await offerTickets()"

afterEach(() => setClockOffsetMs(0))

/** A shift of one day, hours before now. */
async function createShift(userId: string, before: number, hours: number): Promise<void> {
  const from = new Date(Date.now() - before * HOUR).toISOString()
  const [startsOn, startTime] = [from.slice(0, 10), from.slice(11, 16)]
  const durationMinutes = hours * 60
  await createShiftRow(userId, {
    ...{ startsOn, endsOn: startsOn, weekdays: [], startTime, durationMinutes },
  })
}

const countOffered = () => db().ticketEvent.count({ where: { type: 'OFFERED' } })

it('offers each ticket once, though the worker is killed in the middle of it', async () => {
  const [lead, gone, here] = [
    await makePerson('SUPPORT_LEAD'),
    await makePerson('SUPPORT_ENGINEER'),
    await makePerson('SUPPORT_ENGINEER'),
  ]
  const account = await makeAccount(lead)
  await createShift(gone.id, 6, 5)
  await createShift(here.id, 6, 12)
  setClockOffsetMs(-2 * HOUR)
  for (let i = 0; i < TICKETS; i++) {
    const { number } = await makeTicket(lead, account)
    orThrow(await assignTicket(gone, number, { assignee: gone.email }))
  }
  setClockOffsetMs(0)

  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', WORKER], {
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.server.json' },
    stdio: 'inherit',
  })
  const ended = once(child, 'exit')
  await vi.waitUntil(async () => (await countOffered()) > 3, { timeout: 60_000, interval: 5 })
  child.kill('SIGKILL')
  await ended
  expect(await countOffered()).toBeLessThan(TICKETS)

  await Promise.all([offerTickets(), offerTickets()])
  await offerTickets()
  const told = await db().ticketEvent.groupBy({
    by: ['ticketNumber'],
    where: { type: 'OFFERED' },
    _count: true,
  })
  expect(told).toHaveLength(TICKETS)
  expect(new Set(told.map(({ _count }) => _count))).toEqual(new Set([1]))
}, 90_000)
