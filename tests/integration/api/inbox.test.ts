import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import type { Role, Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { hub, type LiveEvent } from '@/lib/live/hub'
import type { InboxPage } from '@/lib/notifications/view'
import { addAccount, addTicket, emailOf, openDesk } from './desk'

const desk = openDesk()
let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk)
})

const inboxOf = async (as: Role, query = '') =>
  (await desk.call<InboxPage>('GET', `/api/v1/inbox${query}`, { as })).body

const give = async (number: number, role: Role) =>
  desk.call('POST', `/api/v1/tickets/${number}/assignment`, { body: { assignee: emailOf(role) } })

async function viewerOf(role: Role): Promise<Viewer> {
  const select = { id: true, email: true, name: true, role: true } as const
  return db().user.findUniqueOrThrow({ where: { email: emailOf(role) }, select })
}

describe('the inbox by API', () => {
  it('lists what came, and marks it read', async () => {
    const { number } = await addTicket(desk, account)
    await give(number, 'SUPPORT_ENGINEER')
    const page = await inboxOf('SUPPORT_ENGINEER')
    const words = { kind: 'ASSIGNED', number, text: 'support_lead gave it to you', readAt: null }
    expect(page).toMatchObject({ unread: 1, next: null, items: [words] })
    const read = (body: unknown, as: Role) => desk.call('POST', '/api/v1/inbox/read', { as, body })
    const ids = page.items.map(({ id }) => id)
    expect(await read({ ids }, 'ADMIN')).toMatchObject({ status: 200, body: { unread: 0 } })
    expect(await inboxOf('SUPPORT_ENGINEER')).toMatchObject({ unread: 1 })
    expect(await read({ ids }, 'SUPPORT_ENGINEER')).toMatchObject({ body: { unread: 0 } })
    expect(await inboxOf('SUPPORT_ENGINEER', '?show=unread')).toMatchObject({ items: [] })
  })

  it('marks one ticket’s lines read, by number or because it is looked at', async () => {
    const [one, two, three] = [
      await addTicket(desk, account),
      await addTicket(desk, account),
      await addTicket(desk, account),
    ]
    for (const { number } of [one, two, three]) await give(number, 'ADMIN')
    const over = { assignee: emailOf('SUPPORT_ENGINEER'), reason: 'Ari is away.' }
    await desk.call('POST', `/api/v1/tickets/${one.number}/assignment`, { body: over })
    const unread = async (as: Role) =>
      (await inboxOf(as, '?show=unread')).items.map(({ number }) => number)
    const read = (body: unknown) => desk.call('POST', '/api/v1/inbox/read', { as: 'ADMIN', body })
    expect(await read({ number: one.number })).toMatchObject({ status: 200, body: { unread: 2 } })
    const visit = { as: 'ADMIN', body: { number: two.number } } as const
    expect(await desk.call('POST', '/api/v1/me/recent-tickets', visit)).toMatchObject({
      status: 200,
    })
    expect(await unread('ADMIN')).toEqual([three.number])
    expect(await unread('SUPPORT_ENGINEER')).toEqual([one.number])
    for (const as of ['ADMIN', 'SUPPORT_ENGINEER'] as const) {
      await desk.call('POST', '/api/v1/inbox/read', { as, body: { all: true } })
    }
  })

  it('says what is wrong with a call', async () => {
    const read = (body: unknown) => desk.call('POST', '/api/v1/inbox/read', { body })
    expect(await read({})).toMatchObject({ status: 422, body: { errors: [{ path: 'ids' }] } })
    expect(await read({ ids: ['x'] })).toMatchObject({ status: 422 })
    expect(await read({ ids: [], all: true })).toMatchObject({ status: 422 })
    expect(await read({ number: 1, all: true })).toMatchObject({ status: 422 })
    expect(await read({ number: 2 ** 31 })).toMatchObject({ status: 422 })
    const list = (query: string) => desk.call('GET', `/api/v1/inbox?${query}`)
    expect(await list('after=x')).toMatchObject({ status: 400 })
    expect(await list('show=some')).toMatchObject({ status: 422 })
    expect(await desk.call('GET', '/api/v1/inbox', { as: null })).toMatchObject({ status: 401 })
  })

  it('follows and unfollows what one may see', async () => {
    const { number } = await addTicket(desk, account)
    const at = `/api/v1/tickets/${number}/following`
    expect(await desk.call('PUT', at)).toMatchObject({ status: 200, body: { following: true } })
    expect(await desk.call('DELETE', at)).toMatchObject({ body: { number, following: false } })
    expect(await desk.call('PUT', at, { as: 'CE' })).toMatchObject({ status: 404 })
    expect(await desk.call('PUT', '/api/v1/tickets/x/following')).toMatchObject({ status: 404 })
  })
})

it('tells the person, and nobody else, as it happens', async () => {
  const [engineer, admin] = await Promise.all([viewerOf('SUPPORT_ENGINEER'), viewerOf('ADMIN')])
  const heard: Record<string, LiveEvent[]> = { engineer: [], admin: [] }
  const keep = (who: string) => (event: LiveEvent) => {
    if (event.event === 'inbox') heard[who]?.push(event)
  }
  const leave = [
    await hub().subscribe(engineer, null, keep('engineer')),
    await hub().subscribe(admin, null, keep('admin')),
  ]
  const { number } = await addTicket(desk, account)
  await give(number, 'SUPPORT_ENGINEER')
  await vi.waitFor(() => expect(heard.engineer).toHaveLength(1))
  const latest = { kind: 'ASSIGNED', number, exception: null, place: null }
  expect(heard.engineer?.[0]?.data).toEqual({ unread: 1, latest })
  await desk.call('POST', '/api/v1/inbox/read', { as: 'SUPPORT_ENGINEER', body: { all: true } })
  await vi.waitFor(() => expect(heard.engineer).toHaveLength(2))
  expect(heard.engineer?.[1]?.data).toEqual({ unread: 0, latest: null })
  expect(heard.admin).toEqual([])
  for (const stop of leave) stop()
})
