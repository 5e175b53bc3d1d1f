import { describe, expect, it } from 'vitest'
import type { NoticeItem, NoticeReader, NoticeResult } from '@/lib/notices/view'
import { countReaders, partsOf, type Review, resultsByPerson, ticketsToTell } from './notice-job'
import { reportWords, troubleOf, worstFirst } from './notice-words'

const reader = (over: Partial<NoticeReader> = {}): NoticeReader => ({
  email: 'ann@c.example',
  name: null,
  state: 'READY',
  timeZone: 'UTC',
  zoneOf: 'CONTACT',
  arrivesAt: null,
  also: [],
  values: { requester: 'Ann', account: 'Acme', number: '1', me: 'Sam', nextArrival: null },
  text: 'x',
  ...over,
})
const item = (number: number, ...readers: NoticeReader[]): NoticeItem => ({
  number,
  subject: 'x',
  account: 'a',
  accountName: 'Acme',
  segment: 'TEAM',
  waitingSince: '2026-03-02T18:00:00.000Z',
  lastWordAt: null,
  readers,
})
const ALL: Review = { template: 'x', excluded: new Set(), edits: new Map() }

describe('what is sent', () => {
  it('is each ticket once, those who are told before their other tickets', () => {
    const items = [
      item(7, reader({ also: [2, 9] })),
      item(9, reader({ email: 'lee@c.example', also: [2] })),
      item(3, reader({ state: 'BLOCKED', also: [4] })),
    ]
    expect(ticketsToTell(items, ALL).map(({ number }) => number)).toEqual([7, 9, 2])
    expect(countReaders(items, ALL)).toBe(2)
  })

  it('is without those left out, and with words of their own', () => {
    const items = [item(1, reader({ also: [5] })), item(2, reader())]
    const review = { ...ALL, excluded: new Set([1]), edits: new Map([[2, 'Dear Bob']]) }
    expect(ticketsToTell(items, review)).toEqual([{ number: 2, text: 'Dear Bob' }])
    expect(countReaders(items, review)).toBe(1)
  })

  it('goes in parts of 25, each under a key of its own', () => {
    let keys = 0
    const tickets = Array.from({ length: 51 }, (_, number) => ({ number }))
    const parts = partsOf(tickets, () => String(++keys))
    expect(parts.map(({ key, tickets: { length } }) => [key, length])).toEqual([
      ['1', 25],
      ['2', 25],
      ['3', 1],
    ])
    expect(parts.flatMap((part) => part.tickets)).toEqual(tickets)
  })
})

const result = (number: number, over: Partial<NoticeResult>): NoticeResult => ({
  number,
  email: 'ann@c.example',
  name: null,
  outcome: 'SENT',
  why: null,
  toldOn: null,
  ...over,
})

describe('what became of it', () => {
  const results = [
    result(1, {}),
    result(2, { outcome: 'ALREADY_TOLD', toldOn: 1 }),
    result(3, { email: 'bob@c.example', outcome: 'ALREADY_TOLD', toldOn: 8 }),
    result(4, { email: 'cid@c.example', outcome: 'DROPPED' }),
    result(5, { email: null, outcome: 'FAILED' }),
  ]

  it('is said of each person once, and the worst first', () => {
    const byPerson = resultsByPerson(results)
    expect(byPerson.map(({ number }) => number)).toEqual([1, 3, 4, 5])
    expect(worstFirst(byPerson).map(({ number }) => number)).toEqual([5, 3, 4, 1])
    expect(reportWords(byPerson, 0)).toBe('1 sent, 1 dropped, 1 already told, 1 failed.')
    expect(reportWords([], 2)).toBe('0 sent, 2 tickets not tried.')
  })
})

describe('a text', () => {
  it.each([
    ['We start {{nextArrival}}.', true, null],
    ['We start {{ nextArrival }}.', false, expect.stringContaining('No shift is planned')],
    ['Hello {{requester}}', false, null],
    ['Hello {{Ann}}', true, '{{Ann}} is no variable.'],
    [' ', true, 'Write something.'],
  ])('%j with somebody planned: %s', (text, planned, expected) => {
    expect(troubleOf(text, planned)).toEqual(expected)
  })
})
