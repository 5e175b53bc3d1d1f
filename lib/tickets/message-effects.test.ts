import { describe, expect, it } from 'vitest'
import { noteEffect, replyEffect, requesterEffect } from './message-effects'
import type { TicketRow } from './ticket-row'

const AT = new Date('2026-11-24T12:00:00.000Z')
const EARLIER = '2026-11-24T10:00:00.000Z'
const ROW = {
  number: 1,
  status: 'NEW',
  replied: false,
  firstRespondedAt: null,
  awaitingSince: null,
  nextUpdateAt: null,
  assigneeId: null,
} as TicketRow
const VIEWER = {
  id: 'u1',
  email: 'sam@example.com',
  name: 'Sam',
  role: 'SUPPORT_ENGINEER',
} as const

function reply(row: Partial<TicketRow>, input: Partial<Parameters<typeof replyEffect>[0]> = {}) {
  const context = { ticket: { ...ROW, ...row }, viewer: VIEWER, at: AT }
  return replyEffect({ kind: 'REPLY', body: 'Hello', ...input }, context)
}
const setBy = (effect: ReturnType<typeof noteEffect>) =>
  effect.ok ? effect.value.change.set : effect

describe('a reply of ours', () => {
  it('opens a new ticket and gives it to its author, but stops no clock', () => {
    expect(setBy(reply({}))).toEqual({
      replied: true,
      awaitingSince: null,
      nextUpdateAt: null,
      status: 'OPEN',
      wakeAt: null,
      assigneeId: 'u1',
      assigneeEmail: 'sam@example.com',
      assigneeName: 'Sam',
    })
  })

  it('with both parts is the meaningful first response, once (R27)', () => {
    const firstResponse = { tried: 'a', nextStep: 'b' }
    expect(setBy(reply({}, { firstResponse }))).toMatchObject({
      firstRespondedAt: AT.toISOString(),
    })
    expect(setBy(reply({ firstRespondedAt: EARLIER }, { firstResponse }))).not.toHaveProperty(
      'firstRespondedAt',
    )
  })

  it('answers what waited and replaces the promise; absent is none', () => {
    const promised = { awaitingSince: EARLIER, nextUpdateAt: EARLIER, status: 'OPEN' } as const
    expect(setBy(reply(promised))).toMatchObject({ awaitingSince: null, nextUpdateAt: null })
  })

  it('leaves a colleague’s ticket with the colleague', () => {
    expect(setBy(reply({ assigneeId: 'u2' }))).not.toHaveProperty('assigneeId')
  })

  it('moves on in the same step, from the status that it leads to', () => {
    expect(setBy(reply({}, { status: 'PENDING' }))).toMatchObject({ status: 'PENDING' })
    expect(setBy(reply({ status: 'PENDING' }))).not.toHaveProperty('status')
  })

  it('refuses a promise in the past', () => {
    expect(reply({}, { nextUpdateAt: EARLIER })).toMatchObject({
      errors: [{ path: 'nextUpdateAt' }],
    })
  })
})

describe('the requester’s message', () => {
  const answered = { ...ROW, status: 'PENDING', firstRespondedAt: EARLIER } as TicketRow

  it('takes the ticket back to us and starts the wait', () => {
    expect(setBy(requesterEffect(answered, AT))).toEqual({
      status: 'OPEN',
      wakeAt: null,
      awaitingSince: AT.toISOString(),
    })
  })

  it('keeps the oldest unanswered message', () => {
    expect(setBy(requesterEffect({ ...answered, awaitingSince: EARLIER }, AT))).not.toHaveProperty(
      'awaitingSince',
    )
  })

  it('waits for nothing more while the first response is owed', () => {
    expect(setBy(requesterEffect(ROW, AT))).toEqual({})
  })
})

it('a note changes nothing', () => {
  expect(setBy(noteEffect())).toEqual({})
})
