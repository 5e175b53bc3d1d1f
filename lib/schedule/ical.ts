/** An event of a calendar, `[from, until)` in epoch milliseconds. */
export interface CalendarEvent {
  /** Unique in the world and the same each time. */
  uid: string
  summary: string
  from: number
  until: number
  /** Grows with each change. */
  sequence: number
}

export interface CalendarText {
  name: string
  /** Where one reads more. */
  url: string
  /** When it was made, epoch milliseconds. */
  stamp: number
  events: readonly CalendarEvent[]
}

const FOLD_BYTES = 75
const encoder = new TextEncoder()

/**
 * A calendar as RFC 5545 wants it: lines end in CRLF and fold at 75 bytes, instants are UTC, text is escaped.
 *
 * @example calendarText({ name: 'On duty', url, stamp: 0, events: [] }) → 'BEGIN:VCALENDAR\r\n…END:VCALENDAR\r\n'
 */
export function calendarText({ name, url, stamp, events }: CalendarText): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//QueueOne//Schedule//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, { url, stamp })),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(
  { uid, summary, from, until, sequence }: CalendarEvent,
  { url, stamp }: { url: string; stamp: number },
): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instantText(stamp)}`,
    `DTSTART:${instantText(from)}`,
    `DTEND:${instantText(until)}`,
    `SEQUENCE:${sequence}`,
    `SUMMARY:${escaped(summary)}`,
    `URL:${url}`,
    'END:VEVENT',
  ]
}

/** `20261130T080000Z` */
function instantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** Backslash, semicolon, comma and the end of a line mean something in a text. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** A line goes on in the next after a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (bytes + size > FOLD_BYTES) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += character
    bytes += size
  }
  return [...parts, part].join('\r\n')
}
