import { describe, expect, it } from 'vitest'
import {
  countedWords,
  lineWords,
  minutesInWords,
  needsDates,
  resultWords,
  whenWords,
} from './receipt-words'
import type { ClockReceipt, ReceiptLine } from './view'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const LA = 'America/Los_Angeles'

const line = (from: string, to: string, parts: Partial<ReceiptLine> = {}): ReceiptLine => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  counted: true,
  ms: Date.parse(to) - Date.parse(from),
  holidays: [],
  ...parts,
})
const closed = (from: string, to: string, holidays: string[] = []) =>
  line(from, to, { counted: false, holidays })

/** Friday 16:30 in Los Angeles, four business hours: half an hour before the weekend, the rest after it. */
const RUNNING: ClockReceipt = {
  clock: 'SLA',
  rule: 'R27',
  text: 'First response within 4 business hours of receipt: enterprise plan, S1',
  target: '4 bh on 24x5',
  plan: 'ENTERPRISE',
  severity: 'S1',
  provisional: false,
  calendar: { name: '24x5', timeZone: LA },
  startedAt: '2026-11-21T00:30:00.000Z',
  dueAt: '2026-11-23T01:30:00.000Z',
  answeredAt: null,
  outcome: 'RUNNING',
  asOf: '2026-11-21T00:30:00.000Z',
  targetMs: 4 * HOUR,
  spareMs: 4 * HOUR,
  lines: [
    line('2026-11-21T00:30Z', '2026-11-21T01:00Z'),
    closed('2026-11-21T01:00Z', '2026-11-22T22:00Z'),
    line('2026-11-22T22:00Z', '2026-11-23T01:30Z'),
  ],
  ahead: [
    line('2026-11-21T00:30Z', '2026-11-21T01:00Z'),
    closed('2026-11-21T01:00Z', '2026-11-22T22:00Z'),
    line('2026-11-22T22:00Z', '2026-11-25T00:00Z'),
  ],
}
const at = Date.parse

describe('minutesInWords', () => {
  it.each([
    [0, 'less than 1 min'],
    [59_999, 'less than 1 min'],
    [14 * MINUTE + 59_000, '14 min'],
    [HOUR, '1 h'],
    [72 * MINUTE, '1 h 12 min'],
    [51 * HOUR + MINUTE, '51 h 1 min'],
  ])('says %d ms as %s', (ms, words) => {
    expect(minutesInWords(ms)).toBe(words)
  })
})

describe('lineWords', () => {
  const holiday = closed('2026-11-26T08:00Z', '2026-11-27T08:00Z', ['Thanksgiving'])
  it.each([
    [
      'a stretch of one day',
      line('2026-11-21T00:30Z', '2026-11-21T01:00Z'),
      'Fri 16:30–17:00 · 30 min',
    ],
    [
      'one over midnight',
      line('2026-11-22T22:00Z', '2026-11-23T17:00Z'),
      'Sun 14:00 – Mon 09:00 · 19 h',
    ],
    ['a weekend', closed('2026-11-21T01:00Z', '2026-11-22T22:00Z'), 'closed until Sun 14:00'],
    ['a holiday by its name', holiday, 'closed until Fri 00:00 · Thanksgiving'],
  ])('tells of %s', (_, told, words) => {
    expect(lineWords(told, { timeZone: LA, dated: false })).toBe(words)
  })

  it('is the same stretch in each reader’s zone, with dates where a weekday is not enough', () => {
    const stretch = line('2026-11-21T00:30Z', '2026-11-21T01:00Z')
    expect(lineWords(stretch, { timeZone: 'Asia/Kolkata', dated: true })).toBe(
      'Sat 21 Nov 06:00–06:30 · 30 min',
    )
    expect(whenWords(stretch, { timeZone: LA, dated: false })).toBe('Fri 16:30–17:00')
    expect(whenWords(holiday, { timeZone: 'UTC', dated: false })).toBe('until Fri 08:00')
  })

  it('says where an answer fell into closed hours', () => {
    const weekend = closed('2026-11-21T01:00Z', '2026-11-21T11:00Z')
    const style = { timeZone: LA, dated: false, answeredAt: weekend.to }
    expect(lineWords(weekend, style)).toBe('closed when answered, Sat 03:00')
    expect(whenWords(weekend, style)).toBe('when answered, Sat 03:00')
  })

  it('needs dates from six days on', () => {
    expect(needsDates([])).toBe(false)
    expect(needsDates(RUNNING.lines)).toBe(false)
    expect(needsDates([line('2026-11-01T00:00Z', '2026-11-07T00:01Z')])).toBe(true)
  })
})

describe('resultWords', () => {
  const answered = (changes: Partial<ClockReceipt>): ClockReceipt => ({
    ...RUNNING,
    answeredAt: RUNNING.dueAt,
    ahead: [],
    ...changes,
  })
  it.each<[string, ClockReceipt, string, string]>([
    ['a running one', RUNNING, '2026-11-21T00:40Z', '3 h 50 min left'],
    ['one while it is closed', RUNNING, '2026-11-22T00:00Z', '3 h 30 min left'],
    ['one that is due now', RUNNING, '2026-11-23T01:30Z', 'less than 1 min left'],
    ['a broken one', RUNNING, '2026-11-23T01:44Z', 'broken by 14 min so far'],
    [
      'a met one',
      answered({ outcome: 'MET', spareMs: 72 * MINUTE }),
      '2026-12-24T00:00Z',
      'met with 1 h 12 min left',
    ],
    [
      'one broken by an answer',
      answered({
        outcome: 'BROKEN',
        answeredAt: '2026-11-23T01:44:00.000Z',
        spareMs: -14 * MINUTE,
      }),
      '2026-12-24T00:00Z',
      'broken by 14 min',
    ],
    [
      'one answered in closed hours only',
      answered({ outcome: 'BROKEN', answeredAt: '2026-11-23T20:30:00.000Z', spareMs: 0 }),
      '2026-12-24T00:00Z',
      'broken by 19 h, all of it closed hours',
    ],
    [
      'one that nobody answered',
      { ...RUNNING, outcome: 'BROKEN', ahead: [] },
      '2026-12-24T00:00Z',
      'broken, never answered',
    ],
    [
      'a kept promise',
      answered({ clock: 'PROMISE', outcome: 'MET', spareMs: 5 * MINUTE }),
      '2026-12-24T00:00Z',
      'kept with 5 min left',
    ],
    [
      'a missed promise',
      { ...RUNNING, clock: 'PROMISE' },
      '2026-11-23T01:44Z',
      'missed by 14 min so far',
    ],
  ])('tells of %s', (...[, receipt, now, words]) => {
    expect(resultWords(receipt, at(now))).toBe(words)
  })
})

describe('countedWords', () => {
  it.each([
    ['2026-11-21T00:30Z', 'nothing counted of 4 bh on 24x5 (4 h)'],
    ['2026-11-22T00:00Z', '30 min counted of 4 bh on 24x5 (4 h)'],
    ['2026-11-22T23:00Z', '1 h 30 min counted of 4 bh on 24x5 (4 h)'],
    ['2026-11-30T00:00Z', '4 h counted of 4 bh on 24x5 (4 h)'],
  ])('counts until %s', (now, words) => {
    expect(countedWords(RUNNING, at(now))).toBe(words)
  })
})
