import { beforeAll, describe, expect, it } from 'vitest'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import type { Role } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import type { TicketView } from '@/lib/tickets/view'
import { addAccount, addTicket, emailOf, openDesk, ticketFor } from '../api/desk'

const desk = openDesk()
let ours: TicketView
beforeAll(async () => {
  const account = await addAccount(desk)
  const { number } = await addTicket(desk, account)
  const people = [
    { role: 'REQUESTER', email: 'al@customer.example' },
    { role: 'CC', email: 'bo@customer.example' },
  ]
  const put = await desk.call('PUT', `/api/v1/tickets/${number}/people`, { body: { people } })
  ours = put.body
})

const KIM = 'kim@customer.example'
const reply = (number: number, more: object = {}, as: Role = 'SUPPORT_LEAD') =>
  desk.call('POST', `/api/v1/tickets/${number}/messages`, {
    as,
    body: { kind: 'REPLY', body: 'Hello.', ...more },
  })
const emails = (people: { email: string }[] = []) => people.map(({ email }) => email)
const goesTo = ({ body }: { body: TicketView }) => {
  const last = body.messages.at(-1)
  return [emails(last?.to), emails(last?.cc)]
}

describe('a reply', () => {
  it('goes to the requesters, with a copy to those in copy, and says so', async () => {
    const { to, cc, others } = ours.recipients
    expect([emails(to), emails(cc), others]).toEqual([
      [KIM, 'al@customer.example'],
      ['bo@customer.example'],
      [],
    ])
    const said = await reply(ours.number)
    expect(ticketDoc.parse(said.body)).toEqual(said.body)
    expect(goesTo(said)).toEqual([[KIM, 'al@customer.example'], ['bo@customer.example']])
    const noted = await desk.call('POST', `/api/v1/tickets/${ours.number}/messages`, {
      body: { kind: 'NOTE', body: 'x' },
    })
    expect(goesTo(noted)).toEqual([[], []])
  })

  it('goes to those named, also in another part', async () => {
    const named = await reply(ours.number, { to: ['Bo@customer.example'], cc: [KIM] })
    expect(goesTo(named)).toEqual([['bo@customer.example'], [KIM]])
    expect(goesTo(await reply(ours.number, { to: [KIM] }))).toEqual([
      [KIM],
      ['bo@customer.example'],
    ])
    expect(goesTo(await reply(ours.number, { to: [KIM], cc: [] }))).toEqual([[KIM], []])
    const stored = await db().messageRecipient.findMany({
      where: { message: { ticketNumber: ours.number } },
      select: { userId: true },
    })
    expect(stored.every(({ userId }) => userId === null)).toBe(true)
  })

  it.each([
    [{ to: [] }, 'to'],
    [{ to: ['stranger@else.example'] }, 'to.0'],
    [{ cc: ['bo@customer.example', 'x@y.example'] }, 'cc.1'],
    [{ to: [KIM, KIM] }, 'to'],
    [{ to: [KIM], cc: [KIM] }, 'cc.0'],
    [{ to: ['nonsense'] }, 'to.0'],
  ])('to nobody of the ticket is refused at its place: %j', async (more, path) => {
    const answer = await reply(ours.number, more)
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, path])
  })

  it('of many goes to those of each ticket', async () => {
    const body = { tickets: [{ number: ours.number }], action: { kind: 'REPLY', body: 'All.' } }
    await desk.call('POST', '/api/v1/tickets/bulk', { body })
    const now = await desk.call('GET', `/api/v1/tickets/${ours.number}`)
    expect(goesTo(now)).toEqual([[KIM, 'al@customer.example'], ['bo@customer.example']])
  })
})

describe('on a pre-sales request that a Customer Engineer opened', () => {
  const open = async (as: Role, over: object = {}) => {
    const account = await addAccount(desk, { segment: 'PRE_SALES', ceOwner: emailOf('CE') })
    const { body } = await desk.call('POST', '/api/v1/tickets', {
      as,
      body: ticketFor(account, over),
    })
    return body
  }

  it('a reply goes to the Customer Engineer alone, until somebody adds the prospect', async () => {
    const ticket = await open('CE')
    expect(ticket.recipients).toEqual({
      to: [{ email: emailOf('CE'), name: 'ce' }],
      cc: [],
      others: [{ email: KIM, name: null }],
    })
    const again = await desk.call('GET', `/api/v1/tickets/${ticket.number}`)
    expect(again.body.recipients).toEqual(ticket.recipients)
    expect(goesTo(await reply(ticket.number))).toEqual([[emailOf('CE')], []])
    const both = await reply(ticket.number, { to: [emailOf('CE'), KIM] })
    expect(goesTo(both)).toEqual([[emailOf('CE'), KIM], []])
  })

  it('the Customer Engineer names nobody: they write as the requester’s side', async () => {
    const ticket = await open('CE')
    expect((await reply(ticket.number, { to: [KIM] }, 'CE')).status).toBe(403)
    expect(goesTo(await reply(ticket.number, {}, 'CE'))).toEqual([[], []])
  })

  it('somebody has to be named once the Customer Engineer is no longer here', async () => {
    const ticket = await open('CE')
    const where = { email: emailOf('CE') }
    await db().user.updateMany({ where, data: { disabledAt: new Date() } })
    const refused = await reply(ticket.number)
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, 'to'])
    expect(goesTo(await reply(ticket.number, { to: [KIM] }))).toEqual([[KIM], []])
    await db().user.updateMany({ where, data: { disabledAt: null } })
  })

  it('what a prospect’s ticket was opened by support goes to its requester', async () => {
    const ticket = await open('SUPPORT_LEAD')
    expect(emails(ticket.recipients.to)).toEqual([KIM])
  })
})
