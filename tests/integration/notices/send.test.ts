import { describe, expect, it } from 'vitest'
import { setClockOffsetMs } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { addAccount, emailOf, openDesk, ticketFor } from '../api/desk'
import { eventsOf } from '../api/exceptions-desk'
import { expectChain } from '../tickets/expect-chain'
import { MESSAGES, noticesOn, planShift, shortly, surgeOf } from './surge-world'

const HOUR_MS = 3_600_000
const desk = openDesk()
const { wait, list, send, switchTo } = surgeOf(desk)

const find = async (number: number) => (await desk.call('GET', `/api/v1/tickets/${number}`)).body

describe('a notice', () => {
  it('stands in the conversation, answers nothing and moves nothing', async () => {
    const { number } = await wait('ann@c.example')
    const before = await find(number)
    await planShift(3)
    const { status, body } = await send({ tickets: [number] })
    expect([status, shortly(body.results)]).toEqual([200, [`${number} ann@c.example SENT`]])
    const after = await find(number)
    const stays = ({
      status: now,
      firstRespondedAt,
      awaitingSince,
      assignee,
      ...ticket
    }: typeof after) => {
      const { slaDueAt, goalDueAt, respondBy, position, nextUpdateAt } = ticket
      return [
        now,
        firstRespondedAt,
        awaitingSince,
        assignee,
        slaDueAt,
        goalDueAt,
        respondBy,
        position,
        nextUpdateAt,
      ]
    }
    expect(stays(after)).toEqual(stays(before))
    expect(after.messages.at(-1)).toMatchObject({
      kind: 'NOTICE',
      to: [{ email: 'ann@c.example' }],
    })
    expect(after.messages.at(-1)?.body).toMatch(/your time \(Europe\/Berlin\), in about 3 hours/)
    expect(await eventsOf(number)).toEqual(['OPENED', 'NOTICE_SENT'])
    await expectChain(number)
  })

  it('clears no wait and replaces no promise', async () => {
    const { number } = await wait('ann@c.example')
    const firstResponse = { tried: 'a', nextStep: 'b' }
    const nextUpdateAt = new Date(Date.now() + 9 * HOUR_MS).toISOString()
    await desk.call('POST', MESSAGES(number), {
      body: { kind: 'REPLY', body: 'x', firstResponse, nextUpdateAt },
    })
    const { body } = await desk.call('POST', MESSAGES(number), {
      body: { kind: 'REQUESTER', body: 'And?', from: 'ann@c.example' },
    })
    setClockOffsetMs(3 * HOUR_MS)
    expect(shortly((await send({ tickets: [number] })).body.results)).toEqual([
      `${number} ann@c.example SENT`,
    ])
    const { awaitingSince } = body
    expect(awaitingSince).not.toBeNull()
    expect(await find(number)).toMatchObject({ awaitingSince, nextUpdateAt })
  })
})

describe('the words of a notice', () => {
  it('are those of its own ticket, where it was edited, with the reader’s own arrival', async () => {
    const [one, two] = [await wait('ann@c.example'), await wait('bob@c.example')]
    await planShift(3)
    await send({
      template: 'Dear {{requester}}, wait.',
      tickets: [{ number: one.number, text: 'Ann, we start {{nextArrival}}.' }, two.number],
    })
    expect((await noticesOn(one.number))[0]?.body).toMatch(/^Ann, we start .*Europe\/Berlin/)
    expect(await noticesOn(two.number)).toEqual([
      { body: 'Dear bob@c.example, wait.', to: ['bob@c.example'] },
    ])
  })

  it('reach the Customer Engineer of a request, in the inbox too', async () => {
    const prospect = await addAccount(desk, { segment: 'PRE_SALES', ceOwner: emailOf('CE') })
    const body = ticketFor(prospect, { requesterEmail: 'pat@p.example' })
    const { number } = (await desk.call('POST', '/api/v1/tickets', { as: 'CE', body })).body
    expect(shortly((await send({ tickets: [number] })).body.results)).toEqual([
      `${number} ${emailOf('CE')} SENT`,
    ])
    const told = { where: { ticketNumber: number, kind: 'REQUEST_TOLD' as const } }
    expect(await db().notification.count(told)).toBe(1)
  })
})

describe('nobody is told twice in one surge', () => {
  it('whoever has several tickets is told on the first, and the others show it', async () => {
    const [one, two] = [await wait('ann@c.example'), await wait('ann@c.example')]
    const { body } = await send({ tickets: [one.number, two.number] })
    expect(shortly(body.results)).toEqual([
      `${one.number} ann@c.example SENT`,
      `${two.number} ann@c.example ALREADY_TOLD`,
    ])
    expect(body.results[1]?.toldOn).toBe(one.number)
    const [told] = await noticesOn(one.number)
    expect(await noticesOn(two.number)).toEqual([{ body: told?.body, to: [] }])
    expect((await list()).items).toEqual([])
    const again = await send({ tickets: [two.number, one.number] })
    expect(again.body.results.map(({ outcome }) => outcome)).toEqual([
      'ALREADY_TOLD',
      'ALREADY_TOLD',
    ])
    expect([await noticesOn(one.number), await noticesOn(two.number)].flat()).toHaveLength(2)
  })

  it('of two accounts, with one address, either', async () => {
    const one = await wait('ann@c.example')
    const account = await addAccount(desk)
    const two = await desk.call('POST', '/api/v1/tickets', {
      body: ticketFor(account, { requesterEmail: 'ann@c.example' }),
    })
    const { body } = await send({ tickets: [one.number, two.body.number] })
    expect(body.results.map(({ outcome }) => outcome)).toEqual(['SENT', 'ALREADY_TOLD'])
  })

  it('by two who send at once, on one ticket or on two', async () => {
    const made = [
      await wait('ann@c.example'),
      await wait('ann@c.example'),
      await wait('bob@c.example'),
    ]
    const numbers = made.map(({ number }) => number)
    const answers = await Promise.all(
      [numbers, numbers.toReversed(), numbers].map((tickets) => send({ tickets })),
    )
    const sent = answers.flatMap(({ body }) => body.results.filter((r) => r.outcome === 'SENT'))
    expect(sent.map(({ email }) => email).toSorted()).toEqual(['ann@c.example', 'bob@c.example'])
    const recipients = (await Promise.all(numbers.map(noticesOn))).flat().flatMap(({ to }) => to)
    expect(recipients.toSorted()).toEqual(['ann@c.example', 'bob@c.example'])
  })

  it('but again in the next one', async () => {
    const { number } = await wait('ann@c.example')
    await send({ tickets: [number] })
    await switchTo('NORMAL')
    await switchTo('SURGE')
    expect((await send({ tickets: [number] })).body.results[0]?.outcome).toBe('DROPPED')
    setClockOffsetMs(2 * HOUR_MS + 1000)
    expect((await send({ tickets: [number] })).body.results[0]?.outcome).toBe('SENT')
  })
})

describe('each requester of one ticket', () => {
  it('is told in their own zone', async () => {
    const { number } = await wait('ann@c.example')
    const people = [
      { role: 'REQUESTER', email: 'lee@c.example' },
      { role: 'CC', email: 'cc@c.example' },
    ]
    await desk.call('PUT', `/api/v1/tickets/${number}/people`, { body: { people } })
    const data = { timeZone: 'Asia/Kolkata' }
    await db().contact.updateMany({ where: { email: 'lee@c.example' }, data })
    await planShift(3)
    expect((await list()).items[0]?.readers.map(({ email }) => email)).toEqual([
      'ann@c.example',
      'lee@c.example',
    ])
    const { body } = await send({ tickets: [number] })
    expect(body.results.map(({ outcome }) => outcome)).toEqual(['SENT', 'SENT'])
    const zones = (await noticesOn(number)).map(({ body: text, to }) => [
      /\((.*?)\)/.exec(text)?.[1],
      to,
    ])
    expect(zones).toEqual([
      ['Europe/Berlin', ['ann@c.example']],
      ['Asia/Kolkata', ['lee@c.example']],
    ])
    await expectChain(number)
  })
})
