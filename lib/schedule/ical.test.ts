import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarText } from './ical'

const at = Date.parse
const BASE = {
  name: 'On duty: Ada',
  url: 'https://desk.example/schedule',
  stamp: at('2026-11-25T00:00Z'),
}
const event = (summary: string) => ({
  uid: 'one@queueone',
  summary,
  from: at('2026-11-30T08:00Z'),
  until: at('2026-11-30T16:00Z'),
  sequence: 2,
})
/** What a reader makes of it: unfolded, unescaped. */
const read = (text: string) =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')

/** What means something to the format, and characters of one to four bytes. */
const aText = fc
  .array(fc.constantFrom('a', ' ', 'é', '漢', '😀', '\\', ';', ',', ':', '\n'), { maxLength: 150 })
  .map((characters) => characters.join(''))

describe('calendarText', () => {
  it('is the calendar that RFC 5545 wants', () => {
    expect(calendarText({ ...BASE, events: [event('On duty')] })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//QueueOne//Schedule//EN',
        'CALSCALE:GREGORIAN',
        'NAME:On duty: Ada',
        'X-WR-CALNAME:On duty: Ada',
        'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
        'X-PUBLISHED-TTL:PT1H',
        'BEGIN:VEVENT',
        'UID:one@queueone',
        'DTSTAMP:20261125T000000Z',
        'DTSTART:20261130T080000Z',
        'DTEND:20261130T160000Z',
        'SEQUENCE:2',
        'SUMMARY:On duty',
        'URL:https://desk.example/schedule',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('keeps any text, in lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(aText, (summary) => {
        const made = calendarText({ ...BASE, events: [event(summary)] })
        const longest = Math.max(...made.split('\r\n').map((line) => Buffer.byteLength(line)))
        expect(longest).toBeLessThanOrEqual(75)
        const said = read(made).find((line) => line.startsWith('SUMMARY:')) ?? ''
        const back = said
          .slice('SUMMARY:'.length)
          .replaceAll(/\\([\\;,n])/g, (_, one) => (one === 'n' ? '\n' : one))
        expect(back).toBe(summary)
      }),
    )
  })
})
