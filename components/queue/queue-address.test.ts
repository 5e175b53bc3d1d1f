import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRIORITIES, SEGMENTS, TICKET_STATUSES } from '@/lib/priority/types'
import { LANES } from '@/lib/queue/view'
import { countFilters, NO_FILTER, queueAddress } from './queue-address'
import { loadQueueParams } from './search-params'

const params = fc.record({
  lane: fc.constantFrom(...LANES),
  segment: fc.uniqueArray(fc.constantFrom(...SEGMENTS)),
  priority: fc.uniqueArray(fc.constantFrom(...PRIORITIES)),
  status: fc.uniqueArray(fc.constantFrom(...TICKET_STATUSES)),
  assignee: fc.oneof(fc.constantFrom('', 'me', 'none'), fc.emailAddress(), fc.string()),
})
const read = (address: string) => loadQueueParams(new URL(address, 'http://queue.invalid'))

describe("the queue's address", () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(params, (each) => {
        expect(read(queueAddress(each))).toEqual(each)
      }),
    )
  })

  it.each([
    { change: {}, address: '/queue' },
    { change: { lane: 'waiting' as const }, address: '/queue?lane=waiting' },
    {
      change: { priority: ['P0' as const, 'P1' as const], assignee: 'me' },
      address: '/queue?priority=P0,P1&assignee=me',
    },
  ])('leaves out what is usual: $address', ({ change, address }) => {
    expect(queueAddress({ lane: 'ranked', ...NO_FILTER, ...change })).toBe(address)
  })

  it('counts each part of the filter once', () => {
    const narrowed = { ...NO_FILTER, segment: SEGMENTS.slice(0, 2), assignee: 'none' }
    expect(countFilters({ lane: 'waiting', ...narrowed })).toBe(2)
  })
})
