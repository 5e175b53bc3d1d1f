import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { listTeam } from '@/lib/capacity/queries'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { offerTickets } from '@/lib/jobs/offer-tickets'
import { OFFER_REASON } from '@/lib/offers/end-offer'
import { orThrow } from '@/lib/outcome'
import { takeNext } from '@/lib/queue/mutations'
import { findNextTicket } from '@/lib/queue/next-ticket'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { findTicket, listHistory } from '@/lib/tickets/queries'
import { createShiftRow } from '@/tests/factories/shifts'
import { expectChain } from '../tickets/expect-chain'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

/** 09:00–17:00 UTC is Ada's, 13:00–21:00 Bo's, each day. */
let ada: Viewer
let bo: Viewer
let lead: Viewer
let account: { id: string }

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  ada = await makePerson('SUPPORT_ENGINEER')
  bo = await makePerson('SUPPORT_ENGINEER')
  account = await makeAccount(lead)
  await createShiftRow(ada.id)
  await createShiftRow(bo.id, { startTime: '13:00' })
})
beforeEach(() => goTo(1, '10:00'))
afterEach(() => setClockOffsetMs(0))

/** To a time of a day that lies ahead; every test starts on the first of its own. */
let day = 0
function goTo(more: number, time: string): void {
  day += more
  const date = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10)
  setClockOffsetMs(Date.parse(`${date}T${time}:00Z`) - Date.now())
}

async function adasTicket(): Promise<number> {
  const { number } = await makeTicket(lead, account)
  orThrow(await assignTicket(ada, number, { assignee: ada.email }))
  return number
}

const writes = (number: number) =>
  addMessage(lead, number, { kind: 'REQUESTER', body: 'And?', from: 'kim@customer.example' })
const replies = (viewer: Viewer, number: number) =>
  addMessage(viewer, number, {
    kind: 'REPLY',
    body: 'A word.',
    firstResponse: { tried: 'a', nextStep: 'b' },
  })

async function offersOf(number: number): Promise<string[]> {
  const events = await db().ticketEvent.findMany({
    where: { ticketNumber: number, type: { in: ['OFFERED', 'OFFER_ENDED'] } },
    orderBy: { seq: 'asc' },
    select: { type: true },
  })
  return events.map(({ type }) => type)
}

describe('a ticket whose assignee went off duty', () => {
  it('is offered once, however many workers look, and shown to who is on duty', async () => {
    const number = await adasTicket()
    await offerTickets()
    expect(await offersOf(number)).toEqual([])
    expect(await findNextTicket(bo)).toBeNull()
    goTo(0, '17:00')
    await Promise.all(Array.from({ length: 5 }, () => offerTickets()))
    await offerTickets()
    expect(await offersOf(number)).toEqual(['OFFERED'])
    expect(await findTicket(lead, number)).toMatchObject({
      assignee: ada.email,
      offeredAt: expect.any(String),
    })
    expect((await findNextTicket(bo))?.number).toBe(number)
    expect(await findNextTicket(lead)).toBeNull()
    expect(orThrow(await takeNext(bo))).toBeNull()
    const member = (await listTeam(lead)).find(({ email }) => email === ada.email)
    expect(member?.offered).toBe(1)
  })

  it('goes to who takes it, with the reason on record', async () => {
    const number = await adasTicket()
    const without = await assignTicket(bo, number, { assignee: bo.email })
    expect(without).toMatchObject({ code: 'INVALID' })
    goTo(0, '17:30')
    await offerTickets()
    expect(orThrow(await assignTicket(bo, number, { assignee: bo.email }))).toMatchObject({
      assignee: bo.email,
      offeredAt: null,
    })
    const [latest] = await listHistory(lead, number)
    expect(latest?.text).toContain(OFFER_REASON)
    await offerTickets()
    expect(await offersOf(number)).toEqual(['OFFERED'])
    await expectChain(number)
  })

  it('is its assignee’s again when they are back, and offered anew after their next shift', async () => {
    const number = await adasTicket()
    goTo(0, '18:00')
    await offerTickets()
    goTo(1, '09:00')
    await offerTickets()
    expect(await offersOf(number)).toEqual(['OFFERED', 'OFFER_ENDED'])
    expect(await findTicket(lead, number)).toMatchObject({ assignee: ada.email, offeredAt: null })
    const [latest] = await listHistory(lead, number)
    expect(latest?.text).toBe('its assignee is back on duty: it is no longer offered')
    goTo(0, '17:00')
    await offerTickets()
    expect(await offersOf(number)).toEqual(['OFFERED', 'OFFER_ENDED', 'OFFERED'])
  })
})

describe('an offer', () => {
  it('is over when anybody answers, and made again only when the requester writes', async () => {
    const number = await adasTicket()
    goTo(0, '18:00')
    await offerTickets()
    orThrow(await replies(bo, number))
    await offerTickets()
    expect(await findTicket(lead, number)).toMatchObject({ offeredAt: null, respondBy: null })
    orThrow(await writes(number))
    await offerTickets()
    await offerTickets()
    expect(await offersOf(number)).toEqual(['OFFERED', 'OFFERED'])
  })

  it('is not made where no word is owed, and ends without one', async () => {
    const [answered, held] = [await adasTicket(), await adasTicket()]
    orThrow(await replies(ada, answered))
    goTo(0, '18:00')
    await offerTickets()
    expect(await offersOf(answered)).toEqual([])
    orThrow(await setStatus(bo, held, { status: 'ON_HOLD' }))
    await offerTickets()
    expect(await offersOf(held)).toEqual(['OFFERED', 'OFFER_ENDED'])
  })

  it('waits for somebody to be on duty, and leaves alone what is taken off duty', async () => {
    const number = await adasTicket()
    goTo(0, '22:00')
    await offerTickets()
    expect(await offersOf(number)).toEqual([])
    goTo(1, '18:00')
    const late = await adasTicket()
    await offerTickets()
    expect([await offersOf(number), await offersOf(late)]).toEqual([['OFFERED'], []])
  })
})
