import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { openDesk } from '../api/desk'
import { eventsOf } from '../api/exceptions-desk'
import { MESSAGES, NOTICES, noticesOn, planShift, surgeOf } from './surge-world'

const desk = openDesk()
const { wait, list, send, switchTo } = surgeOf(desk)

const find = async (number: number) => (await desk.call('GET', `/api/v1/tickets/${number}`)).body
const reply = (number: number) =>
  desk.call('POST', MESSAGES(number), { body: { kind: 'REPLY', body: 'Here is the answer.' } })

describe('at the moment of sending', () => {
  it('who was answered since the list was read is dropped', async () => {
    const [one, two, three] = [
      await wait('ann@c.example'),
      await wait('bob@c.example'),
      await wait('cid@c.example'),
    ]
    expect((await list()).people).toBe(3)
    await reply(one.number)
    const status = { status: 'SOLVED', reason: 'by itself' }
    await desk.call('POST', `/api/v1/tickets/${three.number}/status`, { body: status })
    const { body } = await send({ tickets: [one.number, two.number, three.number] })
    expect(body.results.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['DROPPED', expect.stringContaining('was answered meanwhile')],
      ['SENT', null],
      ['DROPPED', expect.stringContaining('it is solved')],
    ])
    expect([await noticesOn(one.number), await noticesOn(three.number)]).toEqual([[], []])
    expect(await eventsOf(one.number)).not.toContain('NOTICE_SENT')
  })

  it('a reply that is being written is waited for, and then drops the notice', async () => {
    const { number } = await wait('ann@c.example')
    const answers = await Promise.all([reply(number), send({ tickets: [number] })])
    const [result] = answers[1].body.results
    const { messages } = await find(number)
    const kinds = messages.map(({ kind }) => kind)
    expect(kinds).toEqual(
      result?.outcome === 'SENT' ? ['REQUESTER', 'NOTICE', 'REPLY'] : ['REQUESTER', 'REPLY'],
    )
  })

  it('who is blocked, has no address or is not there gets a result of their own', async () => {
    const [one, two] = [await wait('ann@c.example'), await wait('bob@c.example')]
    const { id } = await db().user.findFirstOrThrow({ select: { id: true } })
    const data = { blockedAt: new Date(), blockedReason: 'spam', blockedById: id }
    await db().contact.updateMany({ where: { email: 'ann@c.example' }, data })
    await db().ticket.updateMany({ where: { number: two.number }, data: { requesterId: null } })
    const { body } = await send({ tickets: [one.number, two.number, 999_999] })
    expect(body.results.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['BLOCKED', 'ann@c.example is blocked.'],
      ['NO_ADDRESS', `Ticket ${two.number} has nobody outside to be told.`],
      ['FAILED', 'There is no ticket 999999 that you may see.'],
    ])
    await db().contact.updateMany({
      where: { email: 'ann@c.example' },
      data: { blockedAt: null, blockedReason: null, blockedById: null },
    })
  })
})

describe('a call', () => {
  it('is refused when the surge has ended', async () => {
    const { number } = await wait('ann@c.example')
    await switchTo('NORMAL')
    const { status, body } = await send({ tickets: [number] })
    expect([status, body.detail]).toEqual([409, expect.stringContaining('normal')])
    expect(await noticesOn(number)).toEqual([])
  })

  it('is refused when another arrival is next than the one seen', async () => {
    const { number } = await wait('ann@c.example')
    const at = await planShift(3)
    const arrivalAt = at.toISOString()
    await planShift(2)
    expect((await send({ tickets: [number], arrivalAt })).status).toBe(409)
    expect((await send({ tickets: [number], arrivalAt: null })).status).toBe(409)
    await db().$executeRaw`DELETE FROM shift`
    expect((await send({ tickets: [number], arrivalAt: null })).status).toBe(200)
  })

  it('with a key is answered once, whatever has changed since', async () => {
    const { number } = await wait('ann@c.example')
    const ask = { headers: { 'idempotency-key': `k-${number}` } }
    const first = await send({ tickets: [number] }, ask)
    await switchTo('NORMAL')
    const second = await send({ tickets: [number] }, ask)
    expect([second.status, second.body]).toEqual([200, first.body])
    expect(await noticesOn(number)).toHaveLength(1)
  })
})

describe('bad input', () => {
  it.each([
    ['no tickets', {}, 'tickets'],
    ['none of them', { tickets: [] }, 'tickets'],
    ['a word for a number', { tickets: ['x'] }, 'tickets.0.number'],
    ['one twice', { tickets: [1, { number: 1 }] }, 'tickets.1.number'],
    ['an empty text', { tickets: [{ number: 1, text: ' ' }] }, 'tickets.0.text'],
    ['a variable that is none', { tickets: [1], template: '{{when}}' }, 'template'],
    [
      'a promise where nobody is planned',
      { tickets: [1], template: 'At {{nextArrival}}' },
      'template',
    ],
    [
      'the same in one',
      { tickets: [1, { number: 2, text: '{{ nextArrival }}' }] },
      'tickets.1.text',
    ],
    ['an arrival that is none', { tickets: [1], arrivalAt: 'soon' }, 'arrivalAt'],
    ['what is no field', { tickets: [1], to: 'all' }, 'to'],
  ])('%s is named', async (_, body, path) => {
    const answer = await desk.call<{ errors: { path: string }[] }>('POST', NOTICES, { body })
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, path])
  })
})
