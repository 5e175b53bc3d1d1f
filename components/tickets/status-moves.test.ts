import { describe, expect, test } from 'vitest'
import { TICKET_STATUSES, type TicketStatus } from '@/lib/priority/types'
import type { MessageView } from '@/lib/tickets/view'
import { needsStatusReason, type SettableStatus, statusMoves } from './status-moves'

const message = (kind: MessageView['kind']): MessageView => ({
  id: kind,
  kind,
  author: 'a@example.com',
  authorName: null,
  body: 'x',
  firstResponse: null,
  at: '2026-03-02T18:00:00.000Z',
})

describe('status moves (policy section 10)', () => {
  test.each<[TicketStatus, SettableStatus[]]>([
    ['NEW', ['OPEN', 'PENDING', 'ON_HOLD', 'SOLVED']],
    ['OPEN', ['PENDING', 'ON_HOLD', 'SOLVED']],
    ['PENDING', ['OPEN', 'ON_HOLD', 'SOLVED']],
    ['ON_HOLD', ['OPEN', 'PENDING', 'SOLVED']],
    ['SOLVED', ['OPEN', 'PENDING', 'ON_HOLD']],
    ['CLOSED', []],
  ])('from %s', (from, expected) => {
    expect(statusMoves(from)).toEqual(expected)
  })

  test('the table above names every status', () => {
    expect(TICKET_STATUSES).toHaveLength(6)
  })
})

describe('a reason', () => {
  test.each<[SettableStatus, boolean]>([
    ['OPEN', false],
    ['PENDING', true],
    ['ON_HOLD', false],
    ['SOLVED', true],
  ])('before any reply of ours, to %s: %s', (to, needed) => {
    expect(needsStatusReason({ messages: [message('REQUESTER'), message('NOTE')] }, to)).toBe(
      needed,
    )
  })

  test.each<SettableStatus>(['PENDING', 'SOLVED'])('after a reply, to %s: none', (to) => {
    expect(needsStatusReason({ messages: [message('REPLY')] }, to)).toBe(false)
  })
})
