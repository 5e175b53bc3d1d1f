import { describe, expect, test } from 'vitest'
import {
  EMPTY_REPLY,
  type FirstResponseState,
  firstResponseState,
  toLocalInput,
  toReply,
  toReplyValues,
} from './reply-values'

describe('the meaningful first response (R27)', () => {
  test.each<[string, string, FirstResponseState]>([
    ['', '', 'acknowledgement'],
    ['  ', '\n', 'acknowledgement'],
    ['restarted it', '', 'half'],
    ['', 'we look at the logs', 'half'],
    ['restarted it', 'we look at the logs', 'stops-clock'],
  ])('tried %j, next step %j: %s', (tried, nextStep, expected) => {
    expect(firstResponseState({ tried, nextStep })).toBe(expected)
  })
})

describe('what is sent', () => {
  test('an acknowledgement has no parts, no promise and no status', () => {
    expect(toReply({ ...EMPTY_REPLY, body: 'We saw it.' }, null)).toEqual({
      kind: 'REPLY',
      body: 'We saw it.',
    })
  })

  test('parts are trimmed, the promise is an instant', () => {
    const nextUpdate = toLocalInput(Date.UTC(2026, 2, 2, 18, 5))
    const values = { body: 'B', tried: ' a ', nextStep: 'b\n', nextUpdate }
    expect(toReply(values, 'PENDING')).toEqual({
      kind: 'REPLY',
      body: 'B',
      firstResponse: { tried: 'a', nextStep: 'b' },
      nextUpdateAt: '2026-03-02T18:05:00.000Z',
      status: 'PENDING',
    })
  })

  test('half a first response goes as it is: the server names the missing part', () => {
    expect(toReply({ ...EMPTY_REPLY, tried: 'a' }, null).firstResponse).toEqual({
      tried: 'a',
      nextStep: '',
    })
  })
})

describe('a reply that was taken back', () => {
  const message = { body: 'Hello', firstResponse: { tried: 'a', nextStep: 'b' } }

  test('stands in the form as it was', () => {
    const parts = { body: 'Hello', tried: 'a', nextStep: 'b' }
    expect(toReplyValues(message, { nextUpdateAt: null })).toEqual({ ...parts, nextUpdate: '' })
  })

  test('says again what it promised', () => {
    const nextUpdateAt = '2026-03-02T18:05:00.000Z'
    const plain = { body: 'Hello', firstResponse: null }
    const values = toReplyValues(plain, { nextUpdateAt })
    expect(toReply(values, null)).toEqual({ kind: 'REPLY', body: 'Hello', nextUpdateAt })
  })
})
