import 'server-only'
import ICAL from 'ical.js'
import { done, invalid, type Outcome } from '@/lib/outcome'
import { type EventOutcome, readEvent } from './read-event'
import type { FileEntry, SkippedEvent } from './view'

/** More than any calendar of holidays has; a file of somebody's appointments may. */
const MOST_EVENTS = 5000

export interface FileContent {
  entries: FileEntry[]
  skipped: SkippedEvent[]
}

interface Block {
  /** Of its BEGIN:VEVENT, from 1. */
  line: number
  text: string
  ended: boolean
}

/**
 * Reads the holidays of an iCalendar file (RFC 5545): whole-day events, of one date or of every year. Each event is
 * read for itself, so that a broken one costs no other; what is not taken is named with its line and reason.
 */
export function readIcs(file: string): Outcome<FileContent> {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (!/^BEGIN:VCALENDAR\s*$/i.test(lines[0] ?? '')) {
    return invalid('file', 'is not an iCalendar file: it does not begin with BEGIN:VCALENDAR')
  }
  const blocks = findEvents(lines)
  if (blocks.length > MOST_EVENTS) {
    return invalid('file', `has ${blocks.length} events; at most ${MOST_EVENTS} are read`)
  }
  const read = blocks.map((block) => ({ line: block.line, ...readBlock(block) }))
  return done({
    entries: read.flatMap(({ line, holidays }) => holidays.map((entry) => ({ ...entry, line }))),
    skipped: read.flatMap(({ line, name, reason }) => (reason ? [{ line, name, reason }] : [])),
  })
}

function findEvents(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let begun = -1
  for (const [i, line] of lines.entries()) {
    const starts = /^BEGIN:VEVENT\s*$/i.test(line)
    const ends = /^END:VEVENT\s*$/i.test(line)
    // A second beginning means that the first never ended.
    if (begun >= 0 && (starts || ends)) blocks.push(blockOf(lines.slice(begun, i), begun, ends))
    if (starts) begun = i
    else if (ends) begun = -1
  }
  if (begun >= 0) blocks.push(blockOf(lines.slice(begun), begun, false))
  return blocks
}

function blockOf(lines: readonly string[], begun: number, ended: boolean): Block {
  return { line: begun + 1, text: [...lines, 'END:VEVENT'].join('\r\n'), ended }
}

function readBlock({ text, ended }: Block): EventOutcome {
  if (!ended) return { name: '', holidays: [], reason: 'its END:VEVENT is missing' }
  try {
    return readEvent(new ICAL.Component(ICAL.parse(text)))
  } catch {
    return { name: '', holidays: [], reason: 'it cannot be read' }
  }
}
