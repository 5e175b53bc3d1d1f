import { describe, expect, it } from 'vitest'
import { EMPTY_ASK, toAsk } from './ask-values'

const OPENED = Date.parse('2026-03-02T09:00:00.000Z')
const ACCOUNT = '0c7d0a8e-4c36-4d6a-9d5c-2f6f0b2f1a11'
const CHANNEL = '9a4b1f0e-54f1-4b6e-8f53-3b1f5a7c0d22'
const values = { ...EMPTY_ASK, account: ACCOUNT, reason: ' A trial. ', businessCase: '500 seats' }

describe('toAsk', () => {
  it('asks from now for thirty days for the whole account', () => {
    expect(toAsk(values, OPENED)).toEqual({
      scope: { account: ACCOUNT },
      reason: 'A trial.',
      businessCase: '500 seats',
      until: '2026-04-01T09:00:00.000Z',
    })
  })

  it('asks for one channel and the period that was set', () => {
    const set = { from: '2026-03-03T08:00', until: '2026-03-05T08:00', untilSet: true }
    expect(toAsk({ ...values, channel: CHANNEL, ...set }, OPENED)).toMatchObject({
      scope: { channel: CHANNEL },
      from: new Date('2026-03-03T08:00').toISOString(),
      until: new Date('2026-03-05T08:00').toISOString(),
    })
  })
})
