import { expect, test } from 'vitest'
import type { TicketStatus } from '@/lib/priority/types'
import { listThens, type Then, thenOn } from './then-choice'

test.each<[TicketStatus, Then, Then]>([
  ['NEW', null, null],
  ['NEW', 'PENDING', 'PENDING'],
  ['NEW', 'OPEN', null],
  ['OPEN', 'OPEN', null],
  ['PENDING', 'OPEN', 'OPEN'],
  ['PENDING', 'PENDING', null],
  ['SOLVED', 'ON_HOLD', 'ON_HOLD'],
  ['CLOSED', 'SOLVED', null],
])('on a %s ticket the choice %s does %s', (status, chosen, expected) => {
  expect(thenOn(status, chosen)).toBe(expected)
})

test('a new ticket is open once we have answered', () => {
  expect(listThens('NEW')).toEqual(['PENDING', 'ON_HOLD', 'SOLVED'])
  expect(listThens('CLOSED')).toEqual([])
})
