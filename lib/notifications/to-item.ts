import { type HistoryRow, historyWords } from '@/lib/tickets/history-words'
import { localDueWords } from '@/lib/time-words/clock-words'
import { type ClockInstant, fromOccasion, warningWords } from '@/lib/warnings/view'
import type { InboxEvent, InboxRow } from './queries'
import { type InboxItem, type InboxPlace, KIND_WORDS, SPEAKS_FOR_ITSELF, WARNINGS } from './view'

/** A line with its words: why, and what the event says. A number one and a clock speak for themselves. */
export function toInboxItem(row: InboxRow, events: InboxEvent[]): InboxItem {
  const { id, kind, ticketNumber: number } = row
  const event = events.find(
    (each) => each.ticketNumber === number && each.seq === Number(row.occasion),
  )
  const isTold = event !== undefined && !SPEAKS_FOR_ITSELF.has(kind)
  const clock = WARNINGS.has(kind) ? fromOccasion(row.occasion) : null
  return {
    id,
    kind,
    number,
    exception: row.exceptionId,
    place: row.place as InboxPlace | null,
    subject: row.ticket?.subject ?? row.exception?.account.name ?? row.about ?? '',
    text: isTold ? wordsOf(kind, event) : ofItself(kind, clock),
    clock,
    at: row.createdAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }
}

/** What was done, without the reason that somebody typed: that is read at the ticket. */
function wordsOf(kind: InboxItem['kind'], { type, detail, actor }: InboxEvent): string {
  if (actor && kind === 'ASSIGNED') return `${actor.name} gave it to you`
  if (actor && kind === 'MENTIONED') return `${actor.name} named you in a note`
  return historyWords({ type, detail: detail as HistoryRow['detail'], actor, text: null })
}

/** The instant is named in UTC, as in every explanation; a screen says it in its reader's zone. */
function ofItself(kind: InboxItem['kind'], clock: ClockInstant | null): string {
  if (!clock) return KIND_WORDS[kind]
  const by = localDueWords(clock.dueAt, { timeZone: 'UTC', locale: 'en-GB' })
  return `${KIND_WORDS[kind]}: ${warningWords(kind, clock.clock, by)}`
}
