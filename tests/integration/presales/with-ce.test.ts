import { describe, expect, it } from 'vitest'
import type { Role } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import type { DeskItem, DeskPage } from '@/lib/presales/view'
import type { QueuePage } from '@/lib/queue/view'
import { emailOf, openDesk } from '../api/desk'
import { addProspect, file, PARTS, writeDirectly } from './requests'

const desk = openDesk()

const say = (number: number, as: Role, body: string) =>
  desk.call('POST', `/api/v1/tickets/${number}/messages`, { as, body: { kind: 'REPLY', body } })

/** Lines of the inbox of the desk's Customer Engineer about a ticket. */
const toldCe = (number: number) =>
  db().notification.findMany({
    where: { ticketNumber: number, user: { email: emailOf('CE') } },
    select: { kind: true },
  })

describe('a prospect who writes directly', () => {
  it('gets one courteous word, the Customer Engineer one line, and nobody has it', async () => {
    const { number } = await writeDirectly(desk, await addProspect(desk))
    const { body: ticket } = await desk.call('GET', `/api/v1/tickets/${number}`)
    expect(ticket).toMatchObject({ assignee: null, ranked: false, position: null, status: 'NEW' })
    expect(ticket.messages.map(({ kind }) => kind)).toEqual(['REQUESTER', 'NOTICE'])
    expect(ticket.messages[1]).toMatchObject({
      author: null,
      to: [{ email: 'ann@prospect.example' }],
      cc: [],
    })
    expect(await toldCe(number)).toEqual([{ kind: 'PROSPECT_WROTE' }])
  })

  it('gets the word also where the account is nobody’s', async () => {
    const ticket = await writeDirectly(desk, await addProspect(desk, { ceOwner: null }))
    expect(ticket.messages.map(({ kind }) => kind)).toEqual(['REQUESTER', 'NOTICE'])
    expect(ticket.messages[1]?.body).toContain('Our Customer Engineering team')
    expect(await toldCe(ticket.number)).toEqual([])
  })

  it('gets none when an exception covers it, nor when a Customer Engineer opens it', async () => {
    const covered = await addProspect(desk)
    await db().account.updateMany({ where: { id: covered.id }, data: { exceptionActive: true } })
    const ranked = await writeDirectly(desk, covered)
    expect([ranked.ranked, ranked.messages.map(({ kind }) => kind)]).toEqual([true, ['REQUESTER']])
    const { body: filed } = await file(desk, await addProspect(desk))
    expect([filed.ranked, filed.messages.map(({ kind }) => kind)]).toEqual([true, ['REQUESTER']])
  })
})

describe('what a Customer Engineer says', () => {
  it('goes to the prospect who wrote directly, with a copy to those in copy', async () => {
    const { number } = await writeDirectly(desk, await addProspect(desk))
    await desk.call('PUT', `/api/v1/tickets/${number}/people`, {
      body: { people: [{ role: 'CC', email: 'boss@prospect.example' }] },
    })
    const { status, body } = await say(number, 'CE', 'Please try our certificate.')
    expect(status).toBe(200)
    expect(body.messages.at(-1)).toMatchObject({
      kind: 'REQUESTER',
      author: emailOf('CE'),
      to: [{ email: 'ann@prospect.example' }],
      cc: [{ email: 'boss@prospect.example' }],
    })
    expect(body).toMatchObject({ ranked: false, assignee: null })
  })

  it('goes to nobody outside once Support is engaged, or on a covered ticket', async () => {
    const { number } = await writeDirectly(desk, await addProspect(desk))
    const path = `/api/v1/tickets/${number}/pre-sales-request`
    await desk.call('POST', path, { as: 'CE', body: PARTS })
    const engaged = await say(number, 'CE', 'They call at noon.')
    expect(engaged.body.messages.at(-1)).toMatchObject({ kind: 'REQUESTER', to: [], cc: [] })
    const account = await addProspect(desk)
    await db().account.updateMany({ where: { id: account.id }, data: { exceptionActive: true } })
    const covered = await writeDirectly(desk, account)
    const said = await say(covered.number, 'CE', 'They call at noon.')
    expect(said.body.messages.at(-1)).toMatchObject({ to: [], cc: [] })
  })

  it('is answered to them by Support', async () => {
    const { body: filed } = await file(desk, await addProspect(desk))
    const { body } = await say(filed.number, 'SUPPORT_ENGINEER', 'We look at it.')
    expect(body.messages.at(-1)).toMatchObject({ kind: 'REPLY', to: [{ email: emailOf('CE') }] })
    expect(await toldCe(filed.number)).toEqual([{ kind: 'REQUEST_ANSWERED' }])
  })
})

describe('the lists of the desk', () => {
  const list = async (as: Role, query: string) => {
    const path = `/api/v1/pre-sales-requests?limit=200&${query}`
    const { body } = await desk.call<DeskPage>('GET', path, { as })
    return body.items
  }
  const numbers = (items: DeskItem[]) => items.map(({ number }) => number)

  it('hold one’s own for a Customer Engineer, everybody’s for Support, nothing for engineers', async () => {
    const own = await addProspect(desk)
    const foreign = await addProspect(desk, { ceOwner: null })
    const { body: filed } = await file(desk, own)
    const mine = await writeDirectly(desk, own)
    const nobodys = await writeDirectly(desk, foreign)

    const [request] = (await list('CE', 'list=requests')).filter(
      (one) => one.number === filed.number,
    )
    expect(request).toMatchObject({
      ceOwner: emailOf('CE'),
      position: filed.position,
      lastWordBy: 'ce',
      assignee: null,
    })
    expect(numbers(await list('CE', 'list=with-ce'))).toContain(mine.number)
    expect(numbers(await list('CE', 'list=with-ce'))).not.toContain(nobodys.number)
    expect(numbers(await list('CE', 'list=without-ce'))).toEqual([])
    for (const role of ['SUPPORT_ENGINEER', 'SUPPORT_LEAD', 'CS_LEADERSHIP', 'ADMIN'] as const) {
      expect(numbers(await list(role, 'list=requests'))).toContain(filed.number)
      expect(numbers(await list(role, 'list=with-ce'))).toContain(mine.number)
      const lonely = numbers(await list(role, 'list=without-ce'))
      expect(lonely).toContain(nobodys.number)
      expect(lonely).not.toContain(mine.number)
    }
    const path = '/api/v1/pre-sales-requests'
    expect((await desk.call('GET', path, { as: 'ENGINEER' })).status).toBe(403)
  })

  it('page by page give each line once', async () => {
    const account = await addProspect(desk)
    for (let count = 0; count < 3; count++) await file(desk, account)
    const path = `/api/v1/pre-sales-requests?account=${account.id}&limit=2`
    const first = await desk.call<DeskPage>('GET', path, { as: 'CE' })
    const rest = await desk.call<DeskPage>('GET', `${path}&after=${first.body.next}`, { as: 'CE' })
    const all = numbers([...first.body.items, ...rest.body.items])
    expect([all.length, new Set(all).size, rest.body.next]).toEqual([3, 3, null])
    expect(all).toEqual(all.toSorted((a, b) => b - a))
    expect((await desk.call('GET', `${path}&after=x`, { as: 'CE' })).status).toBe(400)
  })

  it('the queue’s lane names whose prospect each is, and the order does not', async () => {
    const mine = await writeDirectly(desk, await addProspect(desk))
    const nobodys = await writeDirectly(desk, await addProspect(desk, { ceOwner: null }))
    const lane = await desk.call<QueuePage>('GET', '/api/v1/queue?lane=with-ce&limit=200')
    const ownerOf = (number: number) => {
      const item = lane.body.items.find((one) => one.number === number)
      return [item?.ceOwner, item?.ceOwnerName]
    }
    expect(ownerOf(mine.number)).toEqual([emailOf('CE'), 'ce'])
    expect(ownerOf(nobodys.number)).toEqual([null, null])
    const order = await desk.call<QueuePage>('GET', '/api/v1/queue?limit=200')
    expect(order.body.items.every(({ ceOwner }) => ceOwner === null)).toBe(true)
    expect(order.body.items.some(({ number }) => number === mine.number)).toBe(false)
  })
})
