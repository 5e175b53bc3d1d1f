import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { sweepHandovers } from '@/lib/jobs/ask-for-handovers'
import type { HandoverView, ScheduleView, ShiftView } from '@/lib/schedule/view'
import { type Ask, emailOf, openDesk } from '../api/desk'
import { scheduleOf, setClock } from './schedule-desk'

const desk = openDesk()
const { call, addShift } = scheduleOf(desk)
const sam = emailOf('SUPPORT_ENGINEER')
const ASKER = { as: 'SUPPORT_ENGINEER' } as const

let shift: ShiftView
beforeEach(async () => {
  setClock('2026-11-30T06:00:00Z')
  await db().notification.deleteMany()
  await db().shiftHandover.deleteMany()
  await db().shift.deleteMany()
  await db().timeOff.deleteMany()
  shift = await addShift({ weekdays: ['MON', 'TUE'] })
  await addShift({ person: emailOf('ADMIN'), startTime: '16:00' })
  await sweepHandovers()
})
afterAll(() => setClockOffsetMs(0))

const write = (changes: object = {}, ask: Ask = ASKER) =>
  call<HandoverView>('POST', '/handovers', {
    ...ask,
    body: { shift: shift.id, date: '2026-11-30', text: 'Ticket 4 waits for logs.', ...changes },
  })
const linesOf = (kind: 'HANDOVER_DUE' | 'HANDOVER_WRITTEN', email: string) =>
  db().notification.count({ where: { kind, user: { email } } })
const sweepAt = async (instant: string) => {
  setClock(instant)
  await sweepHandovers()
}

describe('the end of a shift', () => {
  it('asks for a note once, whoever sweeps how often', async () => {
    await sweepAt('2026-11-30T15:59:00Z')
    expect(await linesOf('HANDOVER_DUE', sam)).toBe(0)
    setClock('2026-11-30T16:00:00Z')
    await Promise.all([sweepHandovers(), sweepHandovers()])
    expect(await linesOf('HANDOVER_DUE', sam)).toBe(1)
    await sweepAt('2026-11-30T16:01:00Z')
    // A clock that is set back and on again repeats nothing.
    await sweepAt('2026-11-30T15:00:00Z')
    await sweepAt('2026-11-30T16:05:00Z')
    expect(await linesOf('HANDOVER_DUE', sam)).toBe(1)
    await sweepAt('2026-12-01T20:00:00Z')
    expect(await linesOf('HANDOVER_DUE', sam)).toBe(2)
    expect(await linesOf('HANDOVER_DUE', emailOf('ADMIN'))).toBe(1)
  })

  it('asks for none where one is written, or where they were off', async () => {
    setClock('2026-11-30T15:30:00Z')
    await write()
    const body = { person: sam, from: '2026-12-01T00:00:00Z', until: '2026-12-02T00:00:00Z' }
    await call('POST', '/time-off', { body })
    await sweepAt('2026-12-01T18:00:00Z')
    expect(await linesOf('HANDOVER_DUE', sam)).toBe(0)
  })
})

describe('a note', () => {
  it('reaches those on duty and those who come next, and is worded anew in place', async () => {
    setClock('2026-11-30T15:30:00Z')
    expect((await write()).status).toBe(201)
    expect(await linesOf('HANDOVER_WRITTEN', emailOf('ADMIN'))).toBe(1)
    expect(await linesOf('HANDOVER_WRITTEN', sam)).toBe(0)
    const { status, body } = await write({ text: 'They sent them.' })
    expect([status, body.text, body.version]).toEqual([200, 'They sent them.', 2])
    expect(await linesOf('HANDOVER_WRITTEN', emailOf('ADMIN'))).toBe(1)
    const { handovers } = (await call<ScheduleView>('GET', '', { as: 'CE' })).body
    expect(handovers.map(({ author, text }) => [author, text])).toEqual([[sam, 'They sent them.']])
  })

  it('is of a run of one’s own that has begun', async () => {
    expect((await write()).status).toBe(409)
    setClock('2026-11-30T15:30:00Z')
    expect((await write({}, { as: 'ADMIN' })).status).toBe(201)
    expect((await write({}, { as: 'CE' })).status).toBe(403)
    expect((await write({ date: '2026-12-03' })).body.errors?.[0]?.path).toBe('date')
    expect((await write({ text: ' ' })).body.errors?.[0]?.path).toBe('text')
    const other = await addShift({ person: emailOf('ADMIN'), startTime: '06:00' })
    expect((await write({ shift: other.id })).status).toBe(403)
  })
})
