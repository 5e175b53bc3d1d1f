import { describe, expect, it } from 'vitest'
import { type FileContent, readIcs } from './read-ics'

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')

function read(text: string): FileContent {
  const content = readIcs(text)
  if (!content.ok) throw new Error(content.message)
  return content.value
}

/** The holidays of one event, shortly. */
function holidaysOf(...lines: string[]): string[] {
  return read(calendar(...event(...lines))).entries.map(
    ({ date, name, yearly }) => `${date} ${name}${yearly ? ' yearly' : ''}`,
  )
}

const TAKEN: [string, string[], string[]][] = [
  ['one whole day', ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas'], ['2026-12-25 Christmas']],
  [
    'several days, the end not being one',
    ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Break'],
    ['2026-12-24 Break', '2026-12-25 Break', '2026-12-26 Break'],
  ],
  [
    'days over the turn of a year',
    ['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270102', 'SUMMARY:Turn'],
    ['2026-12-31 Turn', '2027-01-01 Turn'],
  ],
  [
    'an end on the same day',
    ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261225', 'SUMMARY:One'],
    ['2026-12-25 One'],
  ],
  [
    'a duration',
    ['DTSTART;VALUE=DATE:20261225', 'DURATION:P2D', 'SUMMARY:Two'],
    ['2026-12-25 Two', '2026-12-26 Two'],
  ],
  [
    'every year',
    ['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY', 'SUMMARY:Christmas'],
    ['2020-12-25 Christmas yearly'],
  ],
  [
    'every year, said at length',
    [
      'DTSTART;VALUE=DATE:20200704',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=7;BYMONTHDAY=4;WKST=SU',
      'SUMMARY:Fourth',
    ],
    ['2020-07-04 Fourth yearly'],
  ],
  [
    'escapes and parameters in the name',
    ['DTSTART;VALUE=DATE:20261225', 'SUMMARY;LANGUAGE=de:Weih\\, nacht\\;\\nund \\\\ mehr'],
    ['2026-12-25 Weih, nacht; und \\ mehr'],
  ],
  [
    'a folded line',
    ['DTSTART;VALUE=DATE:20261225', 'SUMMARY:Weihnachts', ' feier', '\tlang'],
    ['2026-12-25 Weihnachtsfeierlang'],
  ],
  ['no name', ['DTSTART;VALUE=DATE:20261225'], ['2026-12-25 Holiday']],
  [
    'an alarm inside',
    [
      'DTSTART;VALUE=DATE:20261225',
      'SUMMARY:Christmas',
      'BEGIN:VALARM',
      'TRIGGER:-PT5M',
      'ACTION:DISPLAY',
      'SUMMARY:Other',
      'END:VALARM',
    ],
    ['2026-12-25 Christmas'],
  ],
]

const SKIPPED: [string, string[], RegExp][] = [
  ['a cancelled event', ['DTSTART;VALUE=DATE:20261225', 'STATUS:CANCELLED'], /cancelled/],
  ['a meeting', ['DTSTART:20261225T090000Z', 'DTEND:20261225T100000Z'], /not a whole day/],
  ['no start', ['SUMMARY:Nothing'], /does not begin on a date/],
  [
    'a cleverer rule',
    ['DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
    /repeats by|cannot be read/,
  ],
  [
    'every second year',
    ['DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY;INTERVAL=2'],
    /repeats by FREQ=YEARLY;INTERVAL=2/,
  ],
  [
    'a rule that ends',
    ['DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY;COUNT=3'],
    /not plainly every year/,
  ],
  ['every week', ['DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=WEEKLY'], /FREQ=WEEKLY/],
  [
    'another month than its start',
    ['DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY;BYMONTH=12'],
    /not plainly every year/,
  ],
  [
    'exceptions',
    ['DTSTART;VALUE=DATE:20261126', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20271126'],
    /exceptions \(EXDATE\)/,
  ],
  [
    'one date of a series',
    ['DTSTART;VALUE=DATE:20261126', 'RECURRENCE-ID;VALUE=DATE:20261126'],
    /one date of a series/,
  ],
  [
    'a long absence',
    ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20261231'],
    /longer than 60/,
  ],
  ['an end before it', ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261220'], /ends before/],
  ['a date that is none', ['DTSTART;VALUE=DATE:20260231'], /does not begin on a date/],
  [
    'an end that is none',
    ['DTSTART;VALUE=DATE:20260227', 'DTEND;VALUE=DATE:20260231'],
    /ends before/,
  ],
]

describe('an iCalendar file', () => {
  it.each(TAKEN)('with %s', (_name, lines, holidays) => {
    expect(holidaysOf(...lines)).toEqual(holidays)
  })

  it.each(SKIPPED)('does not take %s, and says why', (_name, lines, reason) => {
    const { entries, skipped } = read(calendar(...event(...lines, 'UID:1')))
    expect(entries).toEqual([])
    expect(skipped).toEqual([
      { line: 3, name: expect.any(String), reason: expect.stringMatching(reason) },
    ])
  })

  it('names the line of what it does not take, and takes the rest', () => {
    const file = calendar(
      ...event('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas'),
      ...event('DTSTART:20261225T090000Z', 'SUMMARY:A meeting'),
      'BEGIN:VEVENT',
      'SUMMARY:Never ended',
      ...event('DTSTART;VALUE=DATE:20261226', 'SUMMARY:Boxing Day'),
    )
    const { entries, skipped } = read(file)
    expect(entries.map(({ line, name }) => [line, name])).toEqual([
      [3, 'Christmas'],
      [13, 'Boxing Day'],
    ])
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [7, 'it is not a whole day'],
      [11, 'its END:VEVENT is missing'],
    ])
  })

  it.each(['\n', '\r', '\r\n'])('reads lines that end in %j, and a byte order mark', (ending) => {
    const file = calendar(...event('DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christ', ' mas'))
    expect(read(`\uFEFF${file.replaceAll('\r\n', ending)}`).entries).toEqual([
      { line: 3, date: '2026-12-25', name: 'Christmas', yearly: false },
    ])
  })

  it.each([
    ['another file', 'name,date\nChristmas,2026-12-25', /not an iCalendar file/],
    ['nothing', '', /not an iCalendar file/],
    [
      'too many events',
      calendar(...Array.from({ length: 5001 }, () => event('DTSTART;VALUE=DATE:20261225')).flat()),
      /5001 events; at most 5000/,
    ],
  ])('is refused whole when it is %s', (_name, text, message) => {
    expect(readIcs(text)).toMatchObject({ ok: false, code: 'INVALID', errors: [{ path: 'file' }] })
    expect(readIcs(text)).toHaveProperty('message', expect.stringMatching(message))
  })

  it('may be a megabyte', () => {
    const events = Array.from({ length: 5000 }, (_, i) =>
      event('DTSTART;VALUE=DATE:20261225', `SUMMARY:${'x'.repeat(130)}${i}`),
    ).flat()
    expect(read(calendar(...events)).entries).toHaveLength(5000)
  })
})
