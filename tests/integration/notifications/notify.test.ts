import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { tellOfNumberOne } from '@/lib/jobs/tell-of-number-one'
import { setFollowing } from '@/lib/notifications/follow'
import { markRead } from '@/lib/notifications/mutations'
import { countUnread, listInbox } from '@/lib/notifications/queries'
import { orThrow } from '@/lib/outcome'
import { addMessage } from '@/lib/tickets/mutations/add-message'
import { assignTicket } from '@/lib/tickets/mutations/assign-ticket'
import { startDeviation } from '@/lib/tickets/mutations/deviate-ticket'
import { setStatus } from '@/lib/tickets/mutations/set-status'
import { makeAccount, makePerson, makeTicket } from '../tickets/people'

let lead: Viewer
let sam: Viewer
let account: Awaited<ReturnType<typeof makeAccount>>

beforeAll(async () => {
  lead = await makePerson('SUPPORT_LEAD')
  account = await makeAccount(lead)
})

/** A fresh person's inbox is empty, so that each test sees its own lines only. */
async function makeHolder() {
  sam = await makePerson('SUPPORT_ENGINEER')
  const { number } = await makeTicket(lead, account)
  return number
}

async function inboxOf(viewer: Viewer) {
  const page = orThrow(await listInbox(viewer, { limit: 50 }))
  return page.items.map(({ kind, number }) => `${kind} ${number}`)
}

const wrote = (number: number) =>
  addMessage(lead, number, { kind: 'REQUESTER', body: 'Still slow.', from: 'ann@customer.example' })

describe('a change tells whom it concerns', () => {
  it('the assignee, when somebody else gives it, and of the requester’s words', async () => {
    const number = await makeHolder()
    await assignTicket(lead, number, { assignee: sam.email })
    await wrote(number)
    expect(await inboxOf(sam)).toEqual([`REQUESTER_REPLIED ${number}`, `ASSIGNED ${number}`])
    const { items } = orThrow(await listInbox(sam, { limit: 1 }))
    expect(items[0]).toMatchObject({ subject: 'It is slow', readAt: null })
    expect(await inboxOf(lead)).toEqual([])
  })

  it('nobody of their own deed', async () => {
    const number = await makeHolder()
    await assignTicket(sam, number, { assignee: sam.email })
    await setFollowing(sam, number, true)
    await setStatus(sam, number, { status: 'ON_HOLD' })
    expect(await inboxOf(sam)).toEqual([])
  })

  it('followers of every change, until they follow no longer', async () => {
    const number = await makeHolder()
    expect(await setFollowing(sam, number, true)).toMatchObject({ value: { following: true } })
    await setFollowing(sam, number, true)
    await setStatus(lead, number, { status: 'ON_HOLD' })
    expect(await inboxOf(sam)).toEqual([`FOLLOWED ${number}`])
    await setFollowing(sam, number, false)
    await setStatus(lead, number, { status: 'OPEN' })
    expect(await inboxOf(sam)).toEqual([`FOLLOWED ${number}`])
  })

  it('nobody when it did not happen', async () => {
    const number = await makeHolder()
    await assignTicket(lead, number, { assignee: sam.email }, { ifVersion: 99 })
    expect(await inboxOf(sam)).toEqual([])
  })
})

describe('who may not see a ticket', () => {
  it('cannot follow it, is not told of it, and loses its lines with the sight', async () => {
    const ce = await makePerson('CE')
    const own = await makeAccount(lead, { ceOwner: ce.email })
    const { number } = await makeTicket(lead, own)
    const foreign = await makeTicket(lead, account)
    expect(await setFollowing(ce, foreign.number, true)).toMatchObject({ code: 'NOT_FOUND' })
    await setFollowing(ce, number, true)
    await setStatus(lead, number, { status: 'ON_HOLD' })
    expect(await inboxOf(ce)).toEqual([`FOLLOWED ${number}`])
    await db().account.updateMany({ where: { id: own.id }, data: { ceOwnerId: null } })
    expect(await inboxOf(ce)).toEqual([])
    expect(await countUnread(ce)).toBe(0)
    await setStatus(lead, number, { status: 'OPEN' })
    expect(await db().notification.count({ where: { userId: ce.id } })).toBe(1)
  })
})

describe('reading', () => {
  it('marks one’s own lines, page by page, and nobody else’s', async () => {
    const number = await makeHolder()
    await setFollowing(sam, number, true)
    for (const status of ['ON_HOLD', 'OPEN', 'ON_HOLD'] as const) {
      await setStatus(lead, number, { status })
    }
    const first = orThrow(await listInbox(sam, { limit: 2 }))
    expect(first).toMatchObject({ unread: 3, items: [{}, {}] })
    const rest = orThrow(await listInbox(sam, { limit: 2, after: first.next ?? '' }))
    expect(rest).toMatchObject({ next: null, items: [{}] })
    const [id = ''] = first.items.map((item) => item.id)
    expect(await markRead(lead, { ids: [id] })).toEqual({ ok: true, value: { unread: 0 } })
    expect(await markRead(sam, { ids: [id] })).toEqual({ ok: true, value: { unread: 2 } })
    expect(orThrow(await listInbox(sam, { limit: 9, show: 'unread' })).items).toHaveLength(2)
    expect(await markRead(sam, { all: true })).toEqual({ ok: true, value: { unread: 0 } })
    expect(await listInbox(sam, { limit: 2, after: 'nonsense' })).toMatchObject({
      code: 'MALFORMED',
    })
  })
})

describe('what only time brings', () => {
  it('tells once that number one is theirs', async () => {
    const number = await makeHolder()
    await assignTicket(sam, number, { assignee: sam.email })
    await startDeviation(lead, number, { rankAs: 'P0', reason: 'the board is watching' })
    await Promise.all([tellOfNumberOne(), tellOfNumberOne()])
    await setStatus(lead, number, { status: 'ON_HOLD' })
    await setStatus(lead, number, { status: 'OPEN' })
    await tellOfNumberOne()
    const told = (await inboxOf(sam)).filter((line) => line === `NUMBER_ONE ${number}`)
    expect(told).toHaveLength(1)
  })
})
