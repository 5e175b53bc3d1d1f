import { describe, expect, it } from 'vitest'
import { TICKET_STATUSES } from '@/lib/priority/types'
import {
  CLOSES_AFTER_MS,
  checkMove,
  listMoves,
  moveByTime,
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

describe('moves by time (policy section 10)', () => {
  const AT = new Date('2026-11-25T09:00:00.000Z')
  const past = '2026-11-25T08:59:59.999Z'
  const soon = '2026-11-25T09:00:00.001Z'
  const none = { statusSince: past, wakeAt: null, nextUpdateAt: null }

  it.each([
    ['ON_HOLD', { wakeAt: past }, 'OPEN'],
    ['ON_HOLD', { wakeAt: AT.toISOString() }, 'OPEN'],
    ['ON_HOLD', { wakeAt: soon }, null],
    ['ON_HOLD', { nextUpdateAt: past }, 'OPEN'],
    ['ON_HOLD', {}, null],
    ['PENDING', { nextUpdateAt: past }, 'OPEN'],
    ['PENDING', { nextUpdateAt: soon }, null],
    ['NEW', { nextUpdateAt: past }, null],
    ['OPEN', { nextUpdateAt: past, wakeAt: past }, null],
    ['SOLVED', { nextUpdateAt: past, wakeAt: past }, null],
    ['CLOSED', { nextUpdateAt: past, wakeAt: past }, null],
  ] as const)('%s with %o goes to %s', (status, set, expected) => {
    expect(moveByTime({ status, ...none, ...set }, AT)?.status ?? null).toBe(expected)
  })

  it('closes what is solved for 72 hours, to the millisecond', () => {
    const since = (ms: number) => new Date(AT.getTime() - ms).toISOString()
    const solved = (ms: number) =>
      moveByTime({ ...none, status: 'SOLVED', statusSince: since(ms) }, AT)
    expect(solved(CLOSES_AFTER_MS)).toEqual({ status: 'CLOSED', because: 'SILENCE' })
    expect(solved(CLOSES_AFTER_MS - 1)).toBeNull()
  })
})
