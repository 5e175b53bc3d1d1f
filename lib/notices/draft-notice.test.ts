import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalWords, spanWords } from './arrival-words'
import { type Arrival, defaultTemplate, draftNotice } from './draft-notice'
import { type KnownZones, type ReaderZone, readerZone } from './reader-zone'

const words = (at: string, now: string, timeZone: string) =>
  arrivalWords(new Date(at), new Date(now), { timeZone, isTheirs: true })

const ARRIVALS: [why: string, [at: string, now: string, zone: string], words: string][] = [
  // 2026-03-04 is a Wednesday.
  [
    'today',
    ['2026-03-04T14:00Z', '2026-03-04T11:00Z', 'Europe/Berlin'],
    'at 15:00 your time (Europe/Berlin), in about 3 hours',
  ],
  [
    'a zone of half an hour',
    ['2026-03-04T14:00Z', '2026-03-04T11:00Z', 'Asia/Kolkata'],
    'at 19:30 your time (Asia/Kolkata), in about 3 hours',
  ],
  [
    'a zone of three quarters',
    ['2026-03-04T14:00Z', '2026-03-04T11:00Z', 'Asia/Kathmandu'],
    'at 19:45 your time (Asia/Kathmandu), in about 3 hours',
  ],
  [
    'a day that has begun for them alone',
    ['2026-03-04T14:00Z', '2026-03-04T11:00Z', 'Pacific/Auckland'],
    'at 03:00 your time (Pacific/Auckland), in about 3 hours',
  ],
  [
    'over their midnight',
    ['2026-03-04T14:00Z', '2026-03-04T10:30Z', 'Pacific/Auckland'],
    'tomorrow at 03:00 your time (Pacific/Auckland), in about 4 hours',
  ],
  [
    'their today, which is our tomorrow',
    ['2026-03-05T02:00Z', '2026-03-04T23:00Z', 'America/Los_Angeles'],
    'at 18:00 your time (America/Los_Angeles), in about 3 hours',
  ],
  [
    'tomorrow',
    ['2026-03-05T08:00Z', '2026-03-04T15:00Z', 'Europe/Berlin'],
    'tomorrow at 09:00 your time (Europe/Berlin), in about 17 hours',
  ],
  [
    'over the weekend',
    ['2026-03-09T08:00Z', '2026-03-06T17:00Z', 'Europe/Berlin'],
    'on Monday at 09:00 your time (Europe/Berlin), in about 3 days',
  ],
  [
    'tomorrow, of a day that has just begun for them',
    ['2026-03-06T08:00Z', '2026-03-04T23:30Z', 'Europe/Berlin'],
    'tomorrow at 09:00 your time (Europe/Berlin), in about 33 hours',
  ],
  [
    'a week from now, by its date',
    ['2026-03-11T08:00Z', '2026-03-04T11:00Z', 'Europe/Berlin'],
    'on Wednesday 11 March at 09:00 your time (Europe/Berlin), in about 7 days',
  ],
  [
    'over a spring forward: the clock leaps, the span does not',
    ['2026-03-29T07:00Z', '2026-03-28T23:30Z', 'Europe/Berlin'],
    'at 09:00 your time (Europe/Berlin), in about 8 hours',
  ],
  [
    'over a fall back, on a day of 25 hours',
    ['2026-10-25T08:00Z', '2026-10-24T08:00Z', 'Europe/Berlin'],
    'tomorrow at 09:00 your time (Europe/Berlin), in about 24 hours',
  ],
  [
    'over a fall back of half an hour',
    ['2026-04-05T00:00Z', '2026-04-04T13:30Z', 'Australia/Lord_Howe'],
    'at 10:30 your time (Australia/Lord_Howe), in about 11 hours',
  ],
  [
    'in southern summer time',
    ['2026-10-04T00:00Z', '2026-10-03T12:00Z', 'Australia/Sydney'],
    'tomorrow at 11:00 your time (Australia/Sydney), in about 12 hours',
  ],
  [
    'at midnight',
    ['2026-03-05T00:00Z', '2026-03-04T23:50Z', 'UTC'],
    'tomorrow at 00:00 your time (UTC), in about 10 minutes',
  ],
]

describe('an arrival on the reader’s clock', () => {
  it.each(ARRIVALS)('%s', (_, [at, now, zone], expected) => {
    expect(words(at, now, zone)).toBe(expected)
  })

  it('says no “your” of a zone that is not theirs', () => {
    const zone = { timeZone: 'America/Los_Angeles', isTheirs: false }
    const [at, now] = [new Date('2026-03-04T22:00Z'), new Date('2026-03-04T19:00Z')]
    expect(arrivalWords(at, now, zone)).toBe('at 14:00 America/Los_Angeles time, in about 3 hours')
  })
})

describe('how long it is', () => {
  const MINUTE = 60_000
  it.each([
    [0, 'in a few minutes'],
    [2, 'in a few minutes'],
    [3, 'in about 5 minutes'],
    [42, 'in about 40 minutes'],
    [52, 'in about 50 minutes'],
    [53, 'in about an hour'],
    [89, 'in about an hour'],
    [90, 'in about 2 hours'],
    [24 * 60, 'in about 24 hours'],
    [36 * 60 - 1, 'in about 36 hours'],
    [36 * 60, 'in about 2 days'],
    [60 * 60, 'in about 3 days'],
  ])('%i minutes', (minutes, expected) => {
    expect(spanWords(minutes * MINUTE)).toBe(expected)
  })

  it('never grows while time passes', () => {
    const sizes = { minute: 1, minutes: 1, hour: 60, hours: 60, days: 1440 }
    const sizeOf = (ms: number) => {
      const [, count = '1', unit = 'minutes'] = /(\d+|an) (\w+)$/.exec(spanWords(ms)) ?? []
      return (count === 'an' ? 1 : Number(count)) * sizes[unit as keyof typeof sizes]
    }
    const span = fc.integer({ min: 3 * MINUTE, max: 9 * 1440 * MINUTE })
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(sizeOf(Math.min(a, b))).toBeLessThanOrEqual(sizeOf(Math.max(a, b)))
      }),
    )
  })
})

describe('the reader’s zone', () => {
  const berlin = { contact: null, account: 'Europe/Berlin' }
  it.each<[string, Omit<KnownZones, 'calendar'>, ReaderZone]>([
    [
      'their own',
      { ...berlin, contact: 'Asia/Tokyo' },
      { timeZone: 'Asia/Tokyo', of: 'CONTACT', isTheirs: true },
    ],
    ['else the account’s', berlin, { timeZone: 'Europe/Berlin', of: 'ACCOUNT', isTheirs: true }],
    [
      'the account’s, where a colleague stands for it',
      { ...berlin, isStaff: true },
      { timeZone: 'Europe/Berlin', of: 'ACCOUNT', isTheirs: false },
    ],
    [
      'else the calendar’s',
      { contact: null, account: null },
      { timeZone: 'UTC', of: 'CALENDAR', isTheirs: false },
    ],
    [
      'none that nobody knows',
      { contact: 'Mars/Olympus', account: '' },
      { timeZone: 'UTC', of: 'CALENDAR', isTheirs: false },
    ],
  ])('is %s', (_, known, expected) => {
    expect(readerZone({ ...known, calendar: 'UTC' })).toEqual(expected)
  })
})

describe('a draft', () => {
  const now = new Date('2026-03-04T11:00Z')
  const zone = { timeZone: 'Europe/Berlin', isTheirs: true }
  const values = { requester: 'Ann', account: 'Acme', number: '42', me: 'Sam' }
  const draft = (arrival: Arrival | null, template = defaultTemplate(arrival)) =>
    draftNotice({ arrival, zone, now, template, values })
  const at = new Date('2026-03-04T14:00Z')

  it('names who starts when, to each by name', () => {
    const { text, missing } = draft({ at, people: 1 })
    expect(text).toMatch(/^Hello Ann,\n\nwe have your request #42 /)
    expect(text).toContain(
      'A colleague starts at 15:00 your time (Europe/Berlin), in about 3 hours and will help.',
    )
    expect(missing).toEqual([])
  })

  it('counts those who start', () => {
    expect(draft({ at, people: 3 }).text).toContain('3 colleagues start at 15:00')
  })

  it('promises nothing where nobody is planned', () => {
    const { text, missing } = draft(null)
    expect([text, missing]).toEqual([expect.stringContaining('cannot say yet when'), []])
    expect(text).not.toMatch(/\d\d:\d\d|starts?\b/)
    expect(draft(null, 'We start {{nextArrival}}.').missing).toEqual(['nextArrival'])
  })
})
