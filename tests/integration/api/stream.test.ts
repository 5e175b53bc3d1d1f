import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { forgetIdentity } from '@/lib/auth/identity-cache'
import type { Role } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import type { OrderEvent } from '@/lib/live/hub'
import { addAccount, addTicket, emailOf, openDesk, triageOf } from './desk'

const desk = openDesk()
let account: AccountView
beforeAll(async () => {
  account = await addAccount(desk)
  await addTicket(desk, account)
})

interface Heard {
  id: string | undefined
  event: string | undefined
  data: unknown
}

/** A reader of the stream; `next` waits for the next event of a name. */
async function listen(as: Role, headers: Record<string, string> = {}) {
  const leaving = new AbortController()
  const response = await fetch(`${desk.url}/api/v1/stream`, {
    headers: { authorization: `Bearer ${desk.tokens[as]}`, ...headers },
    signal: leaving.signal,
  })
  const events = readEvents(response)
  const next = async (name: string): Promise<Heard> => {
    for (;;) {
      const { value, done } = await events.next()
      if (done) throw new Error('the stream has ended')
      if (value.event === name) return value
    }
  }
  return { response, events, next, leave: () => leaving.abort() }
}

async function* readEvents(response: Response): AsyncGenerator<Heard, void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) yield parse(block)
  }
}

function parse(block: string): Heard {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
  const data = field('data')
  return { id: field('id'), event: field('event'), data: data && JSON.parse(data) }
}

const topOf = async () => {
  const { body } = await desk.call<{ orderVersion: number; items: { number: number }[] }>(
    'GET',
    '/api/v1/queue?limit=20',
  )
  return { orderVersion: body.orderVersion, top: body.items.map(({ number }) => number) }
}

it('tells the order at once, then every change of it and of a ticket', async () => {
  const reader = await listen('SUPPORT_ENGINEER')
  expect(reader.response.headers.get('content-type')).toBe('text/event-stream')
  const first = await reader.next('order')
  const now = await topOf()
  expect([first.data, first.id]).toEqual([now, String(now.orderVersion)])
  const { number } = await addTicket(desk, account, { claimedSeverity: 'S0' })
  const moved = (await reader.next('order')).data as OrderEvent
  expect(moved.top[0]).toBe(number)
  expect(moved.orderVersion).toBeGreaterThan(now.orderVersion)
  await desk.call('POST', `/api/v1/tickets/${number}/messages`, {
    body: { kind: 'NOTE', body: 'seen' },
  })
  // Whether its opening is told before or after the order that it changed is nobody's promise.
  let told = await reader.next('ticket')
  if ((told.data as { version: number }).version === 1) told = await reader.next('ticket')
  expect(told.data).toEqual({ number, version: 2 })
  reader.leave()
})

it('tells of every ticket that moves with its account, in one step of the order', async () => {
  const many = await addAccount(desk)
  const numbers: number[] = []
  for (let i = 0; i < 3; i++) numbers.push((await addTicket(desk, many)).number)
  const { orderVersion } = await topOf()
  const reader = await listen('SUPPORT_ENGINEER')
  await desk.call('PATCH', `/api/v1/accounts/${many.id}`, { body: { segment: 'TEAM' } })
  const told: unknown[] = []
  while (told.length < numbers.length) {
    const { data } = await reader.next('ticket')
    // News of their coming may still be on its way.
    if ((data as { version: number }).version > 1) told.push(data)
  }
  expect(told).toEqual(numbers.map((number) => ({ number, version: 2 })))
  expect((await topOf()).orderVersion).toBe(orderVersion + 1)
  reader.leave()
})

it('goes on from the last event that was seen: nothing when nothing has moved', async () => {
  const { orderVersion } = await topOf()
  const reader = await listen('SUPPORT_ENGINEER', { 'last-event-id': String(orderVersion) })
  const { number } = await addTicket(desk, account)
  const { data } = await reader.next('order')
  expect((data as OrderEvent).orderVersion).toBeGreaterThan(orderVersion)
  expect((data as OrderEvent).top).toContain(number)
  reader.leave()
  const late = await listen('SUPPORT_ENGINEER', { 'last-event-id': String(orderVersion) })
  expect((await late.next('order')).data).toEqual(await topOf())
  late.leave()
})

it('tells each viewer of what they may see', async () => {
  const own = await addAccount(desk, { ceOwner: emailOf('CE') })
  const { number } = await addTicket(desk, own)
  const reader = await listen('CE')
  expect(((await reader.next('order')).data as OrderEvent).top).toEqual([number])
  reader.leave()
})

it('tells many changes in few events, the last of them whole', async () => {
  const reader = await listen('SUPPORT_ENGINEER')
  await reader.next('order')
  const { items } = (
    await desk.call<{ items: { number: number }[] }>('GET', '/api/v1/queue?limit=20')
  ).body
  await Promise.all(
    [...items, ...items].map(({ number }, i) =>
      desk.call('POST', `/api/v1/tickets/${number}/triage`, {
        body: triageOf({ totalLossOfService: i % 2 === 0, securityRelated: i % 3 === 0 }),
      }),
    ),
  )
  const end = await topOf()
  const versions: number[] = []
  while (versions.at(-1) !== end.orderVersion) {
    versions.push(((await reader.next('order')).data as OrderEvent).orderVersion)
  }
  expect(versions).toEqual(versions.toSorted((a, b) => a - b))
  expect(versions.length).toBeLessThan(2 * items.length)
  reader.leave()
})

it('tells staff who is at a ticket, and the requester’s side nothing', async () => {
  const { number } = await addTicket(desk, account)
  const [engineer, ce] = [await listen('SUPPORT_ENGINEER'), await listen('CE')]
  await Promise.all([engineer.next('order'), ce.next('order')])
  const body = { state: 'TYPING' }
  const path = `/api/v1/tickets/${number}/presence`
  expect((await desk.call('POST', path, { body })).status).toBe(204)
  const { email, name } = await db().user.findUniqueOrThrow({
    where: { email: emailOf('SUPPORT_LEAD') },
    select: { email: true, name: true },
  })
  expect((await engineer.next('presence')).data).toEqual({ number, email, name, state: 'TYPING' })
  await addTicket(desk, account)
  const heard: (string | undefined)[] = []
  for await (const { event } of ce.events) {
    heard.push(event)
    if (event === 'order') break
  }
  expect(heard).not.toContain('presence')
  expect((await desk.call('POST', path, { as: 'CE', body })).status).toBe(404)
  expect((await desk.call('POST', path, { body: { state: 'ASLEEP' } })).status).toBe(422)
  engineer.leave()
})

describe('what ends a stream', () => {
  it('a reader who was switched off, while the others get their heartbeat', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const [staying, leaving] = [await listen('ADMIN'), await listen('ENGINEER')]
    await Promise.all([staying.next('order'), leaving.next('order')])
    vi.advanceTimersByTime(15_000)
    const beat = { id: undefined, event: undefined, data: undefined }
    expect((await staying.events.next()).value).toEqual(beat)
    expect((await leaving.events.next()).value).toEqual(beat)
    const email = emailOf('ENGINEER')
    const { id } = await db().user.findUniqueOrThrow({ where: { email }, select: { id: true } })
    await db().user.updateMany({ where: { id }, data: { disabledAt: new Date() } })
    forgetIdentity(id)
    vi.advanceTimersByTime(15_000)
    expect((await leaving.events.next()).value).toEqual(beat)
    expect((await leaving.events.next()).done).toBe(true)
    expect((await staying.events.next()).value).toEqual(beat)
    vi.useRealTimers()
    await addTicket(desk, account)
    expect((await staying.next('order')).data).toEqual(await topOf())
    staying.leave()
  })

  it('the server that stops', async () => {
    const reader = await listen('SUPPORT_ENGINEER')
    await reader.next('order')
    await desk.stopHub()
    expect((await reader.events.next()).done).toBe(true)
  })
})
