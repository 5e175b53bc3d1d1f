import type { EventType } from '@/lib/generated/prisma/enums'
import { PART_LABELS, type RequestPart } from '@/lib/presales/parts'
import { linkWords } from './link-words'
import { noActionWords } from './no-action'

export interface HistoryRow {
  type: EventType
  detail: Record<string, unknown>
  actor: { name: string } | null
  text: { text: string } | null
}

type Words = (detail: Record<string, unknown>) => string

const said = (value: unknown) => (typeof value === 'string' ? value : 'none')
const BY_TIME: Record<string, string> = {
  WAKE_UP: 'it woke up at its time',
  PROMISE: 'the promised update came due',
  SILENCE: 'it closed after 72 hours without a word',
}
const statusMove: Words = ({ from, to, because }) => {
  const byTime = BY_TIME[String(because)]
  return byTime
    ? `${byTime}: ${said(from)} → ${said(to)}`
    : `moved it from ${said(from)} to ${said(to)}`
}
const PROMISES: Record<string, string> = {
  KEPT: '; the promised update, in time',
  MISSED: '; the promised update, too late',
}

const OFFER_ENDS: Record<string, string> = {
  BACK: 'its assignee is back on duty: it is no longer offered',
  NOTHING_OWED: 'no word is owed any more: it is no longer offered',
}

const linkedTo: Words = ({ kind, side, other }) =>
  `${linkWords(kind, side)} ${typeof other === 'number' ? `#${other}` : 'another ticket'}`
const FIELD_NAMES: Record<string, string> = {
  productArea: 'the product area',
  environment: 'the environment',
  productVersion: 'the version',
  tags: 'the tags',
}
const fieldNames = (names: unknown) =>
  Array.isArray(names) ? names.map((name) => FIELD_NAMES[String(name)] ?? name).join(', ') : 'it'

const partNames = (names: unknown) =>
  Array.isArray(names)
    ? names.map((name) => PART_LABELS[name as RequestPart] ?? name).join(', ')
    : 'it'

/** R24: what a new segment proposes and nobody has confirmed. */
function proposalOf(proposed: unknown): string {
  if (typeof proposed !== 'object' || proposed === null) return ''
  const { severity, priority } = proposed as { severity?: unknown; priority?: unknown }
  return `; its facts now propose ${[severity, priority].filter(Boolean).join(', ')}`
}

const filesOf = (files: unknown) => (Array.isArray(files) ? files.length : 0)
/** How many files a message came with. */
function withFiles(files: unknown): string {
  const count = filesOf(files)
  if (count === 0) return ''
  return count === 1 ? ', with a file' : `, with ${count} files`
}

const WORDS: Record<EventType, Words> = {
  CLOCKS_MOVED: () => 'moved what is owed: the business calendar was edited',
  OPENED: ({ by }) => (by === 'CE' ? 'opened it as a pre-sales request' : 'opened it'),
  TRIAGED: ({ severity, priority }) =>
    severity
      ? `triaged it: ${said(priority)}, severity ${said(severity)}`
      : `triaged it: ${said(priority)}`,
  REPLIED: ({ meaningful, to, promise, attachments }) =>
    `${meaningful ? 'gave the meaningful first response' : 'replied'}${withFiles(attachments)}${PROMISES[String(promise)] ?? ''}${to ? `; status ${said(to)}` : ''}`,
  REPLY_UNDONE: () => 'took the reply back before it was sent',
  NOTED: ({ handover, attachments }) =>
    `${handover ? 'left the case-transition note' : 'left an internal note'}${withFiles(attachments)}`,
  REQUESTER_WROTE: ({ to, attachments }) =>
    `recorded the requester’s message${withFiles(attachments)}${to ? `; status ${said(to)}` : ''}`,
  STATUS_CHANGED: statusMove,
  ASSIGNED: ({ to }) => (to ? 'gave it to somebody' : 'took the assignee off'),
  DEVIATION_STARTED: ({ rankAs }) => `ranked it at the head of ${said(rankAs)}`,
  DEVIATION_ENDED: ({ expired }) => (expired ? 'the deviation expired' : 'ended the deviation'),
  ACCOUNT_CHANGED: ({ proposed }) => `changed the account’s segment or plan${proposalOf(proposed)}`,
  IMPORTED: ({ from, to }) =>
    from === to ? 'imported an update' : `imported: ${said(from)} → ${said(to)}`,
  LINKED: (detail) => `linked it: ${linkedTo(detail)}`,
  UNLINKED: (detail) => `took a link away: ${linkedTo(detail)}`,
  NO_ACTION: ({ because }) => `closed the case without action: ${noActionWords(because)}`,
  UNDONE: ({ what, from, to, changed }) => {
    if (what === 'ASSIGNED') return 'took the assignment back'
    if (what === 'FIELDS_CHANGED') return `took a change of ${fieldNames(changed)} back`
    return `took a move back: from ${said(from)} to ${said(to)}`
  },
  MERGED: ({ side, other }) =>
    side === 'FROM' ? `merged it into #${String(other)}` : `merged #${String(other)} into it`,
  UNMERGED: ({ side, other }) =>
    side === 'FROM'
      ? `took the merge into #${String(other)} back`
      : `took the merge of #${String(other)} back`,
  FIELDS_CHANGED: ({ changed }) => `changed ${fieldNames(changed)}`,
  PEOPLE_CHANGED: () => 'changed who has a part in it',
  NOTICE_SENT: ({ because, toldOn }) => {
    if (because !== 'SURGE') return 'sent the requester a notice, which answers nothing'
    if (typeof toldOn === 'number') return `told the requester on #${toldOn} when help arrives`
    return 'told the requester when help arrives, which answers nothing'
  },
  MESSAGE_REDACTED: ({ attachments }) =>
    filesOf(attachments) > 0 ? 'redacted a message and its files' : 'redacted a message',
  OFFERED: () => 'its assignee is off duty and a word is owed: it is offered to those on duty',
  OFFER_ENDED: ({ because }) => OFFER_ENDS[String(because)] ?? 'it is no longer offered',
  ATTACHMENT_REDACTED: () => 'redacted a file of a message',
  PRE_SALES_REQUESTED: () => 'engaged Support: it is a pre-sales request now',
  REQUEST_CHANGED: ({ changed }) => `changed the request: ${partNames(changed)}`,
  COVER_STARTED: () => 'an exception of its account or channel runs: it reaches Support directly',
  COVER_ENDED: () =>
    'the exception is over and nobody had taken or answered it: it is with the Customer Engineer',
  VISIT_STARTED: ({ channel }) => `joined the channel ${said(channel)} for it`,
  VISIT_PROLONGED: ({ channel }) => `stays longer in the channel ${said(channel)}`,
  VISIT_ENDED: ({ channel, because }) =>
    because === 'EXPIRED'
      ? `the visit to the channel ${said(channel)} came to its end`
      : `left the channel ${said(channel)}`,
}

/** What a move brought with it. */
function afterwards({ visitsEnded, covered }: Record<string, unknown>): string {
  const visits = visitsEnded ? '; the visits for it ended' : ''
  if (covered === undefined) return visits
  return covered
    ? `${visits}; an exception covers it`
    : `${visits}; no exception covers it any more, so it is with the Customer Engineer`
}

/** An event in a sentence: who, what, and the reason they gave. */
export function historyWords(row: HistoryRow): string {
  const what = `${WORDS[row.type](row.detail)}${afterwards(row.detail)}`
  const who = row.actor?.name
  const sentence = who ? `${who} ${what}` : what
  return row.text ? `${sentence} — ${row.text.text}` : sentence
}
