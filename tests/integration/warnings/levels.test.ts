import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { warnOfClocks } from '@/lib/jobs/warn-of-clocks'
import { listInbox } from '@/lib/notifications/queries'
import { orThrow } from '@/lib/outcome'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'
import { answer, goTo, HOUR, listOutcomes, listTold, MINUTE, sweepAt, TUESDAY } from './world'

let lead: Viewer
let sam: Viewer
let account: { id: string }

beforeAll(async () => {
  goTo(TUESDAY)
  lead = await makePerson('SUPPORT_LEAD')
  account = await makeAccount(lead)
})
beforeEach(() => goTo(TUESDAY))
afterAll(() => setClockOffsetMs(0))

/** A fresh ticket of a fresh person's, on Tuesday noon: goal in 2 h, SLA in 4 h. */
async function makeOwn(): Promise<number> {
  sam = await makePerson('SUPPORT_ENGINEER')
  const { number } = await makeTicket(sam, account)
  await assignTicket(sam, number, { assignee: sam.email })
  return number
}

const told = async (number: number) =>
  (await listTold(number)).map((line) => line.replace(`${sam.name} `, ''))

describe('a clock', () => {
  it('warns at 75 %, at 90 % and when it breaks, of the goal and of the contract, once each', async () => {
    const number = await makeOwn()
    const seen: [minute: number, line: string][] = []
    for (let minute = 0; minute <= 5 * 60; minute++) {
      await sweepAt(TUESDAY + minute * MINUTE)
      for (const line of (await told(number)).slice(seen.length)) seen.push([minute, line])
    }
    // The ticket came some milliseconds after noon, so the first sweep after each instant is the next minute's.
    expect(seen).toEqual([
      [91, 'CLOCK_75 GOAL'],
      [109, 'CLOCK_90 GOAL'],
      [121, 'CLOCK_BROKEN GOAL'],
      [181, 'CLOCK_75 SLA'],
      [217, 'CLOCK_90 SLA'],
      [241, 'CLOCK_BROKEN SLA'],
    ])
    expect(await db().clockWatch.count({ where: { ticketNumber: number } })).toBe(0)
  })

  it('says in the inbox which it is, by when and by which rule', async () => {
    const number = await makeOwn()
    await sweepAt(TUESDAY + 95 * MINUTE)
    const { items } = orThrow(await listInbox(sam, { limit: 5 }))
    expect(items[0]).toMatchObject({
      kind: 'CLOCK_75',
      number,
      text: 'Clock at 75 %: first response by Tue 1 Dec, 22:00 UTC (goal, R26)',
      clock: { clock: 'GOAL' },
    })
    await sweepAt(TUESDAY + 5 * HOUR)
    const texts = orThrow(await listInbox(sam, { limit: 5 })).items.map(({ text }) => text)
    expect(texts).toContain(
      'Clock broken: first response was due by Wed 2 Dec, 00:00 UTC (SLA, R27)',
    )
  })

  it('is told of once by two workers at once', async () => {
    const number = await makeOwn()
    goTo(TUESDAY + 95 * MINUTE)
    await Promise.all([warnOfClocks(), warnOfClocks(), warnOfClocks()])
    expect(await told(number)).toEqual(['CLOCK_75 GOAL'])
  })

  it('that was missed is told at its highest level alone, and what it overtook is recorded', async () => {
    const number = await makeOwn()
    await sweepAt(TUESDAY + 3.7 * HOUR)
    expect(await told(number)).toEqual(['CLOCK_90 SLA', 'CLOCK_BROKEN GOAL'])
    expect((await listOutcomes(number)).toSorted()).toEqual([
      'GOAL 100 TOLD',
      'GOAL 75 OVERTAKEN',
      'GOAL 90 OVERTAKEN',
      'SLA 75 OVERTAKEN',
      'SLA 90 TOLD',
    ])
    await sweepAt(TUESDAY + 30 * HOUR)
    expect((await told(number)).slice(2)).toEqual(['CLOCK_BROKEN SLA'])
  })
})

describe('a promise', () => {
  it('warns of the time between its giving and its instant, and again when another is given', async () => {
    const number = await makeOwn()
    goTo(TUESDAY + HOUR)
    await answer(sam, number, TUESDAY + 11 * HOUR)
    await sweepAt(TUESDAY + 8.4 * HOUR)
    expect(await told(number)).toEqual([])
    await sweepAt(TUESDAY + 8.51 * HOUR)
    expect(await told(number)).toEqual(['CLOCK_75 PROMISE'])
    const nextUpdateAt = new Date(TUESDAY + 18.5 * HOUR).toISOString()
    await addMessage(sam, number, { kind: 'REPLY', body: 'Not yet.', nextUpdateAt })
    await sweepAt(TUESDAY + 15 * HOUR)
    expect(await told(number)).toHaveLength(1)
    await sweepAt(TUESDAY + 16.01 * HOUR)
    await sweepAt(TUESDAY + 18.51 * HOUR)
    const after = ['CLOCK_75 PROMISE', 'CLOCK_BROKEN PROMISE']
    expect((await told(number)).slice(1)).toEqual(after)
  })

  it('and the answer to who wrote again are two clocks', async () => {
    const number = await makeOwn()
    await answer(sam, number, TUESDAY + 10 * HOUR)
    goTo(TUESDAY + 4 * HOUR)
    await addMessage(lead, number, {
      kind: 'REQUESTER',
      body: 'And?',
      from: 'ann@customer.example',
    })
    await sweepAt(TUESDAY + 5.6 * HOUR)
    await sweepAt(TUESDAY + 7.8 * HOUR)
    const both = ['CLOCK_75 ANSWER', 'CLOCK_75 PROMISE', 'CLOCK_BROKEN ANSWER']
    expect((await told(number)).toSorted()).toEqual(both)
  })
})
