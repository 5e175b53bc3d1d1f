import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { arePlanned, findNextArrival, listOnDuty, neededAt } from '@/lib/schedule/queries'
import { createPerson } from '@/tests/factories/people'
import { createShiftRow, createTimeOffRow } from '@/tests/factories/shifts'

const at = (time: string) => new Date(`2026-11-${time}:00.000Z`)
let ada: Viewer
let bo: Viewer

beforeAll(async () => {
  expect(await arePlanned(now())).toBe(false)
  expect(await findNextArrival(now())).toBeNull()
  ada = await createPerson('SUPPORT_ENGINEER', 'Ada')
  bo = await createPerson('SUPPORT_ENGINEER', 'Bo')
  const gone = await createPerson('SUPPORT_ENGINEER', 'Gone')
  await db().user.update({ where: { id: gone.id }, data: { disabledAt: now() } })
  await createShiftRow(gone.id, { needed: 9 })
  const week = { weekdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'] as const, endsOn: '2026-11-27' }
  await createShiftRow(ada.id, { ...week, needed: 2 })
  await createShiftRow(bo.id, { ...week, timeZone: 'America/New_York', startTime: '08:00' })
  await createTimeOffRow(bo.id, '2026-11-25T00:00:00Z', '2026-11-26T15:00:00Z')
})

describe('who is on duty', () => {
  it.each([
    ['24T08:59', []],
    ['24T09:00', ['Ada']],
    ['24T13:30', ['Ada', 'Bo']],
    ['24T17:00', ['Bo']],
    ['25T13:30', ['Ada']],
    ['26T15:00', ['Ada', 'Bo']],
    ['28T10:00', []],
  ])('at %s: %j', async (time, expected) => {
    expect((await listOnDuty(at(time))).map(({ name }) => name)).toEqual(expected)
  })

  it('says from when until when, cut by time off', async () => {
    const [, own] = await listOnDuty(at('26T15:30'))
    expect(own).toEqual({
      userId: bo.id,
      email: bo.email,
      name: 'Bo',
      from: at('26T15:00'),
      until: at('26T21:00'),
      needed: 1,
    })
  })

  it.each([
    ['24T09:00', at('24T13:00'), 1],
    ['25T09:00', at('26T09:00'), 1],
    ['26T10:00', at('26T15:00'), 1],
    ['20T22:00', at('23T09:00'), 1],
  ])('the next after %s', async (time, next, people) => {
    expect(await findNextArrival(at(time))).toEqual({ at: next, people })
  })

  it('nobody comes after the last', async () => {
    expect(await findNextArrival(at('27T13:00'))).toBeNull()
  })

  it.each([
    ['25T13:30', 2],
    ['24T18:00', 1],
    ['24T03:00', 0],
  ])('needed at %s: %d, also of who is off', async (time, needed) => {
    expect(await neededAt(at(time))).toBe(needed)
  })

  it.each([
    ['2026-12-04T20:00:00Z', true],
    ['2026-12-05T20:00:00Z', false],
    ['2025-12-29T00:00:00Z', false],
    ['2025-12-29T10:00:00Z', true],
  ])('planned around %s: %s', async (instant, planned) => {
    expect(await arePlanned(new Date(instant))).toBe(planned)
  })
})
