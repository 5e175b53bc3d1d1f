import { describe, expect, it } from 'vitest'
import { CONTEXT, HOUR, impact, MONDAY, ticketFacts } from '@/tests/policy/ticket-facts'
import { decisive } from './decisive'
import { evaluateQueue } from './evaluate-queue'
import type { TicketFacts, WorkloadMode } from './types'

const outage = impact({ totalLossOfService: true })
const slow = impact({ slowness: 'SOMEWHAT' })
const answered = { firstRespondedAt: MONDAY + HOUR }

/** One Monday at the desk. Each ticket is received a few minutes after the one before. */
const DESK: Record<string, Partial<TicketFacts>> = {
  'a free user’s outage, checked': { segment: 'FREE', triage: { facts: outage } },
  'an enterprise question': { triage: { facts: impact() } },
  'internal work': { segment: 'INTERNAL' },
  'a claimed emergency of a team': { segment: 'TEAM', claimedSeverity: 'S0' },
  'an enterprise outage, checked': { triage: { facts: outage } },
  'a new open-source issue': { segment: 'OPEN_SOURCE' },
  'a prospect’s slow trial, by their CE': { segment: 'PRE_SALES', triage: { facts: slow } },
  'an answered enterprise P1': { ...answered, triage: { facts: slow, priority: 'P1' } },
  'internal work, deviated to P1': { segment: 'INTERNAL', deviation: { rankAs: 'P1' } },
  'a slow team': { segment: 'TEAM', triage: { facts: slow } },
  'a prospect’s mail without a CE': {
    segment: 'PRE_SALES',
    preSales: { openedByCe: false, exceptionActive: false },
  },
  'a pending enterprise outage': { status: 'PENDING', triage: { facts: outage } },
  'a solved enterprise outage': { status: 'SOLVED', triage: { facts: outage } },
}

const NAMES = Object.keys(DESK)
const tickets = Object.values(DESK).map((changes, i) =>
  ticketFacts({ number: i + 1, receivedAt: MONDAY + i * 5 * 60_000, ...changes }),
)

function day(mode: WorkloadMode) {
  const queue = evaluateQueue({ mode, tickets, ctx: CONTEXT })
  return { queue, names: queue.order.map((number) => NAMES[number - 1]) }
}

/** Each ranked ticket with why it stands before the next. */
function reasons(mode: WorkloadMode): string[] {
  const { queue } = day(mode)
  const key = (number: number | undefined) =>
    queue.tickets.find((ticket) => ticket.number === number)?.evaluation.key
  return queue.order.flatMap((number, i) => {
    const [a, b] = [key(number), key(queue.order[i + 1])]
    return a && b ? decisive(mode, a, b).text : []
  })
}

describe('a Monday at the desk', () => {
  it('helps in the order in which requests came in, mindful of SLAs, when normal', () => {
    expect(day('NORMAL').names).toEqual([
      'a free user’s outage, checked',
      'an enterprise outage, checked',
      'a claimed emergency of a team',
      'internal work, deviated to P1',
      'a new open-source issue',
      'a prospect’s slow trial, by their CE',
      'an answered enterprise P1',
      'a slow team',
      'an enterprise question',
      'internal work',
    ])
  })

  it('makes the hard choices inside each class, in surge', () => {
    expect(day('SURGE').names).toEqual([
      'an enterprise outage, checked',
      'a claimed emergency of a team',
      'a free user’s outage, checked',
      'internal work, deviated to P1',
      'a prospect’s slow trial, by their CE',
      'a new open-source issue',
      'an answered enterprise P1',
      'a slow team',
      'an enterprise question',
      'internal work',
    ])
  })
})

describe('the decisive words of that Monday', () => {
  it('say of each row why it stands before the next, when normal', () => {
    expect(reasons('NORMAL')).toEqual([
      'due 20 min sooner',
      'checked, the next is an unchecked claim',
      'P0 before P1 (deviation)',
      'put at the head of P1 by a deviation',
      'due 5 min sooner',
      'owed a word, the next is not',
      'P1 before P2',
      'P2 before P3',
      'owed a word, the next is not',
    ])
  })

  it('say it in surge', () => {
    expect(reasons('SURGE')).toEqual([
      'Enterprise before Team',
      'Team before Free',
      'P0 before P1 (deviation)',
      'put at the head of P1 by a deviation',
      'Pre-sales before Open source',
      'owed a word, the next is not',
      'P1 before P2',
      'P2 before P3',
      'owed a word, the next is not',
    ])
  })
})

describe('around the order of that Monday', () => {
  it('lists the others apart, with their lane', () => {
    const apart = day('NORMAL').queue.tickets.filter(({ position }) => position === null)
    expect(apart.map(({ number, evaluation }) => [NAMES[number - 1], evaluation.lane])).toEqual([
      ['a prospect’s mail without a CE', 'WITH_CE'],
      ['a pending enterprise outage', 'WAITING'],
      ['a solved enterprise outage', 'DONE'],
    ])
  })

  it('answers in the sequence in which it was asked, for everyone who asks', () => {
    const { queue } = day('NORMAL')
    expect(queue.tickets.map(({ number }) => number)).toEqual(tickets.map(({ number }) => number))
    const { order } = evaluateQueue({ mode: 'NORMAL', tickets: tickets.toReversed(), ctx: CONTEXT })
    expect(order).toEqual(queue.order)
  })
})

it('has no number one when nothing is ranked', () => {
  const asleep = tickets.map((ticket) => ({ ...ticket, status: 'CLOSED' as const }))
  expect(evaluateQueue({ mode: 'SURGE', tickets: asleep, ctx: CONTEXT }).order).toEqual([])
  expect(evaluateQueue({ mode: 'SURGE', tickets: [], ctx: CONTEXT })).toEqual({
    order: [],
    tickets: [],
  })
})
