import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView } from '@/lib/accounts/view'
import { ticketDoc } from '@/lib/api/docs/ticket-doc'
import type { Role } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { textDigest } from '@/lib/tickets/event-chain'
import { REDACTED } from '@/lib/tickets/redacted'
import type { TicketView } from '@/lib/tickets/view'
import { addAccount, addTicket, emailOf, openDesk, ticketFor } from '../api/desk'
import { tablesHolding } from '../tables-holding'
import { expectChain } from './expect-chain'

const desk = openDesk()
let account: AccountView
let ticket: TicketView
beforeAll(async () => {
  account = await addAccount(desk, { ceOwner: emailOf('CE') })
  ticket = await addTicket(desk, account)
})

const pathOf = ({ number }: { number: number }, more = '') => `/api/v1/tickets/${number}${more}`
const ROLES = ['SUPPORT_ENGINEER', 'SUPPORT_LEAD', 'CS_LEADERSHIP', 'CE', 'ENGINEER', 'ADMIN']
const statuses = (ask: (as: Role) => Promise<{ status: number }>) =>
  Promise.all(ROLES.map(async (as) => (await ask(as as Role)).status))

describe('the fields of a ticket', () => {
  const patch = (body: object, headers: Record<string, string> = {}) =>
    desk.call('PATCH', pathOf(ticket), { body, headers })

  it('are set by version, with an event; what is left out stays', async () => {
    const tags = ['  Slow Search', 'SSO', 'sso', 'a,b']
    const set = await patch({ productArea: 'Search', tags }, { 'if-match': '"1"' })
    expect([set.status, set.headers.get('etag')]).toEqual([200, '"2"'])
    expect(ticketDoc.parse(set.body)).toEqual(set.body)
    expect(set.body).toMatchObject({ productArea: 'Search', tags: ['a-b', 'slow-search', 'sso'] })
    expect((await patch({ tags: [] }, { 'if-match': '"1"' })).status).toBe(412)
    const more = await patch({ environment: 'Kubernetes 1.33', productVersion: '6.2.1' })
    expect(more.body).toMatchObject({ productArea: 'Search', productVersion: '6.2.1', version: 3 })
    expect((await patch({ productVersion: '6.2.1' })).body.version).toBe(3)
    const events = await db().ticketEvent.findMany({
      where: { ticketNumber: ticket.number, type: 'FIELDS_CHANGED' },
      orderBy: { seq: 'asc' },
      select: { detail: true },
    })
    expect(events.map(({ detail }) => detail)).toEqual([
      { changed: ['productArea', 'tags'] },
      { changed: ['environment', 'productVersion'] },
    ])
  })

  it.each([
    [{ tags: Array.from({ length: 21 }, (_, i) => `tag-${i}`) }, 'tags'],
    [{ tags: ['x'.repeat(51)] }, 'tags.0'],
    [{ tags: [' ,- '] }, 'tags.0'],
    [{ productArea: 'a\u0000' }, 'productArea'],
    [{ environment: 'x'.repeat(1001) }, 'environment'],
    [{ subject: 'another' }, 'subject'],
  ])('refuse bad input at its place: %j', async (body, path) => {
    const answer = await patch(body)
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, path])
  })

  it('are for who works on tickets', async () => {
    const ask = (as: Role) => desk.call('PATCH', pathOf(ticket), { as, body: { tags: ['x'] } })
    expect(await statuses(ask)).toEqual([200, 200, 403, 403, 404, 200])
    const bad = (as: Role) => desk.call('PATCH', pathOf(ticket), { as, body: { tags: 7 } })
    expect(await statuses(bad)).toEqual([422, 422, 403, 403, 404, 422])
  })
})

describe('the people of a ticket', () => {
  it('are contacts of its account, replaced as a list, with ids alone in the record', async () => {
    const { number } = await addTicket(desk, account)
    const put = (people: object[]) =>
      desk.call('PUT', pathOf({ number }, '/people'), { body: { people } })
    const bo = { role: 'CC', email: 'bo@people.example' }
    const al = { role: 'REQUESTER', email: 'al@people.example' }
    const set = await put([bo, al])
    expect(set.body.people).toEqual([
      { ...al, name: null },
      { ...bo, name: null },
    ])
    expect((await put([bo, { ...al, role: 'CC' }])).body.people.map(({ role }) => role)).toEqual([
      'CC',
      'CC',
    ])
    expect((await put([bo, bo])).status).toBe(422)
    const again = await put([{ role: 'CC', email: 'kim@customer.example' }])
    expect([again.status, again.body.errors?.[0]?.path]).toEqual([422, 'people.0.email'])
    const contacts = await db().contact.count({
      where: { accountId: account.id, email: { in: [bo.email, al.email] } },
    })
    expect(contacts).toBe(2)
    const events = await db().ticketEvent.findMany({
      where: { ticketNumber: number, type: 'PEOPLE_CHANGED' },
      select: { detail: true },
    })
    expect(events).toHaveLength(2)
    expect(JSON.stringify(events)).not.toContain('people.example')
  })
})

describe('a message that holds a secret', () => {
  it('is gone from the whole database, and the chain still verifies', async () => {
    // One word, so that the search keeps it whole.
    const secret = `pw${randomUUID().replaceAll('-', '')}`
    const headers = () => ({ 'idempotency-key': randomUUID() })
    const opening = { body: ticketFor(account, { body: `It is ${secret}.` }), headers: headers() }
    const opened = await desk.call('POST', '/api/v1/tickets', opening)
    const { number } = opened.body
    const firstResponse = { tried: `Signed in with ${secret}`, nextStep: 'Change it.' }
    const reply = { kind: 'REPLY', body: `We used ${secret}.`, firstResponse }
    const said = await desk.call('POST', pathOf({ number }, '/messages'), {
      body: reply,
      headers: headers(),
    })
    expect(await tablesHolding(secret)).toEqual(['idempotency_key', 'message', 'ticket_search'])

    const body = { reason: 'It holds a password.' }
    for (const { id } of said.body.messages) {
      const path = pathOf({ number }, `/messages/${id}/redaction`)
      expect((await desk.call('POST', path, { body })).status).toBe(200)
      expect((await desk.call('POST', path, { body })).status).toBe(409)
    }
    expect(await tablesHolding(secret)).toEqual([])
    const { body: after } = await desk.call('GET', pathOf({ number }))
    expect(after.messages.map((message) => message.body)).toEqual([REDACTED, REDACTED])
    expect(after.firstRespondedAt).toBe(said.body.firstRespondedAt)
    const again = await desk.call('POST', '/api/v1/tickets', opening)
    expect([again.status, again.body.number]).toEqual([201, number])
    expect(again.body.messages[0]?.body).toBe(REDACTED)
    await expectChain(number)
    const [stored] = await db().message.findMany({ where: { ticketNumber: number } })
    const [first] = await db().ticketEvent.findMany({ where: { ticketNumber: number, seq: 1 } })
    const guess = textDigest(stored?.salt ?? Buffer.alloc(0), `It is ${secret}.`)
    expect(guess.equals(Buffer.from(first?.textDigest ?? []))).toBe(false)
  })

  it('is gone from an imported row too', async () => {
    const { number, messages } = await addTicket(desk, account, { body: 'key=abc-4711' })
    const raw = { id: 'X1', text: 'key=abc-4711', state: 'open' }
    await db().importedRow.create({
      data: { source: 'test', key: 'X1', ticketNumber: number, raw, importedAt: new Date() },
    })
    const path = pathOf({ number }, `/messages/${messages[0]?.id}/redaction`)
    await desk.call('POST', path, { body: { reason: 'a key' } })
    const row = await db().importedRow.findFirst({ where: { source: 'test', key: 'X1' } })
    expect(row?.raw).toEqual({ ...raw, text: REDACTED })
  })
})

describe('the right to redact', () => {
  it('is its author’s, a lead’s and an administrator’s', async () => {
    const other = await addTicket(desk, account)
    const note = (as: Role) =>
      desk.call('POST', pathOf(other, '/messages'), {
        as,
        body: { kind: 'NOTE', body: 'a secret' },
      })
    const redact = (as: Role, id: string) =>
      desk.call('POST', pathOf(other, `/messages/${id}/redaction`), { as, body: { reason: 'x' } })
    const idOf = async (as: Role) => (await note(as)).body.messages.at(-1)?.id ?? ''
    const theirs = await idOf('SUPPORT_LEAD')
    expect(
      await statuses((as) =>
        as === 'SUPPORT_LEAD' || as === 'ADMIN' ? note(as) : redact(as, theirs),
      ),
    ).toEqual([403, 200, 403, 403, 404, 200])
    expect((await redact('SUPPORT_ENGINEER', await idOf('SUPPORT_ENGINEER'))).status).toBe(200)
    expect((await redact('CE', await idOf('CE'))).status).toBe(200)
    expect((await redact('ADMIN', theirs)).status).toBe(200)
    expect((await redact('ADMIN', randomUUID())).status).toBe(404)
    expect((await redact('ADMIN', ticket.messages[0]?.id ?? '')).status).toBe(404)
  })
})
