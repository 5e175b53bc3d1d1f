import { beforeAll, describe, expect, it } from 'vitest'
import type { AccountView, ContactPage, ContactView } from '@/lib/accounts/view'
import { contactDoc, contactPageDoc } from '@/lib/api/docs/account-doc'
import type { Problem } from '@/lib/api/problem'
import type { Role } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { addAccount, addTicket, emailOf, openDesk, ticketFor } from '../api/desk'

const desk = openDesk()
let own: AccountView
let foreign: AccountView
beforeAll(async () => {
  own = await addAccount(desk, { ceOwner: emailOf('CE') })
  foreign = await addAccount(desk)
})

const listOf = (account: { id: string }) => `/api/v1/accounts/${account.id}/contacts`
type Answer = ContactView & Omit<Problem, 'status'>
const add = (account: { id: string }, body: object, as: Role = 'SUPPORT_LEAD') =>
  desk.call<Answer>('POST', listOf(account), { as, body })

describe('contacts', () => {
  it('are added once, listed by address in pages and edited by version', async () => {
    const account = await addAccount(desk)
    const names = ['cy', 'ada', 'bo']
    for (const name of names) {
      const made = await add(account, { email: `${name}@c.example`, name, timeZone: 'Asia/Tokyo' })
      expect([made.status, contactDoc.parse(made.body)]).toEqual([201, made.body])
    }
    expect((await add(account, { email: 'ADA@c.example' })).status).toBe(409)
    const first = await desk.call<ContactPage>('GET', `${listOf(account)}?limit=2`)
    expect(contactPageDoc.parse(first.body).items.map(({ name }) => name)).toEqual(['ada', 'bo'])
    const rest = await desk.call<ContactPage>(
      'GET',
      `${listOf(account)}?limit=2&after=${first.body.next}`,
    )
    expect([rest.body.items.map(({ name }) => name), rest.body.next]).toEqual([['cy'], null])
    expect((await desk.call('GET', `${listOf(account)}?after=nonsense`)).status).toBe(400)

    const path = `${listOf(account)}/${first.body.items[0]?.id}`
    const edit = (tag: string) =>
      desk.call<Answer>('PATCH', path, { body: { name: 'Ada L.' }, headers: { 'if-match': tag } })
    expect(await edit('"1"')).toMatchObject({ status: 200, body: { name: 'Ada L.', version: 2 } })
    expect(await edit('"1"')).toMatchObject({ status: 412, body: { current: { version: 2 } } })
  })

  it.each([
    [{ email: 'x' }, 'email'],
    [{ email: 'a@b.example', timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ email: 'a@b.example', timeZone: '+02:00' }, 'timeZone'],
    [{ email: 'a@b.example', name: 'a\u0000b' }, 'name'],
    [{ email: 'a@b.example', name: 'x'.repeat(201) }, 'name'],
  ])('refuse bad input at its place: %j', async (body, path) => {
    expect(await add(own, body)).toMatchObject({ status: 422, body: { errors: [{ path }] } })
  })

  it('are for who may see the account, edited by who may edit it', async () => {
    const email = (role: string) => ({ email: `${role.toLowerCase()}@who.example` })
    const roles = ['SUPPORT_ENGINEER', 'SUPPORT_LEAD', 'CS_LEADERSHIP', 'CE', 'ENGINEER', 'ADMIN']
    const asked = async (account: AccountView) =>
      Promise.all(roles.map(async (as) => (await add(account, email(as), as as Role)).status))
    expect(await asked(own)).toEqual([403, 201, 201, 201, 404, 201])
    expect(await asked(foreign)).toEqual([403, 201, 201, 404, 404, 201])
    const seen = async (as: Role) => (await desk.call('GET', listOf(foreign), { as })).status
    expect([await seen('SUPPORT_ENGINEER'), await seen('CE'), await seen('ENGINEER')]).toEqual([
      200, 404, 404,
    ])
  })

  it('of one account are not there under another', async () => {
    const { body } = await add(own, { email: 'mine@own.example' })
    const path = `${listOf(foreign)}/${body.id}`
    expect((await desk.call('PATCH', path, { body: { name: 'x' } })).status).toBe(404)
    expect((await desk.call('POST', `${path}/block`, { body: { reason: 'x' } })).status).toBe(404)
  })
})

describe('a blocked sender', () => {
  it('is not heard until somebody lifts the block', async () => {
    const ticket = await addTicket(desk, own)
    const { body } = await add(own, { email: 'spam@own.example' })
    const block = `${listOf(own)}/${body.id}/block`
    const reason = 'sends the same advertisement every hour'
    expect((await desk.call('POST', block, { as: 'CE', body: { reason } })).status).toBe(403)
    expect((await desk.call('POST', block, { as: 'CE', body: {} })).status).toBe(403)
    expect((await desk.call('POST', block, { body: {} })).status).toBe(422)
    const blocked = await desk.call<Answer>('POST', block, {
      as: 'SUPPORT_ENGINEER',
      body: { reason },
    })
    expect(blocked.body).toMatchObject({
      blocked: { reason, by: emailOf('SUPPORT_ENGINEER') },
      version: 2,
    })

    const said = { kind: 'REQUESTER', from: 'spam@own.example', body: 'Buy this.' }
    const path = `/api/v1/tickets/${ticket.number}`
    const refused = await desk.call('POST', `${path}/messages`, { body: said })
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringContaining(`(${reason}): lift the block on the account’s page first.`),
    ])
    expect((await desk.call('GET', path)).body).toMatchObject({ version: 1 })
    await db().ticket.updateMany({ where: { number: ticket.number }, data: { status: 'CLOSED' } })
    const before = await db().ticket.count()
    expect((await desk.call('POST', `${path}/messages`, { body: said })).status).toBe(409)
    expect(await db().ticket.count()).toBe(before)
    await db().ticket.updateMany({ where: { number: ticket.number }, data: { status: 'OPEN' } })
    const lifted = await desk.call<Answer>('DELETE', block)
    expect(lifted.body).toMatchObject({ blocked: null, version: 3 })
    expect((await desk.call('POST', `${path}/messages`, { body: said })).status).toBe(200)
  })

  it('opens no ticket, whoever opens it for them, and the refusal says who blocked them and why', async () => {
    const email = 'loud@own.example'
    const { body } = await add(own, { email })
    const block = `${listOf(own)}/${body.id}/block`
    const reason = 'writes to everybody at once'
    await desk.call('POST', block, { body: { reason } })
    const before = await db().ticket.count()
    for (const as of ['SUPPORT_LEAD', 'CE'] as const) {
      const refused = await desk.call('POST', '/api/v1/tickets', {
        as,
        body: ticketFor(own, { requesterEmail: 'Loud@own.example' }),
      })
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([409, 'requesterEmail'])
      expect(refused.body.detail).toContain(`by support_lead (${reason}): lift the block`)
    }
    expect(await db().ticket.count()).toBe(before)
    const elsewhere = ticketFor(foreign, { requesterEmail: email })
    expect((await desk.call('POST', '/api/v1/tickets', { body: elsewhere })).status).toBe(201)
    await desk.call('DELETE', block)
    const again = ticketFor(own, { requesterEmail: email })
    expect((await desk.call('POST', '/api/v1/tickets', { body: again })).status).toBe(201)
  })
})
