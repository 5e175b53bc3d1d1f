import { describe, expect, it } from 'vitest'
import { createApiToken } from '@/lib/auth/api-token'
import { db } from '@/lib/db/client'
import { orThrow } from '@/lib/outcome'
import { type Ask, addTicket, emailOf, openDesk } from '../api/desk'
import { addProspect, file, PARTS, writeDirectly } from './requests'

const desk = openDesk()
const on = (method: 'POST' | 'PATCH', number: number, ask: Ask) =>
  desk.call(method, `/api/v1/tickets/${number}/pre-sales-request`, { as: 'CE', ...ask })

/** A Customer Engineer beside the desk's. */
async function addOtherCe(name: string) {
  const token = orThrow(await createApiToken({ name, role: 'CE' }))
  return { token, email: `${name}@tokens.invalid` }
}

describe('engaging Support for a prospect who wrote directly', () => {
  it('makes a request of the conversation, ranked by when it was received', async () => {
    const ticket = await writeDirectly(desk, await addProspect(desk))
    expect(ticket).toMatchObject({
      ranked: false,
      request: null,
      requester: 'ann@prospect.example',
    })
    const { status, body } = await on('POST', ticket.number, { body: PARTS })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ranked: true,
      openedByCe: true,
      requester: emailOf('CE'),
      receivedAt: ticket.receivedAt,
      request: { ...PARTS, prospect: 'ann@prospect.example' },
    })
    const twice = await on('POST', ticket.number, { body: PARTS })
    expect(twice.status).toBe(409)
    expect(await db().preSalesRequest.count({ where: { ticketNumber: ticket.number } })).toBe(1)
  })

  it('is asked of one’s own only; others may see it and do not do it', async () => {
    const other = await addOtherCe('other-ce')
    const ticket = await writeDirectly(desk, await addProspect(desk, { ceOwner: other.email }))
    expect((await on('POST', ticket.number, { body: PARTS })).status).toBe(404)
    const engineer = await on('POST', ticket.number, { as: 'SUPPORT_ENGINEER', body: PARTS })
    expect(engineer.status).toBe(403)
    expect((await on('POST', ticket.number, { token: other.token, body: PARTS })).status).toBe(200)
  })

  it('names every missing part, and refuses a customer’s ticket', async () => {
    const account = await addProspect(desk)
    const ticket = await writeDirectly(desk, account)
    const missing = await on('POST', ticket.number, { body: {} })
    expect([missing.status, missing.body.errors?.length]).toEqual([422, 7])
    await db().account.updateMany({ where: { id: account.id }, data: { segment: 'TEAM' } })
    expect((await on('POST', ticket.number, { body: PARTS })).status).toBe(409)
  })
})

describe('changing the parts', () => {
  it('changes what is named and leaves the rest', async () => {
    const { body: ticket } = await file(desk, await addProspect(desk))
    const headers = { 'if-match': '"1"' }
    const changed = await on('PATCH', ticket.number, { body: { impact: 'Ten users.' }, headers })
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"'])
    expect(changed.body.request).toMatchObject({ ...PARTS, impact: 'Ten users.', missing: [] })
    const stale = await on('PATCH', ticket.number, { body: { impact: 'Nobody.' }, headers })
    expect(stale.status).toBe(412)
    const bad = await on('PATCH', ticket.number, {
      body: { designDocumentUrl: 'no link', impact: '' },
    })
    expect([bad.status, bad.body.errors?.map(({ path }) => path).toSorted()]).toEqual([
      422,
      ['designDocumentUrl', 'impact'],
    ])
  })

  it('that changes nothing writes nothing', async () => {
    const { body: ticket } = await file(desk, await addProspect(desk))
    const same = await on('PATCH', ticket.number, { body: { impact: PARTS.impact } })
    expect([same.status, same.body.version]).toEqual([200, ticket.version])
  })

  it('tells whoever has the ticket', async () => {
    const { body: ticket } = await file(desk, await addProspect(desk))
    const path = `/api/v1/tickets/${ticket.number}/assignment`
    await desk.call('POST', path, { body: { assignee: emailOf('SUPPORT_ENGINEER') } })
    await on('PATCH', ticket.number, { body: { keyDates: 'None known' } })
    const told = await db().notification.count({
      where: {
        ticketNumber: ticket.number,
        kind: 'REQUESTER_REPLIED',
        user: { email: emailOf('SUPPORT_ENGINEER') },
      },
    })
    expect(told).toBe(1)
  })

  it('is refused on a closed ticket, on one that is no request, and to Support', async () => {
    const account = await addProspect(desk)
    const { body: ticket } = await file(desk, account)
    const body = { impact: 'x' }
    expect((await on('PATCH', ticket.number, { as: 'SUPPORT_LEAD', body })).status).toBe(403)
    const direct = await writeDirectly(desk, account)
    expect((await on('PATCH', direct.number, { body })).status).toBe(409)
    const foreign = await addTicket(desk, await addProspect(desk, { ceOwner: null }))
    expect((await on('PATCH', foreign.number, { body })).status).toBe(404)
    await desk.call('POST', `/api/v1/tickets/${ticket.number}/messages`, {
      body: { kind: 'REPLY', body: 'Done.', status: 'SOLVED' },
    })
    await db().ticket.updateMany({ where: { number: ticket.number }, data: { status: 'CLOSED' } })
    expect((await on('PATCH', ticket.number, { body })).status).toBe(409)
  })
})
