import { describe, expect, it } from 'vitest'
import { TICKET_STATUSES } from '@/lib/priority/types'
import {
  checkMove,
  listMoves,
  needsReason,
  SETTABLE_STATUSES,
  statusAfterRequester,
} from './transitions'

describe('moves by hand (policy section 10)', () => {
  it.each([
    ['NEW', ['OPEN', 'PENDING', 'ON_HOLD', 'SOLVED']],
    ['OPEN', ['PENDING', 'ON_HOLD', 'SOLVED']],
    ['PENDING', ['OPEN', 'ON_HOLD', 'SOLVED']],
    ['ON_HOLD', ['OPEN', 'PENDING', 'SOLVED']],
    ['SOLVED', ['OPEN', 'PENDING', 'ON_HOLD']],
    ['CLOSED', []],
  ] as const)('from %s', (from, expected) => {
    expect(listMoves(from)).toEqual(expected)
  })

  it('lets exactly the listed moves through once we have replied', () => {
    for (const from of TICKET_STATUSES) {
      for (const status of SETTABLE_STATUSES) {
        const outcome = checkMove({ status: from, replied: true }, { status })
        expect(outcome.ok, `${from} → ${status}`).toBe(listMoves(from).includes(status))
        if (!outcome.ok) expect(outcome.code).toBe('CONFLICT')
      }
    }
  })

  it('names the legal moves when it refuses one', () => {
    const refused = checkMove({ status: 'OPEN', replied: true }, { status: 'OPEN' })
    expect(refused).toMatchObject({ message: expect.stringContaining('PENDING, ON_HOLD, SOLVED') })
  })

  it.each([
    ['PENDING', false, true],
    ['SOLVED', false, true],
    ['ON_HOLD', false, false],
    ['OPEN', false, false],
    ['PENDING', true, false],
    ['SOLVED', true, false],
  ] as const)('to %s, replied %s: reason needed %s', (status, replied, needed) => {
    expect(needsReason({ replied }, status)).toBe(needed)
    const without = checkMove({ status: 'NEW', replied }, { status })
    expect(without.ok).toBe(!needed)
    expect(checkMove({ status: 'NEW', replied }, { status, reason: 'spam' }).ok).toBe(true)
  })
})

it.each([
  ['NEW', 'NEW'],
  ['OPEN', 'OPEN'],
  ['PENDING', 'OPEN'],
  ['ON_HOLD', 'OPEN'],
  ['SOLVED', 'OPEN'],
  ['CLOSED', 'CLOSED'],
] as const)('a requester’s message takes %s to %s', (from, to) => {
  expect(statusAfterRequester(from)).toBe(to)
})
