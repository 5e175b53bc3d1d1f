import { performance } from 'node:perf_hooks'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import type { BulkAction } from '@/lib/tickets/bulk-schema'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { changeMany } from '@/lib/tickets/mutations/change-many'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { findTicket, listHistory } from '@/lib/tickets/queries'
import { makeAccount, makePerson, makeTicket } from './people'

let lead: Viewer
let engineer: Viewer
let account: Awaited<ReturnType<typeof makeAccount>>
beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  engineer = await makePerson('SUPPORT_ENGINEER')
  account = await makeAccount(lead)
})

const make = async () => (await makeTicket(lead, account)).number
const makeMany = async (count: number) => {
  const numbers: number[] = []
  for (let i = 0; i < count; i++) numbers.push(await make())
  return numbers
}
const change = async (action: BulkAction, tickets: { number: number; version?: number }[]) =>
  orThrow(await changeMany(lead, { tickets, action }))
const plain = (numbers: number[]) => numbers.map((number) => ({ number }))
const ON_HOLD = { kind: 'STATUS', status: 'ON_HOLD' } as const
const UNDO = { kind: 'UNDO' } as const

/** The tickets of a result as they are to be taken back. */
const undoable = (results: { number: number; version: number | null }[]) =>
  results.flatMap(({ number, version }) => (version === null ? [] : [{ number, version }]))

describe('one thing done to many tickets', () => {
  it('says of each what became of it, in the order asked', async () => {
    const [free, held, stale, apart, closed] = await makeMany(5)
    if (!free || !held || !stale || !apart || !closed) throw new Error('five were made')
    await assignTicket(lead, held, { assignee: engineer.email })
    await addMessage(engineer, stale, { kind: 'NOTE', body: 'meanwhile' })
    await assignTicket(lead, apart, { assignee: lead.email })
    await db().ticket.updateMany({ where: { number: closed }, data: { status: 'CLOSED' } })
    const tickets = [...plain([free, held]), { number: stale, version: 1 }]
    const view = await change({ kind: 'ASSIGN', assignee: lead.email }, [
      ...tickets,
      ...plain([apart, closed, 999_999]),
    ])
    expect(view.results.map(({ number, outcome, code }) => [number, outcome, code])).toEqual([
      [free, 'DONE', null],
      [held, 'REFUSED', 'INVALID'],
      [stale, 'CHANGED', 'STALE'],
      [apart, 'UNCHANGED', null],
      [closed, 'REFUSED', 'CONFLICT'],
      [999_999, 'REFUSED', 'NOT_FOUND'],
    ])
    expect(view).toMatchObject({ done: 1, unchanged: 1, changed: 1, refused: 3 })
    expect(view.results[1]?.why).toContain('needs a reason')
    expect(await findTicket(lead, held)).toMatchObject({ assignee: engineer.email })
    expect(await findTicket(lead, stale)).toMatchObject({ assignee: null })
  })

  it('refuses as a whole what is wrong for all', async () => {
    const number = await make()
    const nobody = { kind: 'ASSIGN', assignee: 'nobody@nowhere.example' } as const
    const input = { tickets: [{ number }], action: nobody }
    expect(await changeMany(lead, input)).toMatchObject({ errors: [{ path: 'assignee' }] })
    const leader = await makePerson('CS_LEADERSHIP')
    expect(await changeMany(leader, { ...input, action: ON_HOLD })).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('sets aside what is none for support, with the reason, telling nobody', async () => {
    const [number] = await makeMany(1)
    if (!number) throw new Error('one was made')
    const before = await db().message.count()
    await change({ kind: 'NO_ACTION', because: 'SPAM' }, [{ number }])
    expect(await findTicket(lead, number)).toMatchObject({ status: 'SOLVED', ranked: false })
    const [newest] = await listHistory(lead, number)
    expect(newest).toMatchObject({ type: 'NO_ACTION' })
    expect(newest?.text).toContain('without action: spam')
    expect(await db().message.count()).toBe(before)
  })

  it('replies to many', async () => {
    const numbers = await makeMany(2)
    const view = await change({ kind: 'REPLY', body: 'It works again.' }, plain(numbers))
    expect(view.done).toBe(2)
    for (const number of numbers) {
      const ticket = await findTicket(lead, number)
      expect(ticket?.messages.at(-1)).toMatchObject({ kind: 'REPLY', body: 'It works again.' })
    }
  })
})

describe('taking it back', () => {
  it('brings status, wake-up and assignee back to what they were', async () => {
    const [fresh, asleep] = await makeMany(2)
    if (!fresh || !asleep) throw new Error('two were made')
    const wakeAt = new Date(Date.now() + 3_600_000).toISOString()
    await setStatus(lead, asleep, { status: 'ON_HOLD', wakeAt })
    const moved = await change({ kind: 'NO_ACTION', because: 'TEST' }, plain([fresh, asleep]))
    expect((await change(UNDO, undoable(moved.results))).done).toBe(2)
    expect(await findTicket(lead, fresh)).toMatchObject({ status: 'NEW', ranked: true })
    expect(await findTicket(lead, asleep)).toMatchObject({ status: 'ON_HOLD', wakeAt })
    const given = await change({ kind: 'ASSIGN', assignee: engineer.email }, plain([fresh]))
    expect((await change(UNDO, undoable(given.results))).done).toBe(1)
    expect(await findTicket(lead, fresh)).toMatchObject({ assignee: null, status: 'NEW' })
  })

  it('leaves alone what has changed since, and what others did', async () => {
    const [touched, theirs] = await makeMany(2)
    if (!touched || !theirs) throw new Error('two were made')
    const moved = await change(ON_HOLD, plain([touched]))
    await addMessage(engineer, touched, { kind: 'NOTE', body: 'looked at it' })
    await setStatus(engineer, theirs, { status: 'ON_HOLD' })
    const view = await change(UNDO, [...undoable(moved.results), { number: theirs, version: 2 }])
    expect(view.results.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'REFUSED'])
    expect(await findTicket(lead, touched)).toMatchObject({ status: 'ON_HOLD' })
    expect(await findTicket(lead, theirs)).toMatchObject({ status: 'ON_HOLD' })
  })
})

it('500 tickets: each changed once, and the time it took', async () => {
  const numbers: number[] = []
  for (let i = 0; i < 50; i++) {
    numbers.push(...(await Promise.all(Array.from({ length: 10 }, make))))
  }
  const events = await db().ticketEvent.count()
  const start = performance.now()
  const view = await change(ON_HOLD, plain(numbers))
  console.info(`500 tickets set to On hold in ${Math.round(performance.now() - start)} ms`)
  expect(view.done).toBe(500)
  expect(await db().ticketEvent.count()).toBe(events + 500)
  const state = await db().queueState.findUniqueOrThrow({
    where: { id: 1 },
    select: { rankedTotal: true, waitingTotal: true },
  })
  const lanes = await db().ticketRank.groupBy({ by: ['lane'], _count: true })
  const count = (lane: string) => lanes.find((one) => one.lane === lane)?._count ?? 0
  expect(state).toEqual({ rankedTotal: count('RANKED'), waitingTotal: count('WAITING') })
}, 120_000)
