import type { MessageView, TicketView } from '@/lib/tickets/view'
import { STATUS_WORDS } from './words'

/**
 * What another person (or a job) did to a ticket between two readings, in short sentences: shown where
 * somebody was about to write over it unseen.
 */
export function whatChanged(before: TicketView, now: TicketView): string[] {
  if (before.version === now.version) return []
  const lines = [...newMessages(before, now), ...changedFields(before, now)]
  return lines.length > 0 ? lines : ['Something that this screen does not show.']
}

function newMessages(before: TicketView, now: TicketView): string[] {
  const known = new Set(before.messages.map((message) => message.id))
  return now.messages.filter((message) => !known.has(message.id)).map(messageLine)
}

const KIND_WORDS = {
  REPLY: 'replied',
  NOTE: 'left a note',
  REQUESTER: 'wrote',
  NOTICE: 'told the requester',
} as const satisfies Record<MessageView['kind'], string>

function messageLine(message: MessageView): string {
  const who = message.authorName ?? message.author ?? 'Somebody'
  const what = KIND_WORDS[message.kind]
  return `${who} ${what}: “${shorten(message.body)}”`
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

type Reading = (ticket: TicketView) => string

const FIELDS: [label: string, read: Reading][] = [
  ['Status', (ticket) => STATUS_WORDS[ticket.status]],
  ['Assignee', (ticket) => ticket.assigneeName ?? ticket.assignee ?? 'nobody'],
  ['Severity', (ticket) => ticket.severity ?? 'none'],
  ['Priority', (ticket) => `${ticket.priority}${ticket.provisional ? ' (provisional)' : ''}`],
  ['Subject', (ticket) => ticket.subject],
  ['Account', (ticket) => ticket.accountName],
  ['Deviation', (ticket) => (ticket.deviation ? `ranks as ${ticket.deviation.rankAs}` : 'none')],
  ['Tags', (ticket) => ticket.tags.join(', ') || 'none'],
  ['Product area', (ticket) => ticket.productArea ?? 'none'],
  ['Environment', (ticket) => ticket.environment ?? 'none'],
  ['Version', (ticket) => ticket.productVersion ?? 'none'],
  ['Also in it', (ticket) => ticket.people.map(({ email }) => email).join(', ') || 'nobody'],
  ['Triage', (ticket) => (ticket.triage ? `by ${ticket.triage.by}` : 'none')],
]

function changedFields(before: TicketView, now: TicketView): string[] {
  return FIELDS.filter(([, read]) => read(before) !== read(now)).map(
    ([label, read]) => `${label}: ${read(before)} → ${read(now)}`,
  )
}
