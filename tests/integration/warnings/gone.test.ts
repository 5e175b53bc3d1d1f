import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { runWrite } from '@/lib/db/run-write'
import { orThrow } from '@/lib/outcome'
import { findTicketAccount } from '@/lib/tickets/find-account'
import { insertTicket } from '@/lib/tickets/insert-ticket'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { triageTicket } from '@/lib/tickets/mutations/triage-ticket'
import { passWarnings } from '@/lib/warnings/mutations/pass-warnings'
import { switchWorkload } from '@/lib/workload/mutations'
import { triageOf } from '@/tests/factories/inputs'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'
import {
  answer,
  FRIDAY,
  goTo,
  HOUR,
  listOutcomes,
  listTold,
  MINUTE,
  SUNDAY,
  sweepAt,
  TUESDAY,
} from './world'

let lead: Viewer
let account: { id: string }

beforeAll(async () => {
  goTo(TUESDAY)
  lead = await makePerson('SUPPORT_LEAD')
  account = await makeAccount(lead)
})
beforeEach(() => goTo(TUESDAY))
afterAll(() => setClockOffsetMs(0))

const told = async (number: number) =>
  (await listTold(number)).map((line) => line.replace(`${lead.name} `, ''))

describe('a warning whose occasion is gone is not sent', () => {
  it('when the ticket was answered', async () => {
    const { number } = await makeTicket(lead, account)
    goTo(TUESDAY + HOUR)
    await answer(lead, number)
    await sweepAt(TUESDAY + 9 * HOUR)
    expect(await told(number)).toEqual([])
    expect(await db().clockWatch.count({ where: { ticketNumber: number } })).toBe(0)
  })

  it('when a triage put it off; and of the later instant it is', async () => {
    const { number } = await makeTicket(lead, account, { claimedSeverity: 'S0' })
    await sweepAt(TUESDAY + 95 * MINUTE)
    await triageTicket(lead, number, triageOf())
    await sweepAt(TUESDAY + 5 * HOUR)
    await sweepAt(TUESDAY + 36.1 * HOUR)
    expect(await told(number)).toEqual(['CLOCK_75 SLA', 'CLOCK_BROKEN GOAL', 'CLOCK_75 SLA'])
  })

  it('when a triage brings it forward, at once and once', async () => {
    const { number } = await makeTicket(lead, account)
    await sweepAt(TUESDAY + 95 * MINUTE)
    const down = triageOf({ facts: { totalLossOfService: true } })
    await triageTicket(lead, number, down)
    await sweepAt(TUESDAY + 96 * MINUTE)
    await triageTicket(lead, number, triageOf())
    await triageTicket(lead, number, down)
    await sweepAt(TUESDAY + 97 * MINUTE)
    expect(await told(number)).toEqual(['CLOCK_75 GOAL', 'CLOCK_75 SLA'])
  })

  it('when it was solved; and a ticket that waits keeps its contract alone', async () => {
    const [solved, waiting] = [await makeTicket(lead, account), await makeTicket(lead, account)]
    await setStatus(lead, solved.number, { status: 'SOLVED', reason: 'asked twice' })
    await setStatus(lead, waiting.number, { status: 'ON_HOLD' })
    await sweepAt(TUESDAY + 3.1 * HOUR)
    expect(await told(solved.number)).toEqual([])
    expect(await told(waiting.number)).toEqual(['CLOCK_75 SLA'])
  })
})

describe('by night', () => {
  it('a due instant at the closing waits for the opening', async () => {
    goTo(FRIDAY)
    const { number } = await makeTicket(lead, account)
    await sweepAt(FRIDAY + 109 * MINUTE)
    expect(await told(number)).toEqual(['CLOCK_90 GOAL'])
    for (const hours of [2.01, 8, 40]) await sweepAt(FRIDAY + hours * HOUR)
    expect(await told(number)).toHaveLength(1)
    await sweepAt(SUNDAY + MINUTE)
    expect((await told(number)).slice(1)).toEqual(['CLOCK_BROKEN GOAL'])
  })

  it('a worker that comes back then is silent, and tells the highest at the opening', async () => {
    goTo(FRIDAY)
    const { number } = await makeTicket(lead, account)
    await sweepAt(FRIDAY + 20 * HOUR)
    expect(await told(number)).toEqual([])
    const [watch] = await db().clockWatch.findMany({ where: { ticketNumber: number } })
    expect(watch?.nextAt).toEqual(new Date(SUNDAY))
    await sweepAt(SUNDAY)
    expect(await told(number)).toEqual(['CLOCK_BROKEN GOAL'])
  })

  it('a 24x7 target and a promise are told of all the same', async () => {
    const premium = await makeAccount(lead, { slaPlan: 'ENTERPRISE_PREMIUM' })
    goTo(FRIDAY + 8 * HOUR)
    const { number } = await makeTicket(lead, premium, { claimedSeverity: 'S0' })
    await sweepAt(FRIDAY + 9.6 * HOUR)
    await answer(lead, number, FRIDAY + 14.6 * HOUR)
    await sweepAt(FRIDAY + 14.5 * HOUR)
    expect(await told(number)).toEqual(['CLOCK_75 SLA', 'CLOCK_90 PROMISE'])
  })
})

describe('nobody is called', () => {
  it('for the goal in a surge (R30), and for the contract somebody is', async () => {
    const { number } = await makeTicket(lead, account)
    orThrow(await switchWorkload(lead, { mode: 'SURGE', reason: 'a flood' }))
    await sweepAt(TUESDAY + 119 * MINUTE)
    orThrow(await switchWorkload(lead, { mode: 'NORMAL', reason: 'over' }))
    await sweepAt(TUESDAY + 121 * MINUTE)
    await sweepAt(TUESDAY + 181 * MINUTE)
    expect(await told(number)).toEqual(['CLOCK_BROKEN GOAL', 'CLOCK_75 SLA'])
    expect((await listOutcomes(number)).slice(0, 2)).toEqual([
      'GOAL 75 OVERTAKEN',
      'GOAL 90 SUSPENDED',
    ])
  })

  it('for what came due before an import; for what comes due after it somebody is', async () => {
    const received = new Date(TUESDAY - 110 * MINUTE)
    const { row } = orThrow(
      await runWrite({}, async (tx) => {
        const found = orThrow(await findTicketAccount(tx, lead, { account: account.id }))
        const words = { subject: 'Old', body: null, requester: null, claimedSeverity: null }
        const rest = { ...words, openedByCe: false, channel: 'IMPORT' as const, viewer: null }
        return insertTicket(tx, { ...rest, account: found, receivedAt: received })
      }),
    )
    await sweepAt(TUESDAY + MINUTE)
    expect(await told(row.number)).toEqual([])
    await sweepAt(TUESDAY + 11 * MINUTE)
    expect(await told(row.number)).toEqual(['CLOCK_BROKEN GOAL'])
  })

  it('for data that was filled in', async () => {
    const { number } = await makeTicket(lead, account)
    goTo(TUESDAY + 3.1 * HOUR)
    await passWarnings(db())
    await sweepAt(TUESDAY + 3.2 * HOUR)
    expect(await told(number)).toEqual([])
    await sweepAt(TUESDAY + 3.7 * HOUR)
    expect(await told(number)).toEqual(['CLOCK_90 SLA'])
  })
})
