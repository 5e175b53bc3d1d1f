import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '@/lib/api/problem'
import type { CalendarsView, CalendarView, RevisionPage } from '@/lib/business-calendars/view'
import { stepRanking } from '@/lib/ranking/step'
import { type Ask, emailOf, openDesk } from './desk'

const desk = openDesk()
const CALENDARS = '/api/v1/calendars'

type Answered<T> = T & Omit<Problem, 'status'>
const call = <T>(method: string, path: string, ask: Ask = {}) =>
  desk.call<Answered<T>>(method, `${CALENDARS}${path}`, ask)
const getAll = async () => (await call<CalendarsView>('GET', '')).body
const standard = async () => (await call<CalendarView>('GET', '/standard')).body

async function finishBuild(): Promise<void> {
  while (await stepRanking());
}
afterEach(finishBuild)

/** What a calendar is, as its editor sends it. */
function bodyOf(calendar: CalendarView, change: object = {}) {
  const { name, timeZone, weekly, holidays, hoursPerBusinessDay } = calendar
  return { name, timeZone, weekly, holidays, hoursPerBusinessDay, reason: 'a test', ...change }
}

const OFFICE = {
  name: 'Berlin office',
  timeZone: 'Europe/Berlin',
  weekly: [{ day: 'MON', from: '09:00', to: '17:00' }],
  reason: 'They work in Berlin',
}
let office: CalendarView
let made = 0
/** A calendar of this test's own. */
async function addOffice(over: object = {}): Promise<CalendarView> {
  made += 1
  const body = { ...OFFICE, name: `Office ${made}`, ...over }
  const answer = await call<CalendarView>('POST', '', { body })
  await finishBuild()
  return answer.body
}
beforeAll(async () => {
  office = await addOffice()
})

describe('the calendars', () => {
  it('begin with the policy’s own, which every plan and everybody sees', async () => {
    const { status, body, headers } = await call<CalendarsView>('GET', '', { as: 'ENGINEER' })
    expect(status).toBe(200)
    expect(headers.get('etag')).toBe(`"${body.version}"`)
    expect(body.calendars[0]).toMatchObject({ id: 'standard', name: '24x5', standard: true })
    expect(new Set(Object.values(body.byPlan))).toEqual(new Set(['standard']))
  })

  it('answer one, known by its version', async () => {
    const { headers } = await call('GET', `/${office.id}`)
    const etag = headers.get('etag') ?? ''
    const again = await call('GET', `/${office.id}`, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect((await call('GET', '/nonsense')).status).toBe(404)
  })
})

describe('an edit', () => {
  it.each(['SUPPORT_ENGINEER', 'CS_LEADERSHIP', 'CE', 'ENGINEER'] as const)(
    'is refused to a %s, after what is not there',
    async (as) => {
      const body = bodyOf(office)
      expect((await call('PUT', `/${office.id}`, { as, body })).status).toBe(403)
      expect((await call('PUT', '/nonsense', { as, body })).status).toBe(404)
      expect((await call('POST', '', { as, body: OFFICE })).status).toBe(403)
      expect((await call('PUT', '/nonsense', { as, raw: '{ bad' })).status).toBe(404)
      expect((await call('PUT', `/${office.id}`, { as, raw: '{ bad' })).status).toBe(403)
    },
  )

  it('makes a revision that tells who, when, why and what', async () => {
    const before = (await getAll()).version
    const body = bodyOf(office, { name: 'Berlin', reason: 'Its own name' })
    const { status, headers } = await call('PUT', `/${office.id}`, { body })
    expect([status, headers.get('etag')]).toEqual([200, `"${before + 1}"`])
    await finishBuild()
    const { body: history } = await call<RevisionPage>('GET', '/history?limit=1')
    expect(history.items[0]).toMatchObject({
      revision: before + 1,
      by: emailOf('SUPPORT_LEAD'),
      reason: 'Its own name',
      changes: ['Renamed “Office 1” to “Berlin”.'],
      moved: 0,
    })
    const rest = await call<RevisionPage>('GET', `/history?limit=200&after=${history.next}`)
    expect(rest.body.items.map(({ revision }) => revision)).toEqual(
      Array.from({ length: before }, (_, i) => before - i),
    )
    expect(rest.body.next).toBeNull()
    expect((await call('GET', '/history?after=x')).status).toBe(400)
  })

  it('that changes nothing makes none', async () => {
    const before = await standard()
    const { status, body } = await call<CalendarView>('PUT', '/standard', { body: bodyOf(before) })
    expect([status, body.version]).toEqual([200, before.version])
  })

  it('over what was not seen is refused with what is there', async () => {
    const body = bodyOf(await standard(), { name: 'Mine' })
    const headers = { 'if-match': '"1"' }
    const answer = await call('PUT', '/standard', { body, headers })
    expect(answer.status).toBe(412)
    expect(answer.body.current).toMatchObject({ version: (await getAll()).version })
  })

  it('waits for the clocks of the one before', async () => {
    const calendar = await standard()
    const holidays = [...calendar.holidays, { date: '2031-05-01', name: 'May Day' }]
    const first = await call('PUT', '/standard', { body: bodyOf(calendar, { holidays }) })
    expect(first.status).toBe(200)
    expect((await getAll()).build).toMatchObject({ phase: 'BUILDING' })
    for (const body of [bodyOf(calendar), bodyOf(calendar, { weekly: [] }), { nonsense: 1 }]) {
      expect((await call('PUT', '/standard', { body })).status).toBe(409)
    }
    await finishBuild()
    expect((await getAll()).build).toBeNull()
  })

  it('knows a name once', async () => {
    const { status, body } = await call('POST', '', { body: { ...OFFICE, name: ' 24X5 ' } })
    expect([status, body.errors?.[0]?.path]).toEqual([409, 'name'])
  })
})

describe('a bad edit', () => {
  const hours = (day: string, from: string, to: string) => ({ day, from, to })
  it.each<[string, object, string]>([
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a week that never opens', { weekly: [] }, 'weekly'],
    [
      'an overlap over midnight',
      { weekly: [hours('SUN', '22:00', '06:00'), hours('MON', '05:00', '07:00')] },
      'weekly.1',
    ],
    ['an opening without length', { weekly: [hours('MON', '09:00', '09:00')] }, 'weekly.0'],
    ['a time that is none', { weekly: [hours('MON', '9', '17:00')] }, 'weekly.0.from'],
    ['an hour that is none', { weekly: [hours('MON', '09:00', '25:00')] }, 'weekly.0'],
    ['a date that is none', { holidays: [{ date: '2026-02-30', name: 'x' }] }, 'holidays.0.date'],
    [
      'a holiday without a name',
      { holidays: [{ date: '2026-02-03', name: ' ' }] },
      'holidays.0.name',
    ],
    ['no name', { name: ' ' }, 'name'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['a business day of no hours', { hoursPerBusinessDay: 0 }, 'hoursPerBusinessDay'],
  ])('is refused for %s at its field', async (...[, change, path]) => {
    const { status, body } = await call('PUT', `/${office.id}`, { body: bodyOf(office, change) })
    expect([status, body.errors?.[0]?.path]).toEqual([422, path])
  })
})

describe('a removal', () => {
  it('takes what nothing uses, and nothing else', async () => {
    const spare = await addOffice()
    const all = await getAll()
    const byPlan = { ...all.byPlan, ENTERPRISE_PREMIUM: spare.id }
    const plans = (uses: object) =>
      call('PUT', '/plans', { body: { ...all, byPlan, reason: 'a test', ...uses } })
    expect(
      (await plans({ calendars: undefined, version: undefined, build: undefined })).status,
    ).toBe(200)
    await finishBuild()
    const remove = () => call('DELETE', `/${spare.id}`, { body: { reason: 'not needed' } })
    expect([(await remove()).status, (await remove()).body.detail]).toEqual([
      409,
      `“${spare.name}” is used by Premium SLA.`,
    ])
    const { standardId } = all
    expect(
      (await call('PUT', '/plans', { body: { byPlan: all.byPlan, standardId, reason: 'back' } }))
        .status,
    ).toBe(200)
    await finishBuild()
    expect((await remove()).status).toBe(204)
    await finishBuild()
    expect((await remove()).status).toBe(404)
    const gone = { byPlan: { ...all.byPlan, NONE: spare.id }, standardId, reason: 'x' }
    const { status, body } = await call('PUT', '/plans', { body: gone })
    expect([status, body.errors?.[0]?.path]).toEqual([422, 'byPlan.NONE'])
  })
})
