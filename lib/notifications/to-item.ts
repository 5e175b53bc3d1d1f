import { type HistoryRow, historyWords } from '@/lib/tickets/history-words'
import type { InboxEvent, InboxRow } from './queries'
import { type InboxItem, type InboxPlace, KIND_WORDS, SPEAKS_FOR_ITSELF } from './view'

/** A line with its words: why, and what the event says. A number one and a clock speak for themselves. */
export function toInboxItem(row: InboxRow, events: InboxEvent[]): InboxItem {
  const { id, kind, ticketNumber: number } = row
  const event = events.find(
    (each) => each.ticketNumber === number && each.seq === Number(row.occasion),
  )
  const isTold = event !== undefined && !SPEAKS_FOR_ITSELF.has(kind)
  return {
    id,
    kind,
    number,
    exception: row.exceptionId,
    place: row.place as InboxPlace | null,
    subject: row.ticket?.subject ?? row.exception?.account.name ?? row.about ?? '',
    text: isTold ? wordsOf(kind, event) : KIND_WORDS[kind],
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
