import { describe, expect, it } from 'vitest'
import { periodPageDoc } from '@/lib/api/docs/workload-doc'
import type { Problem } from '@/lib/api/problem'
import type { OwnCapacity, TeamMember } from '@/lib/capacity/view'
import { db } from '@/lib/db/client'
import { watchWorkload } from '@/lib/jobs/watch-workload'
import type { WorkloadView } from '@/lib/queue/view'
import type { PeriodPage } from '@/lib/workload/view'
import { createShiftRow } from '@/tests/factories/shifts'
import { addAccount, addTicket, emailOf, openDesk } from './desk'

const desk = openDesk()

const put = <T>(path: string, body: unknown, as: Parameters<typeof desk.call>[2] = {}) =>
  desk.call<T & Problem>('PUT', path, { body, ...as })

/** Waits until the stream says a word about the workload. */
async function hearWorkload(work: () => Promise<unknown>): Promise<string> {
  const leave = new AbortController()
  const headers = { authorization: `Bearer ${desk.tokens.CE}` }
  const stream = await fetch(`${desk.url}/api/v1/stream`, { headers, signal: leave.signal })
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  await work()
  while (!/event: workload\ndata: .*\n/.test(text)) text += (await reader?.read())?.value ?? ''
  leave.abort()
  return /event: workload\ndata: (.*)\n/.exec(text)?.[1] ?? ''
}

describe('GET /workload', () => {
  it('gives what the figures suggest, and every stream tells that it changed', async () => {
    const account = await addAccount(desk)
    for (let i = 0; i < 5; i++) await addTicket(desk, account)
    const heard = await hearWorkload(watchWorkload)
    expect(JSON.parse(heard)).toEqual({ about: 'suggestion' })
    const { body, headers } = await desk.call<WorkloadView>('GET', '/api/v1/workload', {
      as: 'ENGINEER',
      headers: { 'if-none-match': '"1"' },
    })
    expect(body).toMatchObject({
      suggestion: { mode: 'SURGE', because: '5 wait, pace 1/h, oldest would wait 5 h' },
      nextArrival: null,
    })
    expect(headers.get('etag')).toBe('"1"')
  })

  it('gives when the next begin on duty, and how many', async () => {
    const { id } = await db().user.findUniqueOrThrow({
      where: { email: emailOf('SUPPORT_ENGINEER') },
      select: { id: true },
    })
    const inTwoDays = new Date(Date.now() + 48 * 3_600_000).toISOString()
    const startsOn = inTwoDays.slice(0, 10)
    await createShiftRow(id, { startsOn, endsOn: startsOn, weekdays: [], startTime: '12:00' })
    const { body } = await desk.call<WorkloadView>('GET', '/api/v1/workload')
    expect(body.nextArrival).toEqual({ at: `${startsOn}T12:00:00.000Z`, people: 1 })
    const surge = { mode: 'SURGE', reason: 'a flood' }
    const refused = await put('/api/v1/workload', surge, { as: 'SUPPORT_ENGINEER' })
    expect([refused.status, refused.body.title]).toEqual([403, expect.any(String)])
  })
})

describe('GET /workload/periods', () => {
  it('gives each stretch of a mode with what it moved, in pages', async () => {
    await put('/api/v1/workload', { mode: 'SURGE', reason: 'a flood' })
    await put('/api/v1/workload', { mode: 'NORMAL', reason: 'over' })
    const path = '/api/v1/workload/periods'
    const first = await desk.call<PeriodPage>('GET', `${path}?limit=2`, { as: 'CE' })
    expect(periodPageDoc.parse(first.body)).toEqual(first.body)
    expect(first.body.items.map(({ mode, by }) => [mode, by])).toEqual([
      ['NORMAL', emailOf('SUPPORT_LEAD')],
      ['SURGE', emailOf('SUPPORT_LEAD')],
    ])
    const second = await desk.call<PeriodPage>('GET', `${path}?after=${first.body.next}`)
    expect(second.body.items.map(({ reason }) => reason)).toEqual(['The installation begins.'])
    expect((await desk.call('GET', `${path}?after=x`)).status).toBe(400)
    expect((await desk.call('GET', `${path}?limit=0`)).status).toBe(422)
  })
})

describe('capacity', () => {
  it('has a limit that is said with it or alone, and is told to every stream', async () => {
    const said = await put<OwnCapacity>('/api/v1/me/capacity', {
      atCapacity: false,
      takesAtMost: 8,
    })
    expect(said.body).toEqual({
      atCapacity: false,
      reason: null,
      since: null,
      takesAtMost: 8,
      open: 0,
    })
    const path = `/api/v1/team/${emailOf('SUPPORT_ENGINEER')}/limit`
    const heard = await hearWorkload(() => put(path, { takesAtMost: 3 }))
    expect(JSON.parse(heard)).toEqual({ about: 'team' })
    const own = await put<TeamMember>(path, { takesAtMost: 4 }, { as: 'SUPPORT_ENGINEER' })
    expect(own.body).toMatchObject({ offered: 0, capacity: { takesAtMost: 4 } })
    const read = await desk.call<OwnCapacity>('GET', '/api/v1/me/capacity', {
      as: 'SUPPORT_ENGINEER',
    })
    expect(read.body).toMatchObject({ takesAtMost: 4, open: 0 })
  })

  it.each([0, 1000, 1.5, '8', undefined])('refuses a limit of %j, saying where', async (bad) => {
    const path = `/api/v1/team/${emailOf('SUPPORT_ENGINEER')}/limit`
    const { status, body } = await put(path, { takesAtMost: bad })
    expect([status, body.errors?.map((error) => error.path)]).toEqual([422, ['takesAtMost']])
  })

  it('is nobody’s but the team’s: 404 for others, 403 for who may not', async () => {
    const limit = { takesAtMost: 3 }
    expect((await put('/api/v1/team/nobody@example.com/limit', limit)).status).toBe(404)
    expect((await put(`/api/v1/team/${emailOf('CE')}/limit`, limit)).status).toBe(404)
    const path = `/api/v1/team/${emailOf('SUPPORT_LEAD')}/limit`
    for (const as of ['SUPPORT_ENGINEER', 'CE', 'ENGINEER', 'CS_LEADERSHIP'] as const) {
      expect((await put(path, limit, { as })).status).toBe(403)
    }
  })
})
