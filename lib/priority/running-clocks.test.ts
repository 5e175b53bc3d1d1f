import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTicket } from '@/tests/policy/arbitraries'
import { CONTEXT, HOUR, impact, MONDAY, SATURDAY, ticketFacts } from '@/tests/policy/ticket-facts'
import { evaluateTicket } from './evaluate-ticket'
import { runningClocks } from './running-clocks'
import type { TicketFacts } from './types'

const running = (ticket: TicketFacts, promisedAt: number | null = null) =>
  runningClocks({ ticket, evaluation: evaluateTicket(ticket, CONTEXT), promisedAt }, CONTEXT)

/** Each clock as its name and the hours from Monday morning until it is due. */
const told = (changes: Partial<TicketFacts>) =>
  running(ticketFacts(changes)).map(({ clock, dueAt }) => `${clock} ${(dueAt - MONDAY) / HOUR}`)

const ANSWERED = { firstRespondedAt: MONDAY + HOUR }
const loss = { facts: impact({ totalLossOfService: true }) }
const question = { facts: impact() }

describe('the clocks that run', () => {
  it.each<[string, Partial<TicketFacts>, string[]]>([
    [
      'before triage: the contract on the provisional reading, and the goal',
      {},
      ['SLA 4', 'GOAL 2'],
    ],
    [
      'a claimed emergency: the contract alone, since the goal is no sooner',
      { claimedSeverity: 'S0' },
      ['SLA 2'],
    ],
    ['after triage: the contract as triaged', { triage: question }, ['SLA 48', 'GOAL 2']],
    ['without a contract: the goal', { segment: 'FREE' }, ['GOAL 2']],
    ['in the Cloud: the goal (R4)', { deployment: 'CLOUD', triage: loss }, ['GOAL 2']],
    ['internal work: none (R20)', { segment: 'INTERNAL' }, []],
    ['answered: none', ANSWERED, []],
    [
      'they wrote again: the answer',
      { ...ANSWERED, awaitingSince: MONDAY + 2 * HOUR },
      ['ANSWER 4'],
    ],
    ['promised: the promise', { ...ANSWERED, nextUpdateAt: MONDAY + 9 * HOUR }, ['PROMISE 9']],
    [
      'both: both',
      { ...ANSWERED, awaitingSince: MONDAY + 2 * HOUR, nextUpdateAt: MONDAY + 9 * HOUR },
      ['ANSWER 4', 'PROMISE 9'],
    ],
    [
      'both at one instant: the promise',
      { ...ANSWERED, awaitingSince: MONDAY + 2 * HOUR, nextUpdateAt: MONDAY + 4 * HOUR },
      ['PROMISE 4'],
    ],
    [
      'a promise before the meaningful first response replaces nothing',
      { nextUpdateAt: MONDAY + 9 * HOUR },
      ['SLA 4', 'GOAL 2'],
    ],
    ['waiting: the contract never pauses', { status: 'PENDING' }, ['SLA 4']],
    [
      'waiting: neither does a promise, and the answer does',
      { ...ANSWERED, status: 'ON_HOLD', awaitingSince: MONDAY, nextUpdateAt: MONDAY + 9 * HOUR },
      ['PROMISE 9'],
    ],
    ['solved: none', { status: 'SOLVED' }, []],
    [
      'a prospect’s ticket that is with the Customer Engineer: none',
      { segment: 'PRE_SALES', preSales: { openedByCe: false, exceptionActive: false } },
      [],
    ],
    ['a prospect’s ticket that is ours: the goal', { segment: 'PRE_SALES' }, ['GOAL 2']],
  ])('%s', (_, changes, expected) => {
    expect(told(changes)).toEqual(expected)
  })
})

describe('what they count', () => {
  it('is business time on the plan’s calendar; real time for a 24x7 target and a promise', () => {
    const premium = { slaPlan: 'ENTERPRISE_PREMIUM', receivedAt: SATURDAY, triage: loss } as const
    expect(running(ticketFacts(premium))).toEqual([
      { clock: 'SLA', startedAt: SATURDAY, dueAt: SATURDAY + 2 * HOUR, calendar: null },
    ])
    const [goal] = running(ticketFacts({ segment: 'FREE' }))
    expect(goal?.calendar).toBe(CONTEXT.calendar)
    const promised = ticketFacts({ ...ANSWERED, nextUpdateAt: MONDAY + 9 * HOUR })
    expect(running(promised, MONDAY + 3 * HOUR)).toEqual([
      { clock: 'PROMISE', startedAt: MONDAY + 3 * HOUR, dueAt: MONDAY + 9 * HOUR, calendar: null },
    ])
  })

  it('of a ranked ticket ends first where the next word is owed', () => {
    fc.assert(
      fc.property(aTicket, (ticket) => {
        const evaluation = evaluateTicket(ticket, CONTEXT)
        const due = running(ticket).map(({ dueAt }) => dueAt)
        if (evaluation.lane === 'RANKED' && evaluation.respondBy !== null) {
          expect(Math.min(...due)).toBe(evaluation.respondBy)
        }
        if (evaluation.lane === 'DONE' || evaluation.respondBy === null) expect(due).toEqual([])
        expect(new Set(due).size).toBe(due.length)
      }),
      { numRuns: 2000 },
    )
  })
})
