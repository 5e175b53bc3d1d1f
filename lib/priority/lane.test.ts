import { describe, expect, it } from 'vitest'
import { CONTEXT, ticketFacts } from '@/tests/policy/ticket-facts'
import { placeOf } from './lane'
import { type Lane, SEGMENTS, TICKET_STATUSES, type TicketStatus } from './types'

const covers = [
  { openedByCe: true, exceptionActive: false },
  { openedByCe: false, exceptionActive: true },
  { openedByCe: true, exceptionActive: true },
]
const uncovered = { openedByCe: false, exceptionActive: false }
const place = (changes: Parameters<typeof ticketFacts>[0]) =>
  placeOf(CONTEXT.policy, ticketFacts(changes))

const BY_STATUS: [TicketStatus, Lane][] = [
  ['NEW', 'RANKED'],
  ['OPEN', 'RANKED'],
  ['PENDING', 'WAITING'],
  ['ON_HOLD', 'WAITING'],
  ['SOLVED', 'DONE'],
  ['CLOSED', 'DONE'],
]

describe.each(BY_STATUS)('a %s ticket', (status, lane) => {
  it(`is ${lane} in every segment that needs no cover`, () => {
    for (const segment of SEGMENTS.filter((s) => s !== 'PRE_SALES')) {
      expect(place({ segment, status, preSales: uncovered }).lane).toBe(lane)
    }
  })

  it(`is ${lane} in pre-sales under any cover (R28)`, () => {
    for (const preSales of covers) {
      expect(place({ segment: 'PRE_SALES', status, preSales }).lane).toBe(lane)
    }
  })

  it('goes to the CE in pre-sales without cover only when its turn is ours', () => {
    const expected = lane === 'RANKED' ? 'WITH_CE' : lane
    expect(place({ segment: 'PRE_SALES', status, preSales: uncovered }).lane).toBe(expected)
  })
})

it('gives a reason exactly when a ticket is not ranked', () => {
  for (const segment of SEGMENTS) {
    for (const status of TICKET_STATUSES) {
      for (const preSales of [...covers, uncovered]) {
        const { lane, notRankedBecause } = place({ segment, status, preSales })
        expect(notRankedBecause === null).toBe(lane === 'RANKED')
      }
    }
  }
})
