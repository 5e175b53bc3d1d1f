import { describe, expect, test } from 'vitest'
import { NO_EXTRAS } from '@/lib/tickets/extras'
import type { MessageView, TicketView } from '@/lib/tickets/view'
import { whatChanged } from './what-changed'

const AT = '2026-03-02T18:00:00.000Z'

const ticket: TicketView = {
  ...NO_EXTRAS,
  number: 7,
  subject: 'Search is slow',
  status: 'NEW',
  account: 'acc',
  accountName: 'Acme',
  segment: 'ENTERPRISE',
  slaPlan: 'ENTERPRISE',
  requester: 'r@acme.example',
  requesterName: null,
  assignee: null,
  offeredAt: null,
  assigneeName: null,
  claimedSeverity: 'S0',
  openedByCe: false,
  request: null,
  triage: null,
  severity: 'S0',
  priority: 'P0',
  provisional: true,
  receivedAt: AT,
  firstRespondedAt: null,
  awaitingSince: null,
  nextUpdateAt: null,
  wakeAt: null,
  slaDueAt: null,
  goalDueAt: null,
  respondBy: null,
  deviation: null,
  ranked: true,
  notRankedBecause: null,
  position: 1,
  explanation: [],
  messages: [],
  recipients: { to: [], cc: [], others: [] },
  version: 3,
}

const message = (fields: Partial<MessageView>): MessageView => ({
  id: 'm1',
  kind: 'REQUESTER',
  author: 'r@acme.example',
  authorName: 'Rae',
  body: 'Still   slow\nhere',
  firstResponse: null,
  attachments: [],
  queuedUntil: null,
  mentions: [],
  to: [],
  cc: [],
  ticket: 1,
  at: AT,
  ...fields,
})

const later = (fields: Partial<TicketView>): TicketView => ({ ...ticket, version: 4, ...fields })

describe('what changed', () => {
  test('is nothing at the same version, whatever the place in the order', () => {
    expect(whatChanged(ticket, { ...ticket, position: 9 })).toEqual([])
  })

  test.each<[string, Partial<TicketView>, string]>([
    ['status', { status: 'ON_HOLD' }, 'Status: New → On hold'],
    ['assignee', { assignee: 'a@x', assigneeName: 'Ada' }, 'Assignee: nobody → Ada'],
    ['the end of provisional', { provisional: false }, 'Priority: P0 (provisional) → P0'],
    ['severity', { severity: null }, 'Severity: S0 → none'],
    [
      'deviation',
      { deviation: { rankAs: 'P0', reason: 'x', by: 'a@x', since: AT, expiresAt: AT } },
      'Deviation: none → ranks as P0',
    ],
    ['a message', { messages: [message({})] }, 'Rae wrote: “Still slow here”'],
    [
      'a note by somebody without a name',
      { messages: [message({ kind: 'NOTE', authorName: null })] },
      'r@acme.example left a note: “Still slow here”',
    ],
  ])('names %s', (_, fields, line) => {
    expect(whatChanged(ticket, later(fields))).toEqual([line])
  })

  test('puts messages first and keeps them short', () => {
    const messages = [message({ kind: 'REPLY', body: 'x'.repeat(200) })]
    const [first, second] = whatChanged(ticket, later({ messages, status: 'OPEN' }))
    expect(first).toBe(`Rae replied: “${'x'.repeat(79)}…”`)
    expect(second).toBe('Status: New → Open')
  })

  test('never stays silent about a version that it cannot explain', () => {
    expect(whatChanged(ticket, later({}))).toHaveLength(1)
  })
})
