import { describe, expect, it } from 'vitest'
import type { ImpactTicket } from '@/lib/exceptions/view'
import { endsSoon, impactWords, scopeWords } from './exception-words'

const at = (position: number | null): ImpactTicket => ({
  number: 7,
  subject: 'Deployment fails',
  status: 'NEW',
  position,
})
const enters = (...positions: number[]) => ({ enters: positions.map(at), leaves: [] })

describe('impactWords', () => {
  it.each([
    [[4], '1 ticket would enter the queue at 4.'],
    [[2, 9], '2 tickets would enter the queue at 2 and 9.'],
    [[2, 9, 31], '3 tickets would enter the queue at 2, 9 and 31.'],
  ])('names the places %j', (positions, words) => {
    expect(impactWords('REQUESTED', enters(...positions))).toBe(words)
  })

  it('says of one that nothing waits for what it is good for', () => {
    expect(impactWords('APPROVED', enters())).toMatch(/^No ticket would enter/)
  })

  it('says of a running one what would leave', () => {
    const leaves = [at(null), at(null)]
    expect(impactWords('ACTIVE', { enters: [], leaves })).toMatch(/2 tickets would leave/)
    expect(impactWords('ACTIVE', enters())).toMatch(/no ticket would leave/)
  })

  it('says of a past one that it is over', () => {
    expect(impactWords('DENIED', enters())).toMatch(/over/)
  })
})

describe('endsSoon', () => {
  const now = Date.parse('2026-03-02T09:00:00.000Z')

  it.each([
    ['ACTIVE', '2026-03-09T09:00:00.000Z', true],
    ['ACTIVE', '2026-03-09T09:01:00.000Z', false],
    ['APPROVED', '2026-03-03T09:00:00.000Z', false],
  ] as const)('of %s until %s is %s', (state, until, soon) => {
    expect(endsSoon({ state, until }, now)).toBe(soon)
  })
})

describe('scopeWords', () => {
  it('names the channel and whose it is', () => {
    expect(scopeWords({ accountName: 'Acme', channelName: null })).toBe('Acme')
    expect(scopeWords({ accountName: 'Acme', channelName: 'acme-trial' })).toBe(
      '#acme-trial of Acme',
    )
  })
})
