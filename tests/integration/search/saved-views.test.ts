import { beforeAll, describe, expect, it } from 'vitest'
import { savedViewsDoc, searchPageDoc } from '@/lib/api/docs/search-doc'
import type { Problem } from '@/lib/api/problem'
import type { Role } from '@/lib/auth/viewer'
import { MOST_RECENT, type RecentTicketView } from '@/lib/recent-tickets/view'
import type { SavedViewView } from '@/lib/saved-views/view'
import type { SearchPage } from '@/lib/search/view'
import { addAccount, addTicket, emailOf, openDesk } from '../api/desk'

const desk = openDesk()
let mine: number
let foreign: number
beforeAll(async () => {
  const own = await addAccount(desk, { ceOwner: emailOf('CE') })
  const other = await addAccount(desk)
  mine = (await addTicket(desk, own, { subject: 'Wallaby of one' })).number
  foreign = (await addTicket(desk, other, { subject: 'Wallaby of another' })).number
})

const save = (as: Role, body: unknown) =>
  desk.call<SavedViewView & Problem>('POST', '/api/v1/views', { as, body })
const list = async (as: Role) => {
  const { body } = await desk.call<{ items: SavedViewView[] }>('GET', '/api/v1/views', { as })
  return savedViewsDoc.parse(body).items
}
const remove = (as: Role, id: string) => desk.call('DELETE', `/api/v1/views/${id}`, { as })

describe('searching', () => {
  const search = (query: string, as: Role = 'SUPPORT_LEAD') =>
    desk.call<SearchPage & Problem>('GET', `/api/v1/search?${query}`, { as })

  it('answers as documented, to each what they may see', async () => {
    const { status, body } = await search('q=wallaby')
    expect([status, searchPageDoc.parse(body)]).toEqual([200, body])
    expect(body.items.map(({ number }) => number)).toEqual([foreign, mine])
    expect((await search('q=wallaby', 'CE')).body.items).toMatchObject([{ number: mine }])
    const first = (await search('q=wallaby&limit=1')).body
    const second = (await search(`q=wallaby&limit=1&after=${first.next}`)).body
    expect([first.total, first.items, second.items, second.next]).toMatchObject([
      2,
      [{ number: foreign }],
      [{ number: mine }],
      null,
    ])
  })

  it.each([
    ['', 422, 'q'],
    ['q=', 422, 'q'],
    ['q=colour:red', 422, 'q'],
    ['q=a%00b', 422, 'q'],
    [`q=${'x'.repeat(501)}`, 422, 'q'],
    ['q=a&q=b', 422, 'q'],
    ['q=wallaby&limit=0', 422, 'limit'],
    ['q=wallaby&after=x', 400, 'after'],
    ['q=wallaby&colour=red', 422, 'colour'],
  ])('refuses %j with %i', async (query, status, path) => {
    const answer = await search(query)
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([status, path])
  })
})

describe('a saved view', () => {
  it('is one’s own, or shared with those who see the whole queue, counted for each', async () => {
    const shared = await save('SUPPORT_LEAD', { name: 'Team', query: 'wallaby', shared: true })
    expect([shared.status, shared.headers.get('location')]).toEqual([
      201,
      `/api/v1/views/${shared.body.id}`,
    ])
    await save('SUPPORT_LEAD', { name: 'Alone', query: 'wallaby is:unassigned' })
    await save('CE', { name: 'Mine', query: 'wallaby' })
    expect(await list('SUPPORT_LEAD')).toMatchObject([
      { name: 'Alone', count: 2, more: false, removable: true },
      { name: 'Team', count: 2, shared: true, owner: emailOf('SUPPORT_LEAD') },
    ])
    expect(await list('SUPPORT_ENGINEER')).toMatchObject([{ name: 'Team', removable: false }])
    expect(await list('CE')).toMatchObject([{ name: 'Mine', count: 1 }])
    expect(await list('ENGINEER')).toEqual([])
    expect((await remove('CE', shared.body.id)).status).toBe(404)
    expect((await remove('SUPPORT_ENGINEER', shared.body.id)).status).toBe(403)
    expect((await remove('ADMIN', shared.body.id)).status).toBe(200)
    expect((await remove('ADMIN', shared.body.id)).status).toBe(404)
    expect((await remove('ADMIN', 'x')).status).toBe(404)
  })

  it('is refused where it is not right', async () => {
    await save('ADMIN', { name: 'Once', query: 'wallaby' })
    const cases: [Role, unknown, number][] = [
      ['ADMIN', { name: 'Once', query: 'other' }, 409],
      ['CE', { name: 'Shared', query: 'wallaby', shared: true }, 403],
      ['ENGINEER', { name: '', query: 'wallaby', shared: true }, 403],
      ['ADMIN', { name: ' ', query: 'wallaby' }, 422],
      ['ADMIN', { name: 'Bad', query: 'colour:red' }, 422],
      ['ADMIN', { name: 'Empty', query: '   ' }, 422],
      ['ADMIN', { name: 'a\u0000b', query: 'wallaby' }, 422],
    ]
    for (const [as, body, status] of cases) {
      expect((await save(as, body)).status, JSON.stringify(body)).toBe(status)
    }
  })

  it('two at once with one name are one', async () => {
    const body = { name: 'Race', query: 'wallaby' }
    const both = await Promise.all([save('ENGINEER', body), save('ENGINEER', body)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })
})

describe('editing a saved view', () => {
  it('is for its owner alone, by version', async () => {
    const { body: view } = await save('SUPPORT_LEAD', {
      name: 'Old',
      query: 'wallaby',
      shared: true,
    })
    await save('SUPPORT_LEAD', { name: 'Taken', query: 'wallaby' })
    const path = `/api/v1/views/${view.id}`
    const patch = (as: Role, body: unknown, tag = '*') =>
      desk.call<SavedViewView & Problem>('PATCH', path, { as, body, headers: { 'if-match': tag } })
    const renamed = await patch('SUPPORT_LEAD', { name: 'New' }, '"1"')
    expect([renamed.status, renamed.headers.get('etag')]).toEqual([200, '"2"'])
    expect(renamed.body).toMatchObject({ name: 'New', query: 'wallaby', shared: true, version: 2 })
    const query = 'wallaby -status:closed'
    expect((await patch('SUPPORT_LEAD', { query, name: 'New' })).body).toMatchObject({ query })
    const cases: [Role, unknown, string, number][] = [
      ['SUPPORT_LEAD', { name: 'x' }, '"2"', 412],
      ['SUPPORT_LEAD', { name: 'Taken' }, '*', 409],
      ['SUPPORT_LEAD', { name: ' ' }, '*', 422],
      ['SUPPORT_LEAD', { query: 'colour:red' }, '*', 422],
      ['SUPPORT_LEAD', { shared: false }, '*', 422],
      ['ADMIN', { name: 'Mine now' }, '*', 403],
      ['SUPPORT_ENGINEER', { name: 7 }, '*', 403],
      ['CE', { name: 'x' }, '*', 404],
    ]
    for (const [as, body, tag, status] of cases) {
      expect((await patch(as, body, tag)).status, JSON.stringify([as, body])).toBe(status)
    }
    const nonsense = { as: 'ADMIN' as const, body: { name: 'x' } }
    expect((await desk.call('PATCH', '/api/v1/views/x', nonsense)).status).toBe(404)
    const [kept] = (await list('SUPPORT_LEAD')).filter(({ id }) => id === view.id)
    expect(kept).toMatchObject({ name: 'New', query, editable: true, version: 3 })
    expect((await list('ADMIN')).find(({ id }) => id === view.id)).toMatchObject({
      editable: false,
      removable: true,
    })
  })
})

describe('tickets looked at', () => {
  const visit = (number: number, as: Role) =>
    desk.call('POST', '/api/v1/me/recent-tickets', { as, body: { number } })
  const recent = async (as: Role) =>
    (
      await desk.call<{ items: RecentTicketView[] }>('GET', '/api/v1/me/recent-tickets', { as })
    ).body.items.map(({ number }) => number)

  it('come newest first, each once, and only those that one may see', async () => {
    for (const number of [mine, foreign, mine]) await visit(number, 'SUPPORT_LEAD')
    expect(await recent('SUPPORT_LEAD')).toEqual([mine, foreign])
    expect(await recent('ADMIN')).toEqual([])
    expect((await visit(foreign, 'CE')).status).toBe(404)
    expect((await visit(mine, 'CE')).status).toBe(200)
    expect(await recent('CE')).toEqual([mine])
  })

  it('are kept up to a number', async () => {
    const account = await addAccount(desk)
    for (let i = 0; i <= MOST_RECENT; i++) {
      await visit((await addTicket(desk, account)).number, 'SUPPORT_ENGINEER')
    }
    expect(await recent('SUPPORT_ENGINEER')).toHaveLength(MOST_RECENT)
  })
})
