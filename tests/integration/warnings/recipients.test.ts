import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { createPerson } from '@/tests/factories/people'
import { createShiftRow, createTimeOffRow } from '@/tests/factories/shifts'
import { makeAccount, makeTicket } from '../tickets/people'
import { goTo, HOUR, listOutcomes, listTold, MINUTE, sweepAt, TUESDAY } from './world'

const DAY = 24 * HOUR
const SOON = 91 * MINUTE

let lena: Viewer
let sam: Viewer
let account: { id: string }

beforeAll(async () => {
  goTo(TUESDAY)
  lena = await createPerson('SUPPORT_LEAD', 'Lena')
  sam = await createPerson('SUPPORT_ENGINEER', 'Sam')
  await createPerson('ADMIN', 'Ada')
  await createPerson('CE', 'Chidi')
  const token = { ...(await createPerson('SUPPORT_LEAD', 'Robot')) }
  await db().user.updateMany({ where: { id: token.id }, data: { isService: true } })
  account = await makeAccount(lena)
})
beforeEach(() => goTo(TUESDAY))
afterAll(() => setClockOffsetMs(0))

/** Whom the first warning of a ticket that comes at `start` reaches. */
async function warned(start: number, assignee: Viewer | null): Promise<string[]> {
  goTo(start)
  const { number } = await makeTicket(lena, account)
  if (assignee) await assignTicket(lena, number, { assignee: assignee.email })
  await sweepAt(start + SOON)
  return (await listTold(number)).map((line) => line.replace(' CLOCK_75 GOAL', '')).toSorted()
}

describe('while no shift is planned', () => {
  it('the assignee is warned, else the leads, who are people', async () => {
    expect(await warned(TUESDAY, sam)).toEqual(['Sam'])
    expect(await warned(TUESDAY, null)).toEqual(['Lena'])
  })
})

describe('once shifts are planned', () => {
  let kim: Viewer

  beforeAll(async () => {
    kim = await createPerson('SUPPORT_ENGINEER', 'Kim')
    const shift = { startTime: '20:00', durationMinutes: 6 * 60, weekdays: ['TUE', 'WED'] as const }
    await createShiftRow(kim.id, { ...shift, weekdays: [...shift.weekdays] })
    await createTimeOffRow(kim.id, '2026-12-02T12:00:00Z', '2026-12-03T12:00:00Z')
    const engineer = await createPerson('ENGINEER', 'Egon')
    await createShiftRow(engineer.id, { startTime: '00:00', durationMinutes: 24 * 60 })
  })

  it('those on duty are warned of what nobody has', async () => {
    expect(await warned(TUESDAY, null)).toEqual(['Kim'])
  })

  it('an assignee on duty alone; one who is not, and those who are', async () => {
    expect(await warned(TUESDAY, kim)).toEqual(['Kim'])
    expect(await warned(TUESDAY, sam)).toEqual(['Kim', 'Sam'])
  })

  it('in a gap, and while who had it is off, the leads', async () => {
    expect(await warned(TUESDAY + 8 * HOUR, null)).toEqual(['Lena'])
    expect(await warned(TUESDAY + DAY, null)).toEqual(['Lena'])
    expect(await warned(TUESDAY + DAY, kim)).toEqual(['Kim', 'Lena'])
  })

  it('not an assignee who may see tickets no more', async () => {
    const gone = await createPerson('SUPPORT_ENGINEER', 'Gone')
    goTo(TUESDAY)
    const { number } = await makeTicket(lena, account)
    await assignTicket(lena, number, { assignee: gone.email })
    await db().user.updateMany({ where: { id: gone.id }, data: { disabledAt: new Date(TUESDAY) } })
    await sweepAt(TUESDAY + SOON)
    expect(await listTold(number)).toEqual(['Kim CLOCK_75 GOAL'])
  })
})

describe('where there is no lead', () => {
  it('the administrators are warned; where there is nobody at all, that is recorded', async () => {
    const later = TUESDAY + DAY
    await db().user.updateMany({ where: { id: lena.id }, data: { role: 'SUPPORT_ENGINEER' } })
    goTo(later)
    const { number } = await makeTicket(sam, account)
    await sweepAt(later + SOON)
    expect(await listTold(number)).toEqual(['Ada CLOCK_75 GOAL'])
    await db().user.updateMany({ data: { disabledAt: new Date(later) } })
    await sweepAt(later + 109 * MINUTE)
    expect(await listOutcomes(number)).toEqual(['GOAL 75 TOLD', 'GOAL 90 UNTOLD'])
  })
})
