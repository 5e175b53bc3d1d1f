import { describe, expect, it } from 'vitest'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { arrivalWords } from '@/lib/notices/arrival-words'
import type { NoticePage } from '@/lib/notices/view'
import { addAccount, addTicket, emailOf, openDesk, ticketFor } from '../api/desk'
import { MESSAGES, NOTICES, planShift, surgeOf } from './surge-world'

const HOUR_MS = 3_600_000
const desk = openDesk()
const { world, wait, list, send, switchTo } = surgeOf(desk)

const people = ({ items }: NoticePage) =>
  items.map(({ number, readers }) => [number, readers.map(({ email }) => email)])
const setZone = (email: string, timeZone: string) =>
  db().contact.updateMany({ where: { email }, data: { timeZone } })
const answer = (number: number, more: object = {}) =>
  desk.call('POST', MESSAGES(number), { body: { kind: 'REPLY', body: 'On it.', ...more } })

describe('who waits without a recent word', () => {
  it('is each person once, with the first of their tickets in the one order', async () => {
    const later = await wait('ann@c.example')
    const first = await wait('ann@c.example', { claimedSeverity: 'S0' })
    const other = await wait('bob@c.example')
    const page = await list()
    expect(people(page)).toEqual([
      [first.number, ['ann@c.example']],
      [other.number, ['bob@c.example']],
    ])
    expect(page.items[0]?.readers[0]?.also).toEqual([later.number])
    expect(page).toMatchObject({ people: 2, told: 0, next: null, recentHours: 2 })
  })

  it('is nobody who heard from us within two hours, be it meaningful or not, and again after', async () => {
    const { number } = await wait('ann@c.example')
    await answer(number)
    expect((await list()).items).toEqual([])
    setClockOffsetMs(2 * HOUR_MS + 1000)
    const { items } = await list()
    expect(items).toMatchObject([{ number, lastWordAt: expect.any(String) }])
  })

  it('is nobody to whom no word is owed, and none of our own', async () => {
    const pending = await wait('ann@c.example')
    await answer(pending.number, { status: 'PENDING' })
    const answered = await wait('bob@c.example')
    const firstResponse = { tried: 'a', nextStep: 'b' }
    await answer(answered.number, { firstResponse })
    await addTicket(desk, await addAccount(desk, { segment: 'INTERNAL' }))
    setClockOffsetMs(5 * HOUR_MS)
    expect((await list()).items).toEqual([])
  })

  it('is the Customer Engineer of a pre-sales request, and no prospect who is with theirs', async () => {
    const prospect = await addAccount(desk, { segment: 'PRE_SALES', ceOwner: emailOf('CE') })
    const body = ticketFor(prospect, { requesterEmail: 'pat@p.example' })
    const filed = await desk.call('POST', '/api/v1/tickets', { as: 'CE', body })
    await addTicket(desk, prospect, { requesterEmail: 'quinn@p.example' })
    const page = await list()
    expect(people(page)).toEqual([[filed.body.number, [emailOf('CE')]]])
    expect(page.items[0]?.readers[0]).toMatchObject({ state: 'READY', zoneOf: 'CALENDAR' })
  })
})

describe('the list', () => {
  it('names who cannot be told, and why', async () => {
    await wait('ann@c.example')
    const data = { blockedAt: new Date(), blockedReason: 'spam', blockedById: await leadId() }
    await db().contact.updateMany({ where: { email: 'ann@c.example' }, data })
    const bare = await wait('bob@c.example')
    await db().ticket.updateMany({ where: { number: bare.number }, data: { requesterId: null } })
    const page = await list()
    const readers = page.items.flatMap((item) => item.readers)
    expect(readers.map(({ state, text }) => [state, text])).toEqual([
      ['BLOCKED', null],
      ['NO_ADDRESS', null],
    ])
    expect(page.people).toBe(0)
  })

  it('comes page by page, from a place that stays while people drop out', async () => {
    const made: number[] = []
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      made.push((await wait(`${name}@c.example`)).number)
    }
    const first = await list('limit=2')
    await send({ tickets: made.slice(0, 2) })
    const second = await list(`limit=2&after=${first.next}`)
    const third = await list(`limit=2&after=${second.next}`)
    const numbers = [first, second, third].map(({ items }) => items.map(({ number }) => number))
    expect([...numbers, third.next]).toEqual([made.slice(0, 2), made.slice(2, 4), [made[4]], null])
    expect((await desk.call('GET', `${NOTICES}?after=nonsense`)).status).toBe(400)
  })
})

const leadId = async () =>
  (
    await db().user.findFirstOrThrow({
      where: { role: 'SUPPORT_LEAD' },
      select: { id: true },
    })
  ).id

describe('the drafts', () => {
  it('name the arrival in the contact’s zone, else the account’s, else the calendar’s', async () => {
    await wait('ann@c.example')
    await wait('bob@c.example')
    await addTicket(desk, await addAccount(desk), { requesterEmail: 'cid@c.example' })
    await setZone('bob@c.example', 'Asia/Kolkata')
    const at = await planShift(3)
    const page = await list()
    expect(page.arrival).toEqual({ at: at.toISOString(), people: 1 })
    const found = page.items.flatMap(({ readers }) => readers)
    expect(found.map(({ email, timeZone, zoneOf }) => [email, timeZone, zoneOf])).toEqual([
      ['ann@c.example', 'Europe/Berlin', 'ACCOUNT'],
      ['bob@c.example', 'Asia/Kolkata', 'CONTACT'],
      ['cid@c.example', 'America/Los_Angeles', 'CALENDAR'],
    ])
    for (const { text, timeZone, zoneOf } of found) {
      const zone = { timeZone, isTheirs: zoneOf !== 'CALENDAR' }
      const [words] = arrivalWords(at, new Date(), zone).split(',')
      expect(text).toContain(`A colleague starts ${words}, in about 3 hours and will help.`)
    }
  })

  it('promise nothing while no shift is planned, and the list says so', async () => {
    await wait('ann@c.example')
    const { arrival, arrivalText, items } = await list()
    expect([arrival, arrivalText]).toEqual([null, 'No shift is planned, so no time is promised.'])
    expect(items[0]?.readers[0]?.text).toContain('cannot say yet when')
  })

  it('are none outside of a surge', async () => {
    await wait('ann@c.example')
    await switchTo('NORMAL')
    const { status, body } = await desk.call<{ detail: string }>('GET', NOTICES)
    expect([status, body.detail]).toEqual([409, expect.stringMatching(/normal.*surge/)])
  })
})

it('a macro names the arrival in the requester’s zone', async () => {
  const { number } = await wait('ann@c.example')
  const body = { name: 'Later', body: 'We start {{nextArrival}}.' }
  const macro = await desk.call<{ id: string }>('POST', '/api/v1/macros', { body })
  const fill = async () =>
    (
      await desk.call<{ text: string; missing: string[] }>(
        'POST',
        `/api/v1/macros/${macro.body.id}/use`,
        { body: { number } },
      )
    ).body
  expect((await fill()).missing).toEqual(['nextArrival'])
  await planShift(3)
  const { text, missing } = await fill()
  expect(text).toMatch(
    /^We start (tomorrow )?at \d\d:\d\d your time \(Europe\/Berlin\), in about 3/,
  )
  expect(missing).toEqual([])
  expect(world.account.timeZone).toBe('Europe/Berlin')
})

it('is for those who may send them', async () => {
  for (const as of ['CS_LEADERSHIP', 'CE', 'ENGINEER'] as const) {
    expect((await desk.call('GET', NOTICES, { as })).status).toBe(403)
    expect((await send({ tickets: 'nonsense' }, { as })).status).toBe(403)
  }
  expect((await desk.call('GET', NOTICES, { as: 'SUPPORT_ENGINEER' })).status).toBe(200)
})
