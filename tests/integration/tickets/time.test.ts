import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { moveTicketsByTime } from '@/lib/jobs/move-tickets-by-time'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { findTicket, listHistory } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from './people'

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

let lead: Viewer
let account: { id: string }

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  account = await makeAccount(lead)
})
afterEach(() => setClockOffsetMs(0))

async function statusAfter(number: number, hours: number) {
  setClockOffsetMs(hours * HOUR)
  await moveTicketsByTime()
  setClockOffsetMs(0)
  return (await findTicket(lead, number))?.status
}

function listMoves(number: number) {
  return db().ticketEvent.findMany({
    where: { ticketNumber: number, type: 'STATUS_CHANGED', actorId: null },
    select: { detail: true },
  })
}

describe('time', () => {
  it('wakes a ticket on hold at its instant, not before, and says why', async () => {
    const { number } = await makeTicket(lead, account)
    await setStatus(lead, number, { status: 'ON_HOLD', wakeAt: inHours(2) })
    expect(await statusAfter(number, 1.99)).toBe('ON_HOLD')
    expect(await statusAfter(number, 2.01)).toBe('OPEN')
    const [latest] = await listHistory(lead, number)
    expect(latest).toMatchObject({ text: 'it woke up at its time: ON_HOLD → OPEN', by: null })
    expect(await findTicket(lead, number)).toMatchObject({ wakeAt: null, ranked: true })
  })

  it('wakes a pending ticket at the promised update, which is then owed', async () => {
    const { number } = await makeTicket(lead, account)
    const firstResponse = { tried: 'a', nextStep: 'b' }
    const nextUpdateAt = inHours(5)
    const reply = { kind: 'REPLY', body: 'More tomorrow.', firstResponse, nextUpdateAt } as const
    await addMessage(lead, number, { ...reply, status: 'PENDING' })
    expect(await statusAfter(number, 4.9)).toBe('PENDING')
    expect(await statusAfter(number, 5.1)).toBe('OPEN')
    expect(await findTicket(lead, number)).toMatchObject({ respondBy: nextUpdateAt })
  })

  it('closes a solved ticket after 72 hours, and a reply before re-opens it', async () => {
    const [silent, answered] = [await makeTicket(lead, account), await makeTicket(lead, account)]
    for (const { number } of [silent, answered]) {
      await setStatus(lead, number, { status: 'SOLVED', reason: 'known to work' })
    }
    const from = 'ann@customer.example'
    await addMessage(lead, answered.number, { kind: 'REQUESTER', body: 'Not yet.', from })
    expect(await statusAfter(silent.number, 71.9)).toBe('SOLVED')
    expect(await statusAfter(silent.number, 72.1)).toBe('CLOSED')
    expect(await statusAfter(answered.number, 72.1)).toBe('OPEN')
  })

  it('moves each ticket once, however many workers look at once, and none that is moved already', async () => {
    const { number } = await makeTicket(lead, account)
    await setStatus(lead, number, { status: 'ON_HOLD', wakeAt: inHours(1) })
    setClockOffsetMs(2 * HOUR)
    await Promise.all(Array.from({ length: 5 }, () => moveTicketsByTime()))
    await moveTicketsByTime()
    expect(await listMoves(number)).toHaveLength(1)
  })

  it('moves nothing that waits for no instant', async () => {
    const { number } = await makeTicket(lead, account)
    await setStatus(lead, number, { status: 'ON_HOLD' })
    expect(await statusAfter(number, 10_000)).toBe('ON_HOLD')
  })
})

it('keeps on the record whether a promise was kept', async () => {
  const { number } = await makeTicket(lead, account)
  const reply = (nextUpdateAt?: string) =>
    addMessage(lead, number, { kind: 'REPLY', body: 'x', nextUpdateAt })
  await reply(inHours(1))
  await reply(inHours(1))
  setClockOffsetMs(2 * HOUR)
  await reply()
  const words = (await listHistory(lead, number)).map(({ text }) => text)
  expect(words.slice(0, 2)).toEqual([
    expect.stringContaining('the promised update, too late'),
    expect.stringContaining('the promised update, in time'),
  ])
})
