import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { InboxPage } from '@/lib/notifications/view'
import type { ScheduleView, ShiftView, SwapView } from '@/lib/schedule/view'
import { type Ask, emailOf, openDesk } from '../api/desk'
import { scheduleOf, setClock } from './schedule-desk'

const desk = openDesk()
const { call, addShift } = scheduleOf(desk)
const [sam, ari] = [emailOf('SUPPORT_ENGINEER'), emailOf('ADMIN')]
const ASKER = { as: 'SUPPORT_ENGINEER' } as const
const ASKED = { as: 'ADMIN' } as const

let own: ShiftView
let theirs: ShiftView
beforeEach(async () => {
  setClock('2026-11-30T06:00:00Z')
  await db().notification.deleteMany()
  await db().shift.deleteMany()
  await db().timeOff.deleteMany()
  own = await addShift({ weekdays: ['MON', 'TUE'] })
  theirs = await addShift({ person: ari, weekdays: ['WED'] })
})
afterAll(() => setClockOffsetMs(0))

const ask = (changes: object = {}, as: Ask = ASKER) =>
  call<SwapView>('POST', '/swaps', {
    ...as,
    body: { shift: own.id, date: '2026-12-01', with: ari, ...changes },
  })
const decide = (id: string, decision: string, as: Ask = ASKED) =>
  call<SwapView>('POST', `/swaps/${id}/decision`, { ...as, body: { decision } })
const giveBack = () => ({ shift: theirs.id, date: '2026-12-02' })
/** Who is on duty in the week, by day. */
const plan = async () => {
  const query = '?from=2026-11-30T00:00:00Z&until=2026-12-07T00:00:00Z'
  const { body } = await call<ScheduleView>('GET', query)
  return body.occurrences.map(({ date, person }) => `${date.slice(8)} ${person.split('@')[0]}`)
}
const inbox = async (as: Ask) => {
  const { body } = await desk.call<InboxPage>('GET', '/api/v1/inbox', as)
  return body.items.map(({ kind, place, subject }) => `${kind} ${place} ${subject}`)
}
const WORDS = 'schedule Tue 09:00–17:00, 1 Dec (Europe/Berlin)'

describe('a swap', () => {
  it('needs the other’s consent, and both hear of it', async () => {
    const { status, body } = await ask({ reason: 'school play' })
    expect([status, body.state]).toEqual([201, 'ASKED'])
    expect(await plan()).toEqual(['30 support_engineer', '01 support_engineer', '02 admin'])
    expect(await inbox(ASKED)).toEqual([`SWAP_ASKED ${WORDS}`])
    expect((await decide(body.id, 'ACCEPT', ASKER)).status).toBe(403)
    expect((await decide(body.id, 'PERHAPS')).status).toBe(422)
    expect((await decide(body.id, 'ACCEPT')).body.state).toBe('ACCEPTED')
    expect(await plan()).toEqual(['30 support_engineer', '01 admin', '02 admin'])
    expect(await inbox(ASKER)).toEqual([`SWAP_DECIDED ${WORDS}`])
    expect((await decide(body.id, 'ACCEPT')).status).toBe(409)
  })

  it('is an exchange where one is given back, at the same instants', async () => {
    const { body } = await ask({ giveBack: giveBack() })
    await decide(body.id, 'ACCEPT')
    expect(await plan()).toEqual(['30 support_engineer', '01 admin', '02 support_engineer'])
  })

  it('declined or withdrawn it changes nothing, and may be asked anew', async () => {
    const first = (await ask()).body
    expect((await ask()).status).toBe(409)
    expect((await decide(first.id, 'DECLINE')).body.state).toBe('DECLINED')
    const second = (await ask()).body
    const withdraw = (as: Ask) => call<SwapView>('POST', `/swaps/${second.id}/withdrawal`, as)
    expect((await withdraw(ASKER)).body.state).toBe('WITHDRAWN')
    expect((await withdraw(ASKER)).status).toBe(409)
    expect(await plan()).toHaveLength(3)
    expect(await inbox(ASKED)).toContain(`SWAP_DECIDED ${WORDS}`)
  })

  it('ends other offers of what has changed hands', async () => {
    const wanted = (await ask({ giveBack: giveBack() })).body
    const also = { shift: theirs.id, date: '2026-12-02', with: emailOf('SUPPORT_LEAD') }
    const other = (await ask(also, ASKED)).body
    await decide(wanted.id, 'ACCEPT')
    const { body } = await decide(other.id, 'ACCEPT', { as: 'SUPPORT_LEAD' })
    expect(body.detail).toBe('The swap is withdrawn already.')
  })

  it('a lead does it at once, with a reason', async () => {
    const lead = { as: 'SUPPORT_LEAD' } as const
    expect((await ask({}, lead)).status).toBe(403)
    expect((await ask({ atOnce: true, reason: 'ill' })).status).toBe(403)
    const bare = await ask({ atOnce: true }, lead)
    expect([bare.status, bare.body.errors?.[0]?.path]).toEqual([422, 'reason'])
    const { body } = await ask({ atOnce: true, reason: 'ill' }, lead)
    expect([body.state, body.byLead]).toEqual(['ACCEPTED', true])
    expect(await plan()).toEqual(['30 support_engineer', '01 admin', '02 admin'])
    expect([await inbox(ASKER), await inbox(ASKED)]).toEqual([
      [`SWAP_DECIDED ${WORDS}`],
      [`SWAP_DECIDED ${WORDS}`],
    ])
  })
})

describe('a swap is refused', () => {
  it.each([
    ['a date on which it does not happen', { date: '2026-12-03' }, 'date'],
    ['somebody who has no duty', { with: emailOf('CE') }, 'with'],
    ['oneself', { with: sam }, 'with'],
    ['nobody', { with: 'nobody@x.example' }, 'with'],
  ])('for %s', async (...[, change, path]) => {
    const { status, body } = await ask(change)
    expect([status, body.errors?.[0]?.path]).toEqual([422, path])
  })

  it('for a shift that another has, or that has begun', async () => {
    const given = { shift: theirs.id, date: '2026-12-02', with: emailOf('SUPPORT_LEAD') }
    expect((await ask(given)).status).toBe(403)
    const back = { giveBack: { shift: own.id, date: '2026-11-30' } }
    expect((await ask(back)).body.errors?.[0]?.path).toBe('giveBack.shift')
    setClock('2026-12-01T08:00:00Z')
    expect((await ask()).status).toBe(409)
  })

  it('where it puts somebody on duty twice, or on duty while they are off', async () => {
    const { body } = await ask()
    await addShift({ person: ari, startsOn: '2026-12-01', startTime: '16:59' })
    expect((await decide(body.id, 'ACCEPT')).status).toBe(409)
    const off = { person: ari, from: '2026-11-30T00:00:00Z', until: '2026-11-30T09:00:00Z' }
    await call('POST', '/time-off', { body: off })
    const monday = await ask({ date: '2026-11-30' })
    expect([monday.status, monday.body.detail]).toEqual([409, 'admin is off then.'])
  })

  it('when consent comes too late, or the plan has changed', async () => {
    const late = (await ask({ date: '2026-11-30' })).body
    const gone = (await ask()).body
    setClock('2026-11-30T08:00:00Z')
    expect((await decide(late.id, 'ACCEPT')).status).toBe(409)
    const cancel = { body: { date: '2026-12-01', reason: 'holiday' } }
    await call('POST', `/shifts/${own.id}/cancellations`, cancel)
    expect((await decide(gone.id, 'ACCEPT')).body.detail).toBe('The swap is withdrawn already.')
    expect(await inbox(ASKER)).toEqual([`SWAP_DECIDED ${WORDS}`])
  })

  it('to the second of two who press at once', async () => {
    const { body } = await ask()
    const answers = await Promise.all([decide(body.id, 'ACCEPT'), decide(body.id, 'ACCEPT')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await plan()).toEqual(['30 support_engineer', '01 admin', '02 admin'])
  })
})
