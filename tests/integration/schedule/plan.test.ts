import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { ScheduleView, ShiftView, TimeOffView } from '@/lib/schedule/view'
import { type Ask, emailOf, openDesk } from '../api/desk'
import { scheduleOf, setClock, shiftOf } from './schedule-desk'

const desk = openDesk()
const { call, addShift } = scheduleOf(desk)
const sam = emailOf('SUPPORT_ENGINEER')

beforeEach(async () => {
  setClock('2026-11-30T06:00:00Z')
  await db().shift.deleteMany()
  await db().timeOff.deleteMany()
})
afterAll(() => setClockOffsetMs(0))

const week = (query = 'from=2026-11-30T00:00:00Z&until=2026-12-07T00:00:00Z', ask: Ask = {}) =>
  call<ScheduleView>('GET', `?${query}`, ask)
const daily = { weekdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'] }

describe('the schedule', () => {
  it('lays a rule out, with who is off and where nobody is', async () => {
    await addShift({ ...daily, needed: 2 })
    const off = { person: sam, from: '2026-12-01T10:00:00Z', until: '2026-12-02T00:00:00Z' }
    const { status } = await call('POST', '/time-off', { body: { ...off, reason: 'moving' } })
    const { body, headers } = await week()
    expect([status, headers.get('etag')]).toEqual([201, `"${body.version}"`])
    expect(body.occurrences).toHaveLength(5)
    const tuesday = body.occurrences.find(({ date }) => date === '2026-12-01')
    expect(tuesday?.duty).toEqual([
      { from: '2026-12-01T08:00:00.000Z', until: '2026-12-01T10:00:00.000Z' },
    ])
    const gap = body.gaps.find(({ from }) => from === '2026-12-01T10:00:00.000Z')
    expect(gap).toEqual({
      from: '2026-12-01T10:00:00.000Z',
      until: '2026-12-01T16:00:00.000Z',
      onDuty: 0,
      needed: 2,
    })
    expect(body.next).toMatchObject({ at: '2026-11-30T08:00:00.000Z', people: [{ person: sam }] })
  })

  it('keeps why somebody is off from those whom it does not concern', async () => {
    const off = { person: sam, from: '2026-12-01T10:00:00Z', until: '2026-12-02T00:00:00Z' }
    await call('POST', '/time-off', { as: 'SUPPORT_ENGINEER', body: { ...off, reason: 'moving' } })
    const reason = async (as: Ask['as']) => (await week('', { as })).body.timeOff[0]?.reason
    expect(await reason('SUPPORT_ENGINEER')).toBe('moving')
    expect(await reason('SUPPORT_LEAD')).toBe('moving')
    expect(await reason('CE')).toBeNull()
  })

  it.each([
    ['a person who is not there', { person: 'nobody@x.example' }, 'person'],
    ['a person without duty', { person: emailOf('CE') }, 'person'],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a date that is none', { startsOn: '2026-02-30' }, 'startsOn'],
    ['a time that is none', { startTime: '9' }, 'startTime'],
    ['more than a day', { durationMinutes: 1441 }, 'durationMinutes'],
    ['a day that is none', { weekdays: ['MOON'] }, 'weekdays.0'],
    ['an end before its beginning', { endsOn: '2026-11-29' }, 'endsOn'],
  ])('refuses %s', async (...[, change, path]) => {
    const { status, body } = await call('POST', '/shifts', { body: shiftOf(change) })
    expect([status, body.errors?.[0]?.path]).toEqual([422, path])
  })

  it.each([
    ['until=2026-11-01T00:00:00Z', 'until'],
    ['from=2026-11-01T00:00:00Z&until=2027-11-01T00:00:00Z', 'until'],
    ['from=soon', 'from'],
  ])('refuses the window %s', async (query, path) => {
    const { status, body } = await week(query)
    expect([status, body.errors?.[0]?.path]).toEqual([422, path])
  })
})

describe('who may', () => {
  it.each([
    ['SUPPORT_ENGINEER', 200, 403],
    ['SUPPORT_LEAD', 200, 201],
    ['CS_LEADERSHIP', 200, 403],
    ['CE', 200, 403],
    ['ENGINEER', 403, 403],
    ['ADMIN', 200, 201],
  ] as const)('%s: see %d, plan %d', async (as, see, plan) => {
    expect((await week('', { as })).status).toBe(see)
    expect((await call('POST', '/shifts', { as, body: shiftOf() })).status).toBe(plan)
    expect((await call('POST', '/shifts', { as, body: {} })).status).toBe(plan === 201 ? 422 : 403)
  })

  it('what an engineer may not see is not there for them', async () => {
    const { id } = await addShift()
    for (const body of [{ date: '2026-11-30', reason: 'x' }, {}]) {
      const ask = { as: 'ENGINEER' as const, body }
      expect((await call('POST', `/shifts/${id}/cancellations`, ask)).status).toBe(404)
    }
  })

  it('time off is one’s own, or a lead’s to enter', async () => {
    const off = { from: '2026-12-01T00:00:00Z', until: '2026-12-02T00:00:00Z' }
    const add = (as: Ask['as'], person: string) =>
      call<TimeOffView>('POST', '/time-off', { as, body: { ...off, person } })
    expect((await add('SUPPORT_ENGINEER', emailOf('ADMIN'))).status).toBe(403)
    const { body } = await add('SUPPORT_LEAD', emailOf('ADMIN'))
    const remove = (as: Ask['as']) => call('DELETE', `/time-off/${body.id}`, { as })
    expect((await remove('SUPPORT_ENGINEER')).status).toBe(403)
    expect((await remove('ADMIN')).status).toBe(204)
    expect((await remove('ADMIN')).status).toBe(404)
  })
})

describe('a change leaves the past as it was', () => {
  it('ends the shift that has begun and goes on under another id', async () => {
    const shift = await addShift({ ...daily, startsOn: '2026-11-23', startTime: '06:00' })
    const later = { ...daily, startsOn: '2026-11-23', startTime: '10:00' }
    const path = `/shifts/${shift.id}`
    const { body } = await call<ShiftView>('PUT', path, { body: shiftOf(later) })
    expect(body.id).not.toBe(shift.id)
    const found = await week('from=2026-11-23T00:00:00Z&until=2026-12-03T00:00:00Z')
    const runs = found.body.occurrences.map(({ from }) => from.slice(5, 16))
    // Berlin’s 06:00 is 05:00 UTC: today’s run has begun, so the change holds from tomorrow.
    expect(runs.slice(4)).toEqual(['11-27T05:00', '11-30T05:00', '12-01T09:00', '12-02T09:00'])
  })

  it('changes in place what has not begun, over the version that was seen', async () => {
    const shift = await addShift()
    const put = (version: number) =>
      call<ShiftView>('PUT', `/shifts/${shift.id}`, {
        body: shiftOf({ startTime: '11:00' }),
        headers: { 'if-match': `"${version}"` },
      })
    const { status, body } = await put(1)
    expect([status, body.id, body.startTime]).toEqual([200, shift.id, '11:00'])
    expect((await put(1)).status).toBe(412)
  })

  it('removes what has not begun, ends what has, and cancels a single run', async () => {
    const coming = await addShift()
    const running = await addShift({ ...daily, startsOn: '2026-11-23', startTime: '06:00' })
    const cancel = (date: string) =>
      call('POST', `/shifts/${running.id}/cancellations`, { body: { date, reason: 'fair' } })
    expect((await cancel('2026-12-02')).status).toBe(200)
    expect((await cancel('2026-12-02')).status).toBe(422)
    expect((await cancel('2026-11-30')).status).toBe(409)
    const dates = async () => (await week()).body.occurrences.map(({ date }) => date)
    expect(await dates()).toEqual([
      '2026-11-30',
      '2026-11-30',
      '2026-12-01',
      '2026-12-03',
      '2026-12-04',
    ])
    for (const { id } of [coming, running]) {
      expect((await call('DELETE', `/shifts/${id}`)).status).toBe(204)
    }
    expect(await dates()).toEqual(['2026-11-30'])
  })
})

describe('PUT /schedule', () => {
  const put = (body: object, ask: Ask = {}) => call<ScheduleView>('PUT', '', { body, ...ask })

  it('makes the plan what it says, and the same again changes nothing', async () => {
    const first = await put({ shifts: [shiftOf(daily), shiftOf({ person: emailOf('ADMIN') })] })
    expect([first.status, first.body.shifts.length]).toEqual([200, 2])
    const { shifts, timeOff } = first.body
    const again = await put({ shifts, timeOff })
    expect(again.body.shifts).toEqual(shifts)
    expect((await put((await week()).body)).body.shifts).toEqual(shifts)
    const [kept] = shifts
    const changed = await put({ shifts: [{ ...kept, startTime: '12:00' }] })
    expect(changed.body.shifts.map(({ id, startTime }) => [id, startTime])).toEqual([
      [kept?.id, '12:00'],
    ])
    const off = { person: sam, from: '2026-12-24T00:00:00Z', until: '2026-12-27T00:00:00Z' }
    const { body } = await put({ timeOff: [off] })
    expect([body.shifts.length, body.timeOff.length]).toEqual([1, 1])
    expect((await put({ timeOff: [] })).body.timeOff).toEqual([])
  })

  it('refuses a stale one, an id that is none, and names the row that is wrong', async () => {
    const { version } = (await week()).body
    const headers = { 'if-match': `"${version}"` }
    expect((await put({ shifts: [] }, { headers })).status).toBe(200)
    const stale = await put({ shifts: [] }, { headers })
    expect([stale.status, stale.body.title]).toEqual([412, expect.any(String)])
    const unknown = await put({ shifts: [shiftOf({ id: crypto.randomUUID() })] })
    expect([unknown.status, unknown.body.errors?.[0]?.path]).toEqual([422, 'shifts.0.id'])
    const wrong = await put({ shifts: [shiftOf(), shiftOf({ person: emailOf('CE') })] })
    expect([wrong.status, wrong.body.errors?.[0]?.path]).toEqual([422, 'shifts.1.person'])
    expect((await week()).body.shifts).toEqual([])
  })

  it('lets a Support Engineer change their own time off and nothing else', async () => {
    const as = 'SUPPORT_ENGINEER' as const
    await addShift(daily)
    const other = { person: emailOf('ADMIN'), reason: 'private' }
    const days = { from: '2026-12-01T00:00:00.000Z', until: '2026-12-02T00:00:00.000Z' }
    await call('POST', '/time-off', { body: { ...other, ...days } })
    const { shifts, timeOff } = (await week('', { as })).body
    const mine = { person: sam, ...days }
    expect((await put({ shifts, timeOff: [...timeOff, mine] }, { as })).status).toBe(200)
    expect((await put({ timeOff: [] }, { as })).status).toBe(403)
    expect((await put({ shifts: [] }, { as })).status).toBe(403)
    const stored = await db().timeOff.findMany({ select: { reason: true } })
    expect(stored.map(({ reason }) => reason).toSorted()).toEqual([null, 'private'].toSorted())
  })
})
