import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET } from '@/app/calendar/[file]/route'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { FeedView } from '@/lib/schedule/view'
import { type Ask, emailOf, openDesk } from '../api/desk'
import { scheduleOf, setClock } from './schedule-desk'

const desk = openDesk()
const { call, addShift } = scheduleOf(desk)
const sam = emailOf('SUPPORT_ENGINEER')

beforeAll(() => setClock('2026-11-30T06:00:00Z'))
afterAll(() => setClockOffsetMs(0))

const feed = (method: string, as: Ask['as'] = 'SUPPORT_ENGINEER') =>
  desk.call<FeedView>(method, '/api/v1/me/schedule-feed', { as })
const read = (url: string, headers: Record<string, string> = {}) => {
  const file = new URL(url).pathname.split('/').at(-1) ?? ''
  return GET(new Request(url, { headers }), { params: Promise.resolve({ file }) })
}

describe('the calendar of a person', () => {
  it('holds their own duty, less their time off, and changes its tag with it', async () => {
    await addShift({ weekdays: ['MON'], endsOn: '2026-12-14' })
    await addShift({ person: emailOf('ADMIN') })
    const off = { person: sam, from: '2026-12-07T00:00:00Z', until: '2026-12-08T00:00:00Z' }
    const { url } = (await feed('PUT')).body
    const first = await read(url ?? '')
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const starts = async (answer: Response) =>
      [...(await answer.text()).matchAll(/DTSTART:(\S+)/g)].map(([, at]) => at)
    expect(await starts(first)).toEqual([
      '20261130T080000Z',
      '20261207T080000Z',
      '20261214T080000Z',
    ])
    const etag = first.headers.get('etag') ?? ''
    expect((await read(url ?? '', { 'if-none-match': etag })).status).toBe(304)
    await call('POST', '/time-off', { body: off })
    const second = await read(url ?? '', { 'if-none-match': etag })
    expect([second.status, await starts(second)]).toEqual([
      200,
      ['20261130T080000Z', '20261214T080000Z'],
    ])
  })

  it('has an address that is told once, kept hashed, renewed and revoked', async () => {
    const made = (await feed('PUT')).body.url ?? ''
    const secret = /([\w-]{43})\.ics$/.exec(made)?.[1] ?? ''
    const rows = await db().shiftFeed.findMany({ select: { tokenHash: true } })
    expect(rows.map(({ tokenHash }) => Buffer.from(tokenHash).toString())).not.toContain(secret)
    expect((await feed('GET')).body).toMatchObject({ url: null })
    const renewed = (await feed('PUT')).body.url ?? ''
    expect([(await read(made)).status, (await read(renewed)).status]).toEqual([404, 200])
    expect((await feed('DELETE')).status).toBe(204)
    expect((await read(renewed)).status).toBe(404)
    expect((await feed('GET')).status).toBe(204)
  })

  it.each(['x.ics', `${'A'.repeat(43)}.ics`, 'A'.repeat(43)])('is not at %s', async (file) => {
    expect((await read(`http://desk.example/calendar/${file}`)).status).toBe(404)
  })

  it('ends with its person', async () => {
    const url = (await feed('PUT', 'ADMIN')).body.url ?? ''
    expect((await read(url)).status).toBe(200)
    const where = { email: emailOf('ADMIN') }
    await db().user.update({ where, data: { disabledAt: new Date() } })
    expect((await read(url)).status).toBe(404)
    await db().user.update({ where, data: { disabledAt: null } })
  })

  it('is for those who have duty', async () => {
    expect((await feed('PUT', 'CE')).status).toBe(403)
  })
})
