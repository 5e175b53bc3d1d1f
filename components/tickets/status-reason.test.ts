import { describe, expect, test } from 'vitest'
import type { SettableStatus } from '@/lib/tickets/transitions'
import type { MessageView } from '@/lib/tickets/view'
import { needsStatusReason } from './status-reason'

const message = (kind: MessageView['kind']): MessageView => ({
  id: kind,
  kind,
  author: 'a@example.com',
  authorName: null,
  body: 'x',
  firstResponse: null,
  attachments: [],
  queuedUntil: null,
  mentions: [],
  to: [],
  cc: [],
  ticket: 1,
  at: '2026-03-02T18:00:00.000Z',
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
